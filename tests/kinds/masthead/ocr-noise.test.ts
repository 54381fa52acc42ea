import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/convert/convert.ts';
import { fixturesIn } from '../read-source.ts';

/** What recognition makes of a page. */
const noise: Readonly<Record<string, (text: string) => string>> = {
  'the first number read as a letter': (text) => text.replace(/^(\s*)1\. /m, '$1l. '),
  'a stop lost behind a number': (text) => text.replace(/^(\s*)2\. /m, '$12 '),
  'a comma for a stop': (text) => text.replace(/^(\s*)2\. /m, '$12, '),
  'a brace for a bracket': (text) => text.replaceAll('(a)', '(a}'),
  'specks alone on lines': (text) => everyNth(text, 9, (line) => `${line}\n|`),
  'specks behind lines': (text) => everyNth(text, 7, (line) => `${line} ~`),
  'a title spaced out': (text) =>
    text.replace(/^(?:COMMUNIQU[EÉ]|DECLARATION|RESOLUTION|REPORT)\b/im, (word) => [...word].join(' ')),
  'accents lost': (text) => text.normalize('NFD').replace(/\p{M}/gu, ''),
  'a letter for a figure in the year': (text) => text.replace(/20(\d\d)/, '2O$1'),
  'rn for m': (text) => text.replace(/m/g, (letter, at: number) => (at % 11 === 0 ? 'rn' : letter)),
  ligatures: (text) => text.replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ'),
  'everything set in': (text) => text.replace(/^(?=.)/gm, '      '),
  'a misread title': (text) =>
    text
      .replace(/declaration/i, 'Dcclaration')
      .replace(/communiqu[eé]/i, 'Cornmuniqué')
      .replace(/resolution/i, 'Rcsolution')
      .replace(/conclusions/i, 'Conc1usions'),
};

function everyNth(text: string, nth: number, change: (line: string) => string): string {
  return text
    .split('\n')
    .map((line, at) => (at % nth === 4 && line.trim() !== '' ? change(line) : line))
    .join('\n');
}

function told(text: string) {
  const { kind, reading, warnings } = readSource(text, { file: 'source.txt' });
  const numbered = reading.blocks.filter((block) => block.type === 'paragraph' && block.number).length;
  const said = warnings.reduce(
    (sum, { found }) => sum + Number(/at (\d+) more/.exec(found)?.[1] ?? 0) + 1,
    0,
  );
  return { kind, numbered, said, date: reading.metadata.date };
}

const folders = ['resolution', 'communique', 'declaration', 'conclusions', 'report'];

describe.each(
  folders.flatMap((folder) => fixturesIn(folder).map(([name, text]) => [folder, name, text] as const)),
)('%s/%s', (_folder, _name, text) => {
  const plain = told(text);
  test.each(Object.entries(noise))('%s: the kind stays, and what is lost is said', (_, change) => {
    const other = told(change(text));
    expect(other.kind).toBe(plain.kind);
    if (other.numbered !== plain.numbered || other.date !== plain.date)
      expect(other.said).toBeGreaterThan(plain.said);
  });
});
