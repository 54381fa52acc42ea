// Longer than 250 lines: every form that a text of the kind is received in, side by side, for one reader.
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { account } from '../../../src/convert/account.ts';
import { emend } from '../../../src/convert/emend.ts';
import { reader as journalArticle } from '../../../src/kinds/journal-article/reader.ts';
import { journalArticleMetadataSchema } from '../../../src/kinds/journal-article/schema.ts';
import { detectKind } from '../../../src/kinds/readers.ts';
import { emendationsSchema } from '../../../src/schema/seed.ts';
import { type Block, wordsOf } from '../../../src/segment/reading.ts';
import { fateOf, linesOf, textOf, WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';
import { faultsOf, fixturesIn, outline, readSource, sourceAt } from '../read-source.ts';

const source = sourceAt('seeds/lacher-2013/source.txt');
const fixtures = new Map(fixturesIn('articles'));
const fixture = (name: string) => readSource(journalArticle, fixtures.get(`${name}.txt`) ?? '').reading;
const all: [string, string][] = [['the article of 2013', source], ...fixtures];
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

describe.each(all)('%s', (name, text) => {
  test('has every word in exactly one place, in order, under ids of their own', () => {
    expect(faultsOf(readSource(journalArticle, text))).toEqual([]);
  });

  test('has metadata that the schema knows, and lines for each field', () => {
    const { metadata, lines } = readSource(journalArticle, text).reading;
    expect(journalArticleMetadataSchema.safeParse(metadata).error).toBeUndefined();
    expect(Object.keys(lines).sort()).toEqual(Object.keys(metadata).sort());
    expect(Object.values(lines).every((numbers) => numbers.length > 0)).toBe(true);
  });

  test.skipIf(name === 'bare.txt')('is known as an article', () => {
    expect(detectKind(text.split('\n'))).toBe('journal-article');
  });
});

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

describe('an article with all that articles have', () => {
  const { blocks, metadata, lines, warnings } = fixture('labelled');

  test('has its head as metadata', () => {
    expect(metadata).toEqual({
      journal: 'Journal of Border Studies',
      volume: '12',
      issue: '3',
      year: 2014,
      pages: '101-119',
      doi: '10.1234/jbs.2014.017',
      articleType: 'Research article',
      title: 'Who guards the well? Herders, soldiers and water in the Tilemsi valley',
      authors: ['Aminata Sow', 'Jean-Pierre de la Tour', 'Mohamed Ould Sidi'],
      affiliations: [
        'Institute of Arid Lands, University of Nowhere, Nowhere',
        '* Corresponding author: a.sow@example.org',
      ],
      received: '2013-03-12',
      accepted: '2014-04-02',
      published: '2014-04-30',
      keywords: ['water', 'pastoralism', 'armed forces, regular'],
    });
    expect(lines).toMatchObject({ title: [6, 7], authors: [9], affiliations: [11, 12], keywords: [22] });
  });

  test('has headings as deep as their numbers, notes, and references one by one', () => {
    expect(outline(blocks)).toEqual([
      'heading 2 abstract-heading: Abstract',
      'abstract abstract: Wells are guarded by those who need them. This a',
      'heading 2 introduction: 1. Introduction',
      'paragraph p1: In the dry season of 2009 the last well of the v',
      'heading 3 the-valley: 1.1 The valley',
      'paragraph p2: The valley is dry for nine months of the year (S',
      'heading 2 what-the-soldiers-wanted: 2. What the soldiers wanted',
      'paragraph p3: Soldiers wanted water as well. They said: "We dr',
      'heading 2 conclusion: 3. Conclusion',
      'paragraph p4: Where water is short, an understanding is worth ',
      'heading 2 acknowledgements: Acknowledgements',
      'paragraph p5: The authors thank the herders.',
      'heading 2 notes: Notes',
      'note note-1: The well has no name on any map.',
      'note note-2: Interviews in 2010 and 2011, which cannot be cit',
      'note note-3: A sergeant, in French.',
      'heading 2 references: References',
      'paragraph p6: Boukhars, A. 2012 The paranoid neighbour. Paper ',
      'paragraph p7: Sow, A. 2009 Wells and their names. Journal of B',
      'paragraph p8: Zartman, W 1995 Collapsed states. Boulder',
    ]);
  });

  test('has its notes at their marks', () => {
    const bearers = blocks.flatMap(wordsOf).filter((word) => word.note);
    expect(bearers.map((word) => `${word.text} ${word.note}`)).toEqual([
      'once. 1',
      'winters. 2',
      'leave." 3',
    ]);
  });

  test('joins a word over a running head with a page number', () => {
    expect(printed(blocks[3])).toContain('What followed was an understanding that lasted');
  });

  test('warns of the one line end that nothing decides', () => {
    expect(warnings.map(({ name, line, found }) => [name, line, found])).toEqual([
      ['decide-line-end-hyphen', 38, '"drug- trade", read as "drugtrade"'],
    ]);
  });
});

describe('an article whose lines are not wrapped', () => {
  const { blocks, metadata, warnings } = fixture('unwrapped');

  test('has its citation, its title with a colon and its authors', () => {
    expect(metadata).toMatchObject({
      title: 'Markets on the move: Trade after the crisis',
      authors: ['A. Sow', 'B. Diallo'],
      journal: 'Review of Sahelian Affairs',
      pages: '1–15',
      doi: '10.5678/rsa.2016.5.2.1',
    });
    expect(metadata).not.toHaveProperty('article');
  });

  test('has a paragraph a line', () => {
    expect(blocks.map(({ id }) => id)).toEqual([
      ...[
        'abstract',
        'introduction',
        'p1',
        'p2',
        'how-to-measure-a-move',
        'p3',
        'endnotes',
        'note-1',
        'note-2',
        'p4',
      ],
    ]);
  });

  test('leaves a note without a mark in the text, with a warning', () => {
    expect(printed(blocks.at(-1))).toBe('3. This note has no mark anywhere.');
    expect(warnings.map(({ name, line }) => [name, line])).toEqual([['find-note-mark', 21]]);
    expect(blocks.map(printed).join(' ')).toContain('3 markets on G8 roads');
  });
});

describe('an article without blank lines', () => {
  const { blocks, metadata, lines, warnings } = fixture('dense');

  test('has its head, and its citation from below', () => {
    expect(metadata).toMatchObject({
      title: 'BORDERS AND WELLS: A STUDY OF THE TILEMSI VALLEY',
      authors: ['AMINATA SOW'],
      affiliations: ['University of Nowhere'],
      year: 2011,
      doi: '10.5334/bs.ab',
    });
    expect(lines).toMatchObject({ title: [1, 2, 14], authors: [3], citation: [14] });
    expect(warnings).toEqual([]);
  });

  test('keeps its references in the text', () => {
    expect(outline(blocks)).toEqual([
      'abstract abstract: Abstract: Wells are guarded by those who need th',
      'heading 2 introduction: 1. Introduction',
      'paragraph p1: In the dry season of 2009 the last well of the v',
      'heading 2 references: References',
      'paragraph p2: Boukhars, A. 2012 The paranoid neighbour. Paper ',
      'paragraph p3: Sow, A. 2009 Wells and their names. Journal of B',
    ]);
  });
});

describe('an article with its citation and dates below', () => {
  const { blocks, metadata } = fixture('cited-below');

  test('has them in its metadata', () => {
    expect(metadata).toMatchObject({ journal: 'Border Studies', article: '7', published: '2011-05-10' });
  });

  test('has an abstract without a label, told by its width', () => {
    expect(blocks.map(({ id }) => id)).toEqual(['abstract', 'p1', 'discussion', 'p2']);
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
