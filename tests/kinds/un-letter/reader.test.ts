// Longer than 250 lines: every form that a text of the kind is received in, side by side, for one reader.
import { describe, expect, test } from 'vitest';
import { reader as unLetter } from '../../../src/kinds/un-letter/reader.ts';
import { unLetterMetadataSchema } from '../../../src/kinds/un-letter/schema.ts';
import { wordsOf } from '../../../src/segment/reading.ts';
import { textOf } from '../../../src/segment/working-text.ts';
import { faultsOf, fixturesIn, outline, readSource, sourceAt } from '../read-source.ts';

const corpus = sourceAt('seeds/un-sg-letter-2013-03-27/source.txt');
const fixtures = new Map(fixturesIn('un-letters'));
const all: [string, string][] = [['the letter of 27 March 2013', corpus], ...fixtures];
const read = (source: string) => readSource(unLetter, source).reading;
const fixture = (name: string) => read(fixtures.get(`${name}.txt`) ?? '');
type Parts = Record<string, unknown>[];
const partsOf = (metadata: Record<string, unknown>): Parts =>
  (metadata.parts as Parts).map(({ lines: _, ...part }) => part);

describe.each(all)('%s', (_, source) => {
  test('puts every word in exactly one place, in order, under ids of their own', () => {
    expect(faultsOf(readSource(unLetter, source))).toEqual([]);
  });

  test('has metadata that the schema knows, and lines for each field', () => {
    const { metadata, lines } = read(source);
    expect(unLetterMetadataSchema.safeParse(metadata).error).toBeUndefined();
    expect(Object.keys(lines).sort()).toEqual(Object.keys(metadata).sort());
    expect(Object.values(lines).every((numbers) => numbers.length > 0)).toBe(true);
  });

  test('is known as a letter', () => {
    expect(unLetter.detect(source.split('\n'))).toBeGreaterThan(0.6);
  });
});

