import { describe, expect, test } from 'vitest';
import { reader as unLetter } from '../../../src/kinds/un-letter/reader.ts';
import { wordsOf } from '../../../src/segment/reading.ts';
import { textOf } from '../../../src/segment/working-text.ts';
import { faultsOf, outline, readSource, sourceAt } from '../read-source.ts';

const corpus = sourceAt('seeds/un-sg-letter-2013-03-27/source.txt');
const read = (source: string) => readSource(unLetter, source).reading;
type Parts = Record<string, unknown>[];
const partsOf = (metadata: Record<string, unknown>): Parts =>
  (metadata.parts as Parts).map(({ lines: _, ...part }) => part);

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

describe('the title of an annex', () => {
  const head =
    'Annex\n\n    Conclusions of the ministerial meeting of the River\n    Union on the security of its borders\n';
  const text =
    '\n    1.    The ministers met at the invitation of the chair.\n\n    2.    They ask for patrols.\n';
  const whole =
    'Annex Conclusions of the ministerial meeting of the River Union on the security of its borders';

  test.each([
    ['two lines', head, whole],
    ['three lines', `${head}    and against smuggling\n`, `${whole} and against smuggling`],
    ['two lines and a place', `${head}    Port Amel, 30 June 2031\n`, `${whole} Port Amel, 30 June 2031`],
    ['one line and a title in capitals above', head.replace(/C.*River/, 'CONCLUSIONS'), 'Annex CONCLUSIONS'],
    [
      'one line and a heading',
      head.replace(/River\n.*/, 'River\n\n    Introduction'),
      whole.replace(/ Union.*/, ''),
    ],
  ])('%s', (_, printed, title) => {
    const letter =
      'Letter dated 3 May 2031 from the Chair addressed to the Council\n\n    I have the honour to write.\n\n';
    const { blocks } = read(letter + printed + text);
    expect(
      textOf(
        blocks
          .filter(({ type }) => type === 'part')
          .flatMap(wordsOf)
          .slice(12),
      ),
    ).toBe(title);
  });
});

test.each(['04-42817 (F)', '04-42817 (F)    140704    150704', '04-42817(F) 140704 150704'])(
  'the number of a printing job below the letter goes: "%s"',
  (job) => {
    const { blocks } = read(
      `S/2004/567\n\nLetter dated 3 May 2031 from the Chair addressed to the Council\n\nI have the honour to write.\n\n(Signed) Jane Roe\n\n${job}\n*0442817*\n\nS/2004/567\n\nAnnex\n\nThey met.\n`,
    );
    expect(blocks.map((block) => textOf(wordsOf(block))).join(' ')).not.toMatch(/42817|0704/);
  },
);
