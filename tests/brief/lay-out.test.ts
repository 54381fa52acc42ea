import { describe, expect, test } from 'vitest';
import { emptyBrief } from '../../src/brief/brief.ts';
import { htmlFile, sheetHtml } from '../../src/brief/html.ts';
import { type Material, sheetOf } from '../../src/brief/lay-out.ts';
import { sheetMarkdown } from '../../src/brief/markdown.ts';
import type { Piece, Words } from '../../src/brief/piece.ts';
import { cable } from '../cite/examples.ts';

const words = (exact: string, place = 'q-1'): Words => ({
  exact,
  document: 'cable',
  locator: 'paragraph 2',
  path: `/documents/cable/#${place}`,
});
const under = { path: '/questions/cost/', name: 'Cost', asks: 'Who pays?' };
const digests = ['aaaa', 'bbbb'] as const;
const raft: Piece = {
  path: '/proposals/raft/#answer_cost',
  under,
  name: 'Raft',
  said: [
    {
      value: 'Town',
      sentence: 'The town pays.',
      voice: 'the Guild proposes',
      note: 'Half of it.',
      words: [words('the town <b>pays</b>'), words('from its purse', 'q-2')],
    },
    { sentence: 'The ferrymen pay.', voice: 'reported of the ferrymen', words: [words('we pay', 'q-3')] },
  ],
  doubts: ['Doubtful: the words leave the value open.'],
  digests,
};
const silent = (name: string): Piece => ({
  path: `/proposals/${name.toLowerCase()}/#answer_cost`,
  under,
  name,
  said: [],
  searched: ['cost*', 'toll'],
  digests,
});
const quote: Piece = {
  path: '/documents/cable/#q-9',
  under: { path: '/documents/cable/', name: 'A cable' },
  name: 'Paragraph 2',
  said: [{ words: [words('by itself', 'q-9')] }],
  digests,
};
const ford = { ...silent('Ford'), said: [{ note: 'A toll is named once.', words: [] }] };
const pieces = [raft, silent('Dam'), ford, quote];
const { address: _address, edition: _edition, version: _version, ...document } = cable;
const material: Material = {
  edition: { name: 'The Crossing', version: '0123456789ab', codebook: 2, base: '/x/' },
  pieces: new Map(pieces.map((piece) => [piece.path, piece])),
  documents: { cable: { ...document, short: 'Cable 387' } },
  host: 'https://example.org',
};
const entries = pieces.map(({ path }) => ({ path }));
const brief = { ...emptyBrief, title: 'For Monday', entries };
const plain = (html: string) =>
  html
    .replace(/<sup>.*?<\/sup>/g, '')
    .replace(/<[^>]+>/g, '')
    .split('\n');