describe('the letter of 27 March 2013', () => {
  const { blocks, metadata, lines, warnings } = read(corpus);

  test('has its parts, paragraphs, items, headings and signatures under their ids', () => {
    expect(blocks.filter(({ type }) => type !== 'heading').map(({ id }) => id)).toEqual([
      ...['letter', 'letter-1', 'letter-2', 'letter-signature'],
      ...['annex', 'annex-1', 'annex-2', 'annex-3', 'annex-4', 'annex-5', 'annex-signature'],
      ...['enclosure', 'p1', 'p2', 'p3', 'p3a', 'p3b', 'p4', 'p5', 'p6', 'p7'],
      ...['p8', 'p8a', 'p8b', 'p8c', 'p8d', 'p8e', 'p8f', 'p9', 'p10', 'p11'],
      ...['p12', 'p12a', 'p12b', 'p12c', 'p13', 'p14', 'p15'],
    ]);
  });

  test('nests its headings: numbered ones, those under them, and those under "Specific aspects"', () => {
    expect(
      blocks.flatMap((block) => (block.type === 'heading' ? [`${block.depth} ${textOf(block.words)}`] : [])),
    ).toEqual([
      '3 I. Introduction',
      '3 II. Objectives',
      '3 III. Outcome',
      '4 On the overall situation in Mali',
      '4 Specific aspects',
      '5 Enhancement of security cooperation',
      '5 Transformation of AFISMA into a United Nations operation',
      '5 Operationalization of the African Peace and Security Architecture in the Sahelo-Saharan region',
      '3 IV. Follow-up',
      '3 V. Thanks',
    ]);
  });

  test('parts the label from the title that was run together with it, and sets the title in bold', () => {
    const annex = blocks.find(({ id }) => id === 'annex');
    if (annex?.type !== 'part') throw new Error('the annex has no head');
    expect(textOf(annex.label)).toBe('Annex');
    expect(textOf(annex.title)).toMatch(
      /^Letter dated 20 March 2013 from .* addressed to the Secretary-General$/,
    );
    expect(annex.label.some((word) => word.strong)).toBe(false);
    expect(annex.title.every((word) => word.strong)).toBe(true);
  });

  test('sets the head of the enclosure line by line', () => {
    const enclosure = blocks.find(({ id }) => id === 'enclosure');
    if (enclosure?.type !== 'part') throw new Error('the enclosure has no head');
    expect(textOf(enclosure.title)).toMatch(/^Ministerial meeting .* Sahelo-Saharan region$/);
    expect(enclosure.subtitles?.map(textOf)).toEqual([
      'Nouakchott, Islamic Republic of Mauritania, 17 March 2013',
      'Nouakchott conclusions',
    ]);
  });

  test('keeps bold in the signatures without its asterisks', () => {
    const signatures = blocks.filter((block) => block.type === 'signature');
    expect(signatures.map(({ lines }) => lines.map(textOf))).toEqual([
      ['(Signed) BAN Ki-moon'],
      ['(Signed) Ramtane Lamamra', 'Commissioner for Peace and Security'],
    ]);
    const bold = signatures.flatMap(wordsOf).filter((word) => word.strong);
    expect(textOf(bold)).toBe('BAN Lamamra');
    expect(bold.every((word) => word.change?.fate === 'normalised')).toBe(true);
  });

  test('takes its head lines as metadata, and no symbol: S/2013/163 is another document', () => {
    const { parts, ...head } = metadata;
    expect(parts).toHaveLength(3);
    expect(head).toEqual({
      body: 'Security Council',
      distribution: 'General',
      date: '2013-03-27',
      originalLanguage: 'English',
      title:
        'Letter dated 27 March 2013 from the Secretary-General addressed to the President of the Security Council',
    });
    expect(lines).toMatchObject({
      body: [5],
      distribution: [7],
      date: [8],
      originalLanguage: [10],
      title: [12],
    });
  });

  test('says of each part what its own head and signature say', () => {
    const [letter, annex, enclosure] = partsOf(metadata);
    expect(letter).toMatchObject({
      block: 'letter',
      date: '2013-03-27',
      from: 'Secretary-General',
      to: 'President of the Security Council',
      signatory: 'BAN Ki-moon',
    });
    expect(annex).toMatchObject({
      block: 'annex',
      label: 'Annex',
      date: '2013-03-20',
      from: 'Commissioner for Peace and Security of the African Union',
      to: 'Secretary-General',
      signatory: 'Ramtane Lamamra',
      office: 'Commissioner for Peace and Security',
    });
    expect(enclosure).toMatchObject({
      block: 'enclosure',
      label: 'Enclosure',
      date: '2013-03-17',
      place: 'Nouakchott, Islamic Republic of Mauritania',
    });
    expect((metadata.parts as Parts)[1]?.lines).toMatchObject({
      date: [22],
      signatory: [34],
      office: [35],
    });
  });

  test('leaves nothing for an editor to decide', () => {
    expect(warnings).toEqual([]);
  });
});

