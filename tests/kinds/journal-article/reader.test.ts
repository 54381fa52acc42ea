import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { account } from '../../../src/convert/account.ts';
import { emend } from '../../../src/convert/emend.ts';
import { reader as journalArticle } from '../../../src/kinds/journal-article/reader.ts';
import { emendationsSchema } from '../../../src/schema/seed.ts';
import { type Block, wordsOf } from '../../../src/segment/reading.ts';
import { fateOf, linesOf, textOf, WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';
import { fixturesIn, outline, readSource, sourceAt } from '../read-source.ts';

const source = sourceAt('seeds/lacher-2013/source.txt');
const fixtures = new Map(fixturesIn('articles'));
const fixture = (name: string) => readSource(journalArticle, fixtures.get(`${name}.txt`) ?? '').reading;
const printed = (block: Block | undefined) => (block ? textOf(wordsOf(block)) : '');

/** The article as the conversion reads it: with its editor's emendations. */
function article() {
  const text = new WorkingText(tokenise(source));
  const entries = emendationsSchema.parse(parse(sourceAt('seeds/lacher-2013/emendations.yml')));
  const { placed, messages } = emend(text, entries, 'emendations.yml', () => 1);
  const applicable = journalArticle.rules;
  for (const rule of applicable) rule.apply(text);
  const reading = journalArticle.read(text, { file: 'source.txt' });
  const byId = new Map(reading.blocks.map((block) => [block.id, block]));
  return { text, reading, placed, messages, applicable, paragraph: (id: string) => printed(byId.get(id)) };
}

test('reads a text of nothing, and one of blank lines', () => {
  for (const nothing of ['', '\n\n \n']) {
    const { reading } = readSource(journalArticle, nothing);
    expect(reading.blocks).toEqual([]);
    expect(reading.metadata).toEqual({});
  }
});

test('takes no other document of the corpus for an article', () => {
  for (const id of ['09bamako387', '08bamako817', '09ouagadougou569', 'un-sg-letter-2013-03-27'])
    expect(journalArticle.detect(sourceAt(`seeds/${id}/source.txt`).split('\n'))).toBeLessThan(0.3);
});

describe('the article of 2013', () => {
  const { text, reading, placed, messages, applicable, paragraph } = article();

  test('has its metadata from its head', () => {
    expect(reading.metadata).toEqual({
      citation:
        'Lacher, W 2013 The Malian crisis and the challenge of regional security cooperation. Stability: International Journal of Security & Development, 2(2): 18, pp.1-5, DOI: http://dx.doi.org/10.5334/sta.bg',
      title: 'The Malian crisis and the challenge of regional security cooperation',
      authors: ['Wolfram Lacher'],
      year: 2013,
      journal: 'Stability: International Journal of Security & Development',
      volume: '2',
      issue: '2',
      article: '18',
      pages: '1-5',
      doi: '10.5334/sta.bg',
      articleType: 'Practice note',
    });
    expect(reading.lines).toMatchObject({
      citation: [1, 2, 3],
      title: [1, 2, 9, 10],
      authors: [12],
      year: [1],
      journal: [2, 5],
      article: [3],
      doi: [3],
      articleType: [7],
    });
  });

  test('has its blocks in order', () => {
    expect(outline(reading.blocks)).toEqual([
      'abstract abstract: The weakness of regional security cooperation ha',
      'paragraph p1: The current conflict in northern Mali is rooted ',
      'paragraph p2: Extremist activity in the region is more Saharan',
      'paragraph p3: The smuggling networks on which the war economy ',
      'paragraph p4: The close links between the conflict in northern',
      'paragraph p5: Since the collapse of the Qadhafi regime, southe',
      'heading 2 regional-relations-rivalries-and-mutual-distrust: Regional Relations: Rivalries and Mutual Distrus',
      'paragraph p6: A key reason why the developments outlined above',
      'paragraph p7: Even more significant were the growing tensions ',
      'paragraph p8: Since then, two obstacles to an improvement in r',
      'paragraph p9: In 2012, however, Algeria remained largely on th',
      'paragraph p10: With the extremist offensive towards central Mal',
      'heading 2 the-role-of-external-actors: The role of external actors',
      'paragraph p11: Effective regional security cooperation will eme',
      'paragraph p12: The rationale behind this approach to Saharan in',
      'paragraph p13: Would a new framework for cooperation require es',
      'heading 2 notes: Notes',
      'note note-1: See, for example, Salima Tlemcani, “Au Sahel, na',
    ]);
  });

  test('closes up the blank line in the abstract and the page in a sentence', () => {
    expect(paragraph('abstract')).toContain(
      'on the initiative of regional states themselves, external actors',
    );
    expect(paragraph('abstract')).toMatch(/help such a framework emerge\.$/);
    expect(paragraph('p5')).toContain('southern Libya, many of which are nominally part');
  });

  test('joins what line ends break, and keeps the hyphens that are real', () => {
    const body = reading.blocks.map(printed).join(' ');
    expect(body).not.toMatch(/\p{L}- \p{L}/u);
    for (const word of [
      'destabilization',
      'linkages',
      'deadlocked',
      'discrepancies',
      'Sahel-Sahara',
      'Sahel-Saharan',
      'Franco-African-Malian',
      'CEN-SAD',
      'cross-border',
      'non-Malian',
      'African-led',
    ])
      expect(body).toContain(word);
    for (const word of ['SahelSahara', 'SahelSaharan', 'CENSAD', 'desta-bilization', 'dead-locked'])
      expect(body).not.toContain(word);
  });

  test('has note 1 where its mark stood', () => {
    const bearers = reading.blocks.flatMap(wordsOf).filter((word) => word.note);
    expect(bearers.map((word) => [word.text, word.note, linesOf([word])])).toEqual([['crime.', '1', [203]]]);
    const note = reading.blocks.find((block) => block.type === 'note');
    expect(note).toMatchObject({ id: 'note-1', label: '1', mark: [{ text: '' }] });
    expect(printed(note)).toBe(
      'See, for example, Salima Tlemcani, “Au Sahel, narcotrafiquants et terroristes se partagent le terrain,” El Watan, 1 November 2010.',
    );
  });

  test('closes its account, and leaves nothing to decide', () => {
    const { fates, tokens } = account(text, reading.blocks, placed, applicable);
    expect(fates).toEqual({ printed: 2438, joined: 156, emended: 5, metadata: 40, furniture: 11 });
    expect(tokens).toBe(2650);
    expect(messages).toEqual([]);
    expect(reading.warnings).toEqual([]);
  });

  test('keeps the fate of an emended word that it joins', () => {
    const text = new WorkingText(tokenise('The conlf-\nlict ended. A conflict ends.'));
    emend(text, [{ exact: 'conlf-', reading: 'conf-', reason: 'a slip' }], 'emendations.yml', () => 1);
    for (const rule of applicable) rule.apply(text);
    expect(text.words[1]).toMatchObject({ text: 'conflict', change: { fate: 'emended', by: '1' } });
    expect(text.words.map(fateOf)).toEqual([
      'printed',
      'emended',
      'printed',
      'printed',
      'printed',
      'printed',
    ]);
  });
});

test('a long citation at the head is one all the same', () => {
  const authors = 'Sow, A., Diallo, B., Keita, C., Toure, D., and Maiga, E. ';
  const title =
    'A very long title of an article on wells and the people who guard them in the dry season of the year';
  const { reading } = readSource(
    journalArticle,
    `${authors}2014 ${title}. Journal of Border Studies, 2(2): 18, doi:10.1234/x.1\n\n${title}\n\nAminata Sow\n\nIt begins here.`,
  );
  expect(reading.metadata).toMatchObject({ title, year: 2014, authors: ['Aminata Sow'] });
  expect(outline(reading.blocks)).toEqual(['paragraph p1: It begins here.']);
});

describe('an article without a head', () => {
  const { blocks, metadata, warnings } = fixture('bare');

  test('is all text, and says what is missing', () => {
    expect(metadata).toEqual({});
    expect(outline(blocks)).toEqual(['paragraph p1: the beginning is missing here, and so is everyth']);
    expect(printed(blocks[0])).toMatch(
      /columns of an article that somebody .* sentence breaks off with a hyphen-$/,
    );
    expect(warnings.map(({ name, line }) => [name, line])).toEqual([
      ['read-front-matter', 1],
      ['closed-blank-line', 8],
    ]);
  });
});

describe('notes and marks that do not answer each other', () => {
  const head = 'The Well Keepers\n\nMary Roe\n\nUniversity of the Wells\n\nIntroduction\n\n';
  const told = (body: string, notes: string) =>
    readSource(journalArticle, `${head}${body}\n\nNotes\n\n${notes}`).reading.warnings.flatMap(
      ({ name, found }) => (name.includes('note') ? [`${name} ${/\d+/.exec(found)?.[0]}`] : []),
    );

  test('a gap, a mark without its note, a note without its mark: a warning each', () => {
    expect(told('They came.1 They dug.2 They left.[5] Why?3', '1 Of 1998.\n\n3 Of 2001.')).toEqual([
      ...['note-out-of-order 3', 'find-note 2', 'find-note 5'],
    ]);
    expect(told('They came.1 They left.3', '1 One.\n\n2 Two.\n\n3 Three.')).toEqual([
      'find-note-mark 2',
      'find-note-mark 3',
    ]);
    expect(told('They came.¹ They dug.² They left.³ Again.³', '1 One.\n2 Two.')).toEqual(['find-note 3']);
  });

  test('but no figure that may be something else', () => {
    expect(told('They came.1 On 5 m² in 1998.2 As MINUSMA2 says, no.7', '1 One.\n2 Two.')).toEqual([]);
  });
});