describe('a brief', () => {
  const sheet = sheetOf(brief, material);

  test('says answer, voice, words and doubt under the question, and who is silent for which words', () => {
    expect(plain(sheetHtml(sheet)).filter(Boolean)).toEqual([
      'Words in quotation marks are the documents’, to the letter; all others are the edition’s. What is reported of somebody need not be the document’s own view.',
      'Silent: read and searched for these words (* any ending), and not said. The Crossing, version 0123456789ab, answers by version 2 of its codebook, https://example.org/x/',
      'Cost Who pays?',
      'Raft: Town. The town pays. (the Guild proposes)',
      '“the town &lt;b&gt;pays&lt;/b&gt;”',
      '“from its purse”',
      'Note. Half of it.',
      'Also: The ferrymen pay. (reported of the ferrymen)',
      '“we pay”',
      'Doubtful: the words leave the value open.',
      'Dam, Ford: Silent. Looked for: cost*, toll.',
      'Ford: Note. A toll is named once.',
      'A cable',
      '“by itself”',
      'Notes',
      'US embassy in Bamako, “President Toure ready to target AQIM, with help,” diplomatic cable 09 BAMAKO 387, 12 June 2009, paragraph 2, in The Crossing, version 0123456789ab, https://example.org/x/documents/cable/#q-1 (SHA-256 of the text begins fedcba987654).',
      'Cable 387, paragraph 2, https://example.org/x/documents/cable/#q-2.',
      'Cable 387, paragraph 2, https://example.org/x/documents/cable/#q-3.',
      '“Cost,” in The Crossing, version 0123456789ab, https://example.org/x/questions/cost/.',
      'Cable 387, paragraph 2, https://example.org/x/documents/cable/#q-9.',
    ]);
  });

  test('numbers its notes in the order of the text, each once', () => {
    const numbers = sheet.blocks.flatMap(({ runs }) => runs.flatMap(({ note }) => note ?? []));
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
    expect(sheet.notes).toHaveLength(5);
  });

  test('as a list of references cites a place under one number, however often', () => {
    const twice = {
      ...brief,
      notes: 'list' as const,
      entries: [...entries, { heading: 'Again' }, ...entries],
    };
    const { notes, blocks } = sheetOf(twice, material);
    expect(notes).toHaveLength(5);
    const numbers = blocks.flatMap(({ runs }) => runs.flatMap(({ note }) => note ?? []));
    expect(numbers).toEqual([1, 2, 3, 4, 5, 1, 2, 3, 4, 5]);
  });

  test('has headings and remarks of the reader’s own, and runs nothing that is in them', () => {
    const own = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const nasty = {
      ...brief,
      title: own,
      entries: [{ heading: own }, { remark: `${own}\njavascript:alert(1)` }],
    };
    const html = htmlFile(sheetOf(nasty, material));
    expect(
      html.match(/<(?!\/?(?:html|head|meta|title|style|body|h1|h2|p|i|a|sup|br|!doctype)\b)[^>]*>/gi),
    ).toBeNull();
    expect(html).not.toMatch(/<[^>]*\son\w+=|href="javascript/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  test('tells a question again behind a heading of the reader’s, and its own headings stand under that', () => {
    const divided = {
      ...brief,
      entries: [{ heading: 'Money' }, ...entries.slice(0, 1), { heading: 'More' }, ...entries.slice(1, 2)],
    };
    const heads = sheetOf(divided, material).blocks.filter(({ is }) => is.endsWith('heading'));
    expect(heads.map(({ is, runs }) => `${is} ${runs[0]?.text}`)).toEqual([
      'heading Money',
      'subheading Cost',
      'heading More',
      'subheading Cost',
    ]);
  });

  test('passes over what the edition does not have', () => {
    const more = { ...brief, entries: [{ path: '/proposals/gone/#answer_cost' }, ...entries] };
    expect(sheetOf(more, material)).toEqual(sheet);
  });
});

describe('a brief on one page', () => {
  const many = Array.from({ length: 40 }, (_, at): Piece => {
    const path = `/proposals/p${at}/#answer_cost`;
    const said = raft.said.map((one) => ({
      ...one,
      sentence: `${one.sentence} ${'And so on. '.repeat(20)}`,
    }));
    return { ...raft, path, name: `Raft ${at}`, said };
  });
  const crowded = { ...material, pieces: new Map(many.map((piece) => [piece.path, piece])) };
  const sheet = sheetOf({ ...brief, length: 'one', entries: many.map(({ path }) => ({ path })) }, crowded);
  const text = plain(sheetHtml(sheet)).join('\n');

  test('names all, quotes as long as there is room, and says what it left out', () => {
    for (const { name } of many) expect(text).toContain(`${name}: `);
    expect(text).toContain('“the town');
    const left = Number(/Left out, to keep this short: (\d+) quotes/.exec(text)?.[1]);
    const shown = sheet.blocks.filter(({ is }) => is === 'quote').length;
    expect(left + shown).toBe(40 * 3);
    expect(shown).toBeGreaterThan(0);
  });

  test('where there is room for values only, has a line for each question with what is answered there', () => {
    const asked = (at: number) => ({ path: `/questions/q${at}/`, name: `Question ${at}`, asks: 'Who pays?' });
    const two = ['Raft', 'Dam'].flatMap((name) =>
      many.map((piece, at): Piece => ({ ...piece, name, path: `/${name}/#${at}`, under: asked(at) })),
    );
    const pieces = two.toSorted((a, b) => a.under.name.localeCompare(b.under.name));
    const all = { ...material, pieces: new Map(pieces.map((piece) => [piece.path, piece])) };
    const sheet = sheetOf({ ...brief, length: 'one', entries: pieces.map(({ path }) => ({ path })) }, all);
    const lists = sheetHtml(sheet).match(/<ul class="items">.*?<\/ul>/gs) ?? [];
    expect(plain(lists.join(''))).toContain('Question 30: Raft: Town · Dam: Town');
    expect(lists.join('').match(/<li>/g)).toHaveLength(sheet.blocks.filter(({ is }) => is === 'item').length);
    expect(sheetMarkdown(sheet)).toMatch(/\n\n- \*\*Question \d+\*\*: .*\n- \*\*Question /);
  });

  test('says of how many there is not even room for a name', () => {
    const pieces = Array.from(
      { length: 2000 },
      (_, at): Piece => ({ ...raft, path: `/p/p${at}/#a`, name: `Raft ${at}` }),
    );
    const full = { ...material, pieces: new Map(pieces.map((piece) => [piece.path, piece])) };
    const short = sheetOf({ ...brief, length: 'one', entries: pieces.map(({ path }) => ({ path })) }, full);
    const html = sheetHtml(short);
    const unnamed = Number(/all that is said in ([\d,]+) more answers/.exec(html)?.[1]?.replace(',', ''));
    expect(unnamed).toBeGreaterThan(1000);
    expect(html.match(/Raft \d+/g)).toHaveLength(2000 - unnamed);
  });
});