describe('a letter from a permanent representative, wrapped and paged', () => {
  const reading = fixture('permanent-representative');

  test('reads its symbol from the head, and drops it from the other pages', () => {
    expect(reading.metadata).toMatchObject({
      organisation: 'United Nations',
      symbol: 'S/2031/412',
      body: 'Security Council',
      originalLanguage: 'French',
      date: '2031-05-14',
    });
    expect(reading.lines.symbol).toEqual([1]);
    expect(reading.blocks.map((block) => textOf(wordsOf(block))).join('\n')).not.toMatch(
      /S\/2031\/412|04127/,
    );
  });

  test('closes up a sentence over a page end, and a compound over a line end', () => {
    const paragraph = reading.blocks.find(({ id }) => id === 'letter-2');
    expect(paragraph && textOf(wordsOf(paragraph))).toMatch(
      /the Secretary-General \(.*the Council took note at its/,
    );
  });

  test('tells what an annex is annexed to from what it says of itself', () => {
    expect(partsOf(reading.metadata)).toEqual([
      {
        block: 'letter',
        title:
          'Letter dated 12 May 2031 from the Permanent Representative of Volentia to the United Nations addressed to the President of the Security Council',
        date: '2031-05-12',
        from: 'Permanent Representative of Volentia to the United Nations',
        to: 'President of the Security Council',
        signatory: 'Odile Marchetaine',
        office: 'Ambassador, Permanent Representative',
      },
      {
        block: 'annex-i',
        label: 'Annex I',
        title: 'Final communiqué of the third ministerial conference on river security',
        date: '2031-05-04',
        place: 'Port Amel',
        originalLanguage: 'English and French',
      },
      { block: 'annex-ii', label: 'Annex II', title: 'Road map' },
    ]);
  });

  test('numbers by what is printed: items in items, a paragraph without a number, a second paragraph 1', () => {
    expect(outline(reading.blocks).slice(6)).toEqual([
      'heading 3 a-opening: A. Opening',
      'paragraph p1: 1. The third ministerial conference on river sec',
      'paragraph p2: 2. The ministers adopted the following agenda:',
      'item p2a: (a) Patrols on the upper river;',
      'item p2b: (b) Exchange of information, in particular:',
      'item p2b-i: (i) On the movement of boats;',
      'item p2b-ii: (ii) On the movement of fuel;',
      'item p2c: (c) Other matters.',
      'heading 3 b-patrols: B. Patrols',
      'paragraph p3: 3. The ministers agreed that patrols would begin',
      'paragraph p3-2: This paragraph bears no number in the original.',
      'paragraph p4: 4. They will meet again in 2032.',
      'part annex-ii: Annex II Road map',
      'paragraph annex-ii-p1: 1. Patrols begin.',
      'paragraph annex-ii-p2: 2. Each State names its liaison officer.',
    ]);
  });
});

test('identical letters have the double symbol, both bodies with their sessions, the agenda item', () => {
  const { metadata, blocks } = fixture('identical-letters');
  expect(metadata).toMatchObject({
    symbol: 'A/86/903–S/2031/77',
    body: 'General Assembly, Security Council',
    session: ['Eighty-sixth session', 'Eighty-sixth year'],
    agenda: [
      'Agenda item 71',
      'Strengthening of the coordination of river basin',
      'assistance of the United Nations',
    ],
  });
  expect(partsOf(metadata)[0]).toMatchObject({
    from: "Chargé d'affaires a.i. of the Permanent Mission of Orrin to the United Nations",
    to: 'Secretary-General and the President of the Security Council',
    signatory: 'Tamsin OKEREKE',
    office: "Ambassador, Chargé d'affaires a.i.",
  });
  expect(blocks.at(-1)).toMatchObject({ type: 'signature', id: 'letter-signature' });
});

describe('a note with two annexes and enclosures', () => {
  const reading = fixture('two-annexes-nested');

  test('finds each part, with titles over blank lines and a language between label and title', () => {
    expect(partsOf(reading.metadata)).toMatchObject([
      {
        block: 'letter',
        title: 'Note by the President of the Security Council',
        from: 'President of the Security Council',
      },
      {
        block: 'annex-i',
        originalLanguage: 'Arabic',
        from: 'Minister for Foreign Affairs of Sahr',
        to: 'President of the Security Council',
        signatory: 'Idriss Balanter',
        office: 'Minister for Foreign Affairs and International Cooperation',
      },
      { block: 'enclosure', signatory: 'H.E. Mr. Yaro Desh' },
      { block: 'annex-ii', from: 'Permanent Mission of Telmar to the United Nations' },
      { block: 'second-enclosure', title: 'LIST OF VEHICLES' },
    ]);
  });

  test('joins a number that stands alone to its words, and keeps a numbering that begins anew apart', () => {
    const ids = reading.blocks.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['p1', 'p2', 'p2-2', 'enclosure-p1', 'enclosure-p3']));
    const second = reading.blocks.find(({ id }) => id === 'p2');
    expect(second && textOf(wordsOf(second))).toBe(
      '2. It was released on 31 December 2029. No shot was fired.',
    );
  });

  test('says that a number is missing', () => {
    expect(reading.warnings).toMatchObject([{ name: 'number-out-of-order', line: 45, column: 1 }]);
  });

  test('takes a list of short lines for paragraphs and not for headings', () => {
    expect(outline(reading.blocks).slice(-3)).toEqual([
      'paragraph second-enclosure-1: Lorry',
      'paragraph second-enclosure-2: Lorry',
      'paragraph second-enclosure-3: Motor cycle',
    ]);
  });
});

