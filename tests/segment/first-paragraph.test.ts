import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { wordsOf } from '../../src/segment/reading.ts';
import { textOf } from '../../src/segment/working-text.ts';

const read = (...lines: string[]) => readSource(lines.join('\n'), { file: 'source.txt' }).reading;
const bare = (text: string) => text.replace(/^\d+\. /, '');
const printed = (...lines: string[]) =>
  read(...lines)
    .blocks.filter(({ type }) => type !== 'heading')
    .map((block) => bare(textOf(wordsOf(block))));

/** A text as a typewriter of so many columns sets it. */
function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line === undefined || `${line} ${word}`.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join('\n');
}

const heads = [
  ['Communiqué', '', 'Port Amel, 23 September 2031'],
  ['Declaration on Piracy', '', 'Port Amel, 14 June 2031'],
  ['Report of the Panel on Piracy', '', 'Port Amel, 4 May 2031'],
  ['Resolution 12 (2031)', '', 'Adopted by the Council at its 5th meeting, on 4 May 2031'],
];
const paragraphs = [
  'The Council of the River Union (RU), at its 397th meeting held on 23 September 2031, adopted the following decision on the boats that are lost there:',
  'The Authority of Heads of State and Government of the Economic Community of the Upper River (ECUR) met in Port Amel, Volentia, on 14 June 2031 under its Chairman.',
  'At the invitation of the President of the Republic of Volentia, the Ministers of Foreign Affairs of the River Union held their 12th meeting in Port Amel on 2 and 3 March 2031, and heard the Commission.',
  'Le Conseil de paix et de sécurité de l’Union des fleuves (UF), en sa 397ème réunion tenue le 23 septembre 2031 à Port Amel, a adopté la décision qui suit :',
  'The Ministers of the UNITED REPUBLIC OF VOLENTIA and THE REPUBLIC OF ARDENNIA asked the RIVER BASIN COMMISSION to set up a PATROL UNIT under the JOINT COMMAND OF THE PARTIES.',
];
const next =
  'This is a paragraph that stands after it and has nothing in it that could mislead anybody who reads it line by line.';

describe.each(heads)('%s', (...head) => {
  test.each(paragraphs)('nothing is taken out of a paragraph, wherever its lines end: %s', (paragraph) => {
    const wrong: number[] = [];
    for (let width = 44; width <= 112; width += 2) {
      const text = [...head, '', wrap(paragraph, width), '', wrap(next, width)];
      if (printed(...text)[0] !== paragraph) wrong.push(width);
    }
    expect(wrong).toEqual([]);
  });
});

test('lines of a first paragraph that were broken anywhere', () => {
  const { metadata, blocks } = read(
    'Final Communiqué',
    '',
    'Port Amel, 3 March 2031',
    '',
    'At the invitation of the President of the Republic of',
    'Volentia, the Ministers of Foreign',
    'Affairs of the River Union held their 12th meeting in Port Amel on 2 and 3 March 2031, and',
    'heard the Secretary-General.',
    '',
    'They agreed on a patrol.',
  );
  expect(metadata).toEqual({ title: 'Final Communiqué', place: 'Port Amel', date: '2031-03-03' });
  expect(blocks.map((block) => textOf(wordsOf(block))).join(' ')).toMatch(
    /^At the invitation .* and heard the Secretary-General\. They agreed on a patrol\.$/,
  );
});

test('a line that a later paragraph has is none of the head', () => {
  expect(
    read(
      'Communiqué',
      '',
      'Port Amel, 23 September 2031',
      '',
      'This is a paragraph that stands before it and has nothing in it that could',
      'mislead anybody who reads it.',
      '',
      'Fait à Port Amel, le 14 juin 2031, en deux exemplaires originaux, par les',
      'Ministres des Affaires étrangères de la République de Volentia et de la',
      'République des Ardennes.',
    ).metadata,
  ).not.toHaveProperty('body');
});

test('a head directly above the first paragraph is still read', () => {
  expect(
    read(
      'River Union',
      'Council of the',
      'Peace',
      '397th Meeting',
      'Port Amel, 23 September 2031',
      'COMMUNIQUÉ',
      'The Council, which met on 23 September 2031 to hear what was said of the boats,',
      'decided to go on.',
    ).metadata,
  ).toMatchObject({ session: '397th Meeting', place: 'Port Amel', date: '2031-09-23' });
});

test('a line of place and date directly above it, too', () => {
  const head = { place: 'Port Amel', date: '2031-09-23' };
  const paragraph = [
    'Les Ministres se sont réunis à Port Amel et ont parlé des bateaux de la rivière, et',
    'ont décidé.',
  ];
  expect(read('COMMUNIQUÉ', 'Port Amel, le 23 septembre 2031', ...paragraph).metadata).toMatchObject(head);
});

test('a line of place and date in many words that goes on is a sentence', () => {
  const lines = [
    'Done at Port Amel this 4th day of November 2031, in three originals in the English,',
    'French and Swahili languages, all texts being equally authentic, for all of them.',
  ];
  expect(printed('Communiqué', '', 'Port Amel, 23 September 2031', '', next, '', ...lines)).toEqual([
    next,
    lines.join(' '),
  ]);
});
