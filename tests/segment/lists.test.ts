import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { wordsOf } from '../../src/segment/reading.ts';
import { textOf } from '../../src/segment/working-text.ts';

/** The blocks of a text below its title, each with its type's first letter. */
const read = (kind: string | undefined, ...lines: string[]) =>
  readSource(['On the Gulf', '', ...lines].join('\n'), { file: 'source.txt', kind }).reading.blocks.map(
    (block) => `${block.type.slice(0, 1)} ${textOf(wordsOf(block))}`,
  );
const wide =
  'The Council met in the year that came and in the one that followed it, and heard what was said.';

describe('the first item of a list is one, whatever the words above it end with', () => {
  test.each<[string, string[]]>([
    ['letters', ['It asks the Ministers to', '(a) sit;', '(b) stand; and', '(c) go.']],
    ['letters without a bracket before', ['It asks the Council to', 'a) sit; and', 'b) stand.']],
    ['Roman numbers', ['It asks the Ministers to', '(i) sit;', '(ii) stand.']],
    ['dashes', ['Il demande aux Ministres', '- de siéger,', '- de se lever, et', '- de partir.']],
    ['longer dashes', ['Die Länder ordnen und', '– fahren Streife ab 2022,', '– zahlen.']],
    ['bullets without marks at their ends', ['It asks the Ministers to', '• sit', '• stand', '• go.']],
    ['hollow bullets', ['It asks the Ministers to', 'o  sit,', 'o  stand.']],
    ['plus signs', ['It asks the Ministers to', '+ sit;', '+ stand.']],
  ])('%s', (_, [lead = '', ...items]) => {
    const blocks = [`p ${lead}`, ...items.map((item) => `i ${item.replace(/ +/g, ' ')}`)];
    expect(read('text', wide, '', lead, ...items)).toEqual([`p ${wide}`, ...blocks]);
  });

  test.each(['communique', 'conclusions', 'declaration', 'report', 'journal-article'])('in a %s', (kind) => {
    expect(read(kind, wide, '', 'It asks the Ministers to', '(a) sit;', '(b) stand.').slice(-3)).toEqual([
      'p It asks the Ministers to',
      'i (a) sit;',
      'i (b) stand.',
    ]);
  });

  test('whose last line begins with a capital, and further left than the item', () => {
    const items = [
      '(a) the help of the Union; and',
      '(b) the announcements of the World Bank and of the African',
    ];
    const lines = items.map((item) => `          ${item}`);
    expect(
      read(
        'text',
        wide,
        'and asks for:',
        '',
        ...lines,
        '     Development Bank, and of',
        '     Canada.',
      ).slice(-2),
    ).toEqual([`i ${items[0]}`, `i ${items[1]} Development Bank, and of Canada.`]);
  });

  test('under an item', () => {
    const lines = ['• agree;', '• agree on its cost, to be borne by', '  ◦ all;', '  ◦ some;', '• meet.'];
    expect(read('text', 'It asks them to:', ...lines)).toEqual([
      'p It asks them to:',
      ...lines.map((line) => `i ${line.trim()}`),
    ]);
    const starred = ['* agree, at a cost borne by:', '  + all;', '  + some;', '* meet.'];
    expect(read('text', 'It asks them to:', ...starred).slice(1)).toEqual(
      starred.map((line) => `i ${line.trim()}`),
    );
  });

  test('numbers of two parts', () => {
    expect(
      read(
        'text',
        'It asks them:',
        '1. to meet;',
        '2. to agree on the cost, to be borne by',
        '   2.1 all;',
        '   2.2 some.',
      ).slice(-2),
    ).toEqual(['p 2.1 all;', 'p 2.2 some.']);
  });
});

describe('a mark of a sentence begins nothing at the beginning of a line', () => {
  test.each<[string, string[]]>([
    [
      'letters within the sentence',
      [
        'He said that the Government had shown that (a) no boat was lost;',
        '(b) no man was hurt; (c) the radio had worked; and (d) the price',
        'was paid in full by the office, as the plan had foreseen.',
      ],
    ],
    [
      'letters within the sentence, of which the first stands at the beginning of a line',
      [
        'There are three things that the Ministers need, as they said to all who wished to hear:',
        '(1) a hotline; (2) one flag; and (3) less.',
      ],
    ],
    [
      'initials behind a title',
      ['He said that the Government and Mr.', 'J. Smith had shown that no boat was lost.'],
    ],
    [
      'two letters that are short for words',
      [
        'Die Bundesregierung legt fest, daß am 1. Juli 2021 die Stufe beginnt; die Länder, z.',
        'B. Bayern und Hessen, tragen die Kosten mit.',
      ],
    ],
    [
      'a letter behind a colon',
      [
        'Les Ministres rappellent un accord de principe signé à Niamey, qui reste sans suite :',
        'V. l’annexe et le rapport du mois de mai, qui ont été remis.',
      ],
    ],
    ['what is called by a letter', ['The men are thanked, as is Plan', 'B. Nobody else is thanked for it.']],
    [
      'dashes around words',
      [
        'The road – 300 km of it – was closed – nobody knew why',
        '– for eleven days; the bridge stood open, and the Commander',
        '– a man of few words, but fond of boats – went on.',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(read('declaration', wide, '', ...lines)).toEqual([`p ${wide}`, `p ${lines.join(' ')}`]);
  });
});

test('a sentence that goes on in its items is no heading; a title above items is', () => {
  const items = ['• die Zuständigkeiten ordnen,', '• Geld bereitstellen.'];
  const lead = 'Die Bundesregierung legt deshalb erstmals Leitlinien vor, die';
  expect(read('text', lead, '', ...items)[0]).toBe(`p ${lead}`);
  expect(read('text', 'Aims', '', '• to sit,', '• to stand.')[0]).toBe('h Aims');
});

test('the numbers of a sentence that goes on in them count its items, those under a colon paragraphs', () => {
  const items = ['1. three by anchors,', '2. four by nets and', '3. one by nobody knows whom.'];
  const lead = 'Between 2018 and 2020 eight cables were damaged, of which';
  expect(read('text', wide, '', lead, ...items, '', wide).slice(1)).toEqual([
    `p ${lead}`,
    ...items.map((item) => `i ${item}`),
    `p ${wide}`,
  ]);
  expect(read('text', wide, '', 'They agree:', '1. to meet;', '2. to pay.').slice(-2)).toEqual([
    'p 1. to meet;',
    'p 2. to pay.',
  ]);
});

test.each(['(a)', 'a)', 'a.', '(i)', '(1)', '•', '-'])(
  'items %s without marks at their ends, as wide as the lines are',
  (mark) => {
    const next =
      new Map([
        ['(a)', '(b)'],
        ['a)', 'b)'],
        ['a.', 'b.'],
        ['(i)', '(ii)'],
        ['(1)', '(2)'],
      ]).get(mark) ?? mark;
    const [one, two] = [
      `${mark} a strategy for the boats of all the rivers of the Union by the end of the year, and of the`,
      `${next} a list`,
    ];
    const lines = ['It was agreed that the Parties shall present', one, '      costs', two];
    const items = [`i ${one} costs`, `i ${two}`];
    expect(read('text', wide, '', ...lines).slice(2)).toEqual(items);
  },
);