test('an older letter: capitals, paragraphs that only an indent parts, two signatures, titles on the line of the label', () => {
  const { metadata, blocks, warnings } = fixture('old-style');
  expect(metadata).toMatchObject({
    organisation: 'UNITED NATIONS',
    symbol: 'S/1998/9411',
    distribution: 'GENERAL',
    originalLanguage: 'ENGLISH',
    date: '1998-12-03',
    title:
      'LETTER DATED 1 DECEMBER 1998 FROM THE PERMANENT REPRESENTATIVE OF ORRIN TO THE UNITED NATIONS ADDRESSED TO THE PRESIDENT OF THE SECURITY COUNCIL',
  });
  expect(partsOf(metadata)).toMatchObject([
    {
      date: '1998-12-01',
      to: 'PRESIDENT OF THE SECURITY COUNCIL',
      signatory: 'Tamsin OKEREKE; Bram HOLT',
      office: 'Ambassador; Deputy Permanent Representative',
    },
    { label: 'Annex I', title: 'Statement of the Minister' },
    { label: 'Annex II', title: 'Statement of the secretariat' },
  ]);
  expect(outline(blocks).map((line) => line.split(':')[0])).toEqual([
    'part letter',
    'paragraph letter-1',
    'paragraph letter-2',
    'signature letter-signature',
    'signature letter-signature-2',
    'paragraph letter-3',
    'part annex-i',
    'paragraph annex-i-1',
    'part annex-ii',
    'paragraph annex-ii-1',
  ]);
  expect(warnings).toEqual([]);
});

test('a line of the head that says nothing known stays in the text, with a warning', () => {
  const source =
    'Security Council\nReissued as received\n27 March 2031\n\nLetter dated 26 March 2031 from the Registrar addressed to the President of the Security Council\n\nNothing has happened since.\n';
  const { blocks, metadata, warnings } = read(source);
  expect(warnings).toMatchObject([{ name: 'head-line-unread', line: 2 }]);
  expect(metadata.date).toBe('2031-03-27');
  expect(outline(blocks)[0]).toBe('paragraph opening-1: Reissued as received');
  expect(blocks[1]?.type).toBe('part');
});

test('a second date in the head is not the date of the document', () => {
  const source = '1 May 2031\n3 May 2031\n\nNote by the Secretary-General\n\nNothing has happened since.\n';
  const read = readSource(unLetter, source);
  expect(read.reading.metadata.date).toBe('2031-05-01');
  expect(read.reading.warnings).toMatchObject([{ line: 2 }]);
  expect(faultsOf(read)).toEqual([]);
});

test('a hyphen at a line end that nothing decides is a warning', () => {
  const source =
    'Note by the Secretary-General\n\nThe panel was set up to look into all boats of the river, its counter-\nweight and its ferries.\n';
  const { blocks, warnings } = read(source);
  expect(outline(blocks)[1]).toMatch(/^paragraph letter-1: The panel/);
  expect(warnings).toMatchObject([{ name: 'decide-line-end-hyphen', line: 3 }]);
});

test('a symbol under the title is never taken', () => {
  const source =
    'Letter dated 1 May 2031 from the Registrar addressed to the President of the Security Council\n\nS/2031/9\n\nSee the document named above.\n';
  expect(read(source).metadata).not.toHaveProperty('symbol');
});

test('other kinds are not letters for one mark', () => {
  expect(unLetter.detect(['COMMUNIQUE', '', 'The ministers met.', '', '(Signed) A. Minister'])).toBe(0);
  expect(unLetter.detect(['VZCZCXRO', 'SUBJECT: SECURITY COUNCIL', '1. (C) The Security Council met.'])).toBe(
    0,
  );
  expect(unLetter.detect([''])).toBe(0);
});
