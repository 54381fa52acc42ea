import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/convert/convert.ts';
import { Refusal } from '../../../src/messages/message.ts';
import { fixturesIn } from '../read-source.ts';

/** A text as another copy of it may be: changed at one of its lines. Undefined where that line cannot be changed so. */
type Change = (lines: readonly string[], at: number, end: number) => readonly string[] | undefined;

const label = /^(?:TAGS|SUBJ|REF|E\.O|CLASSIF|C O N|CONF|UNCL|LIMI|S E C|SECR)/i;

/** Changes of the head; `end` is the line of the first paragraph. */
const changes: Readonly<Record<string, Change>> = {
  'a first letter lost': (lines, at, end) =>
    at < end && label.test(lines[at] ?? '') ? lines.with(at, lines[at]?.slice(1) ?? '') : undefined,
  'a line joined to the next': (lines, at) => joined(lines, at, at + 1),
  'a line in small letters': (lines, at, end) =>
    at < end ? lines.with(at, lines[at]?.toLowerCase() ?? '') : undefined,
  'two lines swapped': (lines, at, end) =>
    at + 1 < end ? lines.with(at, lines[at + 1] ?? '').with(at + 1, lines[at] ?? '') : undefined,
  'a line broken behind its first word': (lines, at, end) => (at < end ? broken(lines, at, 1) : undefined),
  'a line broken in its midst': (lines, at, end) => (at < end ? broken(lines, at, 3) : undefined),
  'a page ended': (lines, at, end) =>
    at > end + 4
      ? undefined
      : [...lines.slice(0, at), 'PAGE 02        KOLDA  03456  121120Z', ...lines.slice(at)],
  'a blank line lost': (lines, at, end) =>
    at < end && lines[at]?.trim() === '' ? lines.toSpliced(at, 1) : undefined,
  'the head in one line': (lines, at, end) => (at === 0 ? joined(lines, 0, end - 1) : undefined),
  'everything in one line': (lines, at) => (at === 0 ? joined(lines, 0, lines.length - 1) : undefined),
  'the head in small letters': (lines, at, end) =>
    at === 0 ? lines.map((line, n) => (n < end ? line.toLowerCase() : line)) : undefined,
};

function joined(lines: readonly string[], from: number, to: number): readonly string[] {
  const one = lines
    .slice(from, to + 1)
    .map((line) => line.trim())
    .join(' ');
  return [...lines.slice(0, from), one, ...lines.slice(to + 1)];
}

function broken(lines: readonly string[], at: number, behind: number): readonly string[] | undefined {
  const words = lines[at]?.trim().split(/\s+/) ?? [];
  if (words.length <= behind) return undefined;
  return [
    ...lines.slice(0, at),
    words.slice(0, behind).join(' '),
    words.slice(behind).join(' '),
    ...lines.slice(at + 1),
  ];
}

interface Told {
  readonly mrn?: string;
  readonly subject?: string;
  readonly tags?: readonly string[];
}

/** What a text says; nothing where it is refused with a message, as a torn one is. */
function read(lines: readonly string[]): { told: Told; warnings: number } | undefined {
  try {
    const { reading, warnings } = readSource(lines.join('\n'), { file: 'source.txt', kind: 'cable' });
    return { told: reading.metadata, warnings: warnings.length };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** What no change may do; reading throws where a token is lost or has two fates. */
function faults(plain: { told: Told; warnings: number }, lines: readonly string[]): string[] {
  const changed = read(lines);
  if (!changed) return ['refused'];
  const { mrn, subject = '', tags } = changed.told;
  const found: string[] = [];
  if (mrn !== plain.told.mrn) found.push(`number ${mrn}`);
  if (subject.length > (plain.told.subject?.length ?? 0) + 60) found.push(`subject ${subject}`);
  if (String(tags) !== String(plain.told.tags) && changed.warnings <= plain.warnings)
    found.push(`tags ${tags}`);
  return found;
}

/** Of the lines every second one, the odd or the even ones by turns; each night all of them. */
const isAsked = (at: number, turn: number) =>
  process.env.ROUNDS !== undefined || at === 0 || at % 2 === turn % 2;

describe.each(fixturesIn('cables').filter(([name]) => name !== 'torn.txt'))('%s', (_, source) => {
  const lines = source.trimEnd().split('\n');
  const first = lines.findIndex((line) => /^1\.? ?(?:\(|[A-Z])/.test(line));
  const end = first < 0 ? lines.length : first;
  const plain = read(lines);

  test.each(Object.entries(changes).map(([name, change], turn) => [name, change, turn] as const))(
    '%s: the number stays, no subject swallows the text, TAGS are right or warned of',
    (_, change, turn) => {
      if (!plain) throw new Error('the fixture itself is refused');
      const wrong = lines.flatMap((_, at) => {
        const other = isAsked(at, turn) ? change(lines, at, end) : undefined;
        return other === undefined ? [] : faults(plain, other).map((fault) => `line ${at + 1}: ${fault}`);
      });
      expect(wrong).toEqual([]);
    },
  );
});
