import { expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { serialise } from '../../src/convert/serialise.ts';
import type { Emendation } from '../../src/schema/seed.ts';
import { wordsOf } from '../../src/segment/reading.ts';
import { textOf } from '../../src/segment/working-text.ts';
import { refusalOf } from '../messages/refusal-of.ts';

function printed(text: string, kind: 'journal-article' | 'cable' | 'text', emendations: Emendation[] = []) {
  const read = readSource(text, {
    file: 'source.txt',
    kind,
    emendations,
    emendationsFile: 'emendations.yml',
    lineOfEmendation: (index) => 10 + index,
  });
  return {
    ...read,
    mdx: serialise(read.reading.blocks),
    text: read.reading.blocks.map((block) => textOf(wordsOf(block))).join(' '),
  };
}

test.each([
  'He left the town.[2] It was late.\n\nNotes\n\n1 See the papers.',
  'He left the town.\n\nNotes\n\n1 See the papers.',
])('a mark without its note, and a note without its mark, are printed as received: %j', (source) => {
  const { mdx, text, warnings } = printed(source, 'journal-article');
  expect(mdx).not.toContain('[^');
  expect(text.split(' ').sort()).toEqual(source.split(/\s+/).sort());
  expect(warnings.some(({ name }) => name === 'find-note' || name === 'find-note-mark')).toBe(true);
});

test.each([
  '.[1] s\nNOTE\n1 M',
  'ys.1\n2\nEndnote\n1 T',
  'He left the town.[1] It\nNotes\n1 See the papers.',
])('where lines run on, no mark is linked without its note: %j', (source) => {
  const { mdx } = printed(source, 'journal-article');
  for (const mark of mdx.match(/\[\^\d+\](?!:)/g) ?? []) expect(mdx).toContain(`${mark}:`);
  const words = (text: string) =>
    text
      .replace(/\[\^?(\d+)\]:?/g, '$1')
      .trim()
      .split(/\s+/)
      .sort();
  expect(words(mdx)).toEqual(words(source));
});

test('a mark and its note are linked, one note a mark and one mark a note at least', () => {
  const { mdx } = printed(
    'A town.[1] More.[2] End.\n\nNotes\n\n1 See the papers.\n\n2 See them.',
    'journal-article',
  );
  expect(mdx.match(/\[\^\d\](?!:)/g)).toEqual(['[^1]', '[^2]']);
  expect(mdx.match(/\[\^\d\]:/g)).toEqual(['[^1]:', '[^2]:']);
});

test.each(['journal-article', 'text'] as const)(
  'an emendation cannot name a note that %s does not have',
  async (kind) => {
    const emendation = { exact: 'here.', note: '7', reason: 'a mark' };
    const refusal = await refusalOf(() =>
      printed('A sentence ends here.\n\nNotes\n\nNone.', kind, [emendation]),
    );
    expect(refusal.messages).toMatchObject([{ name: 'find-note', file: 'emendations.yml', line: 10 }]);
    expect(refusal.messages[0]?.found).toBe(
      'emendation 1 gives "here." the mark of note 7, which the text does not have',
    );
  },
);

test('words emended to nothing go with the block beside them', () => {
  const source = '* * *\n\nThe first words.\n\n+ + +\n\nThe last words.';
  const gone = (exact: string): Emendation => ({ exact, reading: '', reason: 'an ornament' });
  const { reading, account, text } = printed(source, 'text', [gone('* * *'), gone('+ + +')]);
  expect(text).toBe('The first words. The last words.');
  expect(reading.blocks).toHaveLength(2);
  expect(account.fates).toEqual({ printed: 6, emended: 6 });
});

test('a number and a marking that are one word are printed once', () => {
  const { mdx, text } = printed('CLASSIFIED\n\n1. (C) One.\n\n2 .(C) More', 'cable');
  expect(text.match(/\(C\)/g)).toHaveLength(2);
  expect(mdx).toContain('number="2 .(C)"');
});

test.each(['text', 'cable'] as const)(
  'emendations that leave nothing of a %s are told at their line',
  async (kind) => {
    const refusal = await refusalOf(() =>
      printed('FM', kind, [{ exact: 'FM', reading: ' ', reason: 'A slip.' }]),
    );
    expect(refusal.messages).toMatchObject([{ name: 'keep-a-word', file: 'emendations.yml', line: 10 }]);
  },
);
