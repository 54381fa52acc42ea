import { diffArrays } from 'diff';
import { sourcePath } from '../addresses/paths.ts';
import { kept } from '../corpus/kept.ts';
import type { Transcription } from '../corpus/transcription.ts';
import type { Entry } from '../schema/apparatus.ts';
import { type Causes, once } from './causes.ts';
import type { Cause, Draft } from './report.ts';
import { row } from './values.ts';

/** A source line whose words have another fate than before. */
export interface ChangedLine {
  /** Its number before and after; absent on the side that does not have it. */
  readonly old?: number;
  readonly new?: number;
  /** What became of its words, in words. */
  readonly was: string;
  readonly is: string;
  /** The rules that act on either side and not in the same way on both. */
  readonly rules: readonly string[];
  /** Whether an emendation has to do with it. */
  readonly emended: boolean;
}

const changedFrom = kept((old: Transcription) => kept((next: Transcription) => compareLines(old, next)));

/** Every source line whose account differs; worked out once for two transcriptions. */
export function changedLines(old: Transcription, next: Transcription): readonly ChangedLine[] {
  return changedFrom(old)(next);
}

function compareLines(old: Transcription, next: Transcription): ChangedLine[] {
  const before = factsByLine(old);
  const after = factsByLine(next);
  return linePairs(old, next).flatMap(([oldLine, newLine]) => {
    const was = (oldLine === undefined ? undefined : before.get(oldLine)) ?? [];
    const is = (newLine === undefined ? undefined : after.get(newLine)) ?? [];
    if (was.join('\n') === is.join('\n')) return [];
    const differing = diffArrays(was, is)
      .filter(({ added, removed }) => added || removed)
      .flatMap(({ value }) => value);
    return [
      {
        ...(oldLine !== undefined && { old: oldLine }),
        ...(newLine !== undefined && { new: newLine }),
        was: was.join('; '),
        is: is.join('; '),
        rules: [...new Set(differing.flatMap((fact) => / by ([a-z-]+)/.exec(fact)?.[1] ?? []))],
        emended: differing.some((fact) => fact.startsWith('emended')),
      },
    ];
  });
}

/** Line numbers that belong together: the same ones while the source is the same, else by what the lines hold. */
function linePairs(
  old: Transcription,
  next: Transcription,
): (readonly [number | undefined, number | undefined])[] {
  if (old.apparatus.sha256 === next.apparatus.sha256)
    return Array.from({ length: next.apparatus.lines }, (_, at) => [at + 1, at + 1] as const);
  const pairs: (readonly [number | undefined, number | undefined])[] = [];
  let oldLine = 0;
  let newLine = 0;
  for (const { value, added, removed } of diffArrays([...old.lines], [...next.lines]))
    for (const _ of value)
      if (added) pairs.push([undefined, ++newLine]);
      else if (removed) pairs.push([++oldLine, undefined]);
      else pairs.push([++oldLine, ++newLine]);
  return pairs;
}

/** What became of the words of each line, without where they are printed: that is told of the text. */
function factsByLine({ apparatus }: Transcription): Map<number, string[]> {
  const lines = new Map<number, Entry[]>();
  for (const entry of apparatus.entries) {
    const line = lines.get(entry.line) ?? [];
    const last = line.at(-1);
    // Words side by side with one fate are told together, in whatever pieces the account has them.
    if (last && last.fate === entry.fate && last.by === entry.by && joinable(entry))
      line[line.length - 1] = {
        ...last,
        tokens: last.tokens + entry.tokens,
        ...(last.received !== undefined && { received: `${last.received} ${entry.received}` }),
      };
    else line.push(entry);
    lines.set(entry.line, line);
  }
  return new Map([...lines].map(([line, entries]) => [line, entries.map(factOf)]));
}

function joinable({ fate }: Entry): boolean {
  return fate === 'printed' || fate === 'metadata' || fate === 'furniture' || fate === 'duplicate';
}

function factOf({ fate, tokens, by, received, printed }: Entry): string {
  if (fate === 'printed') return `printed ${tokens === 1 ? 'one word' : `${tokens} words`}`;
  const change = printed === undefined ? `“${received ?? ''}”` : `“${received ?? ''}” → “${printed}”`;
  return `${fate}${by ? ` by ${by}` : ''}: ${change}`.replace('metadata by', 'metadata as');
}

/** Lines whose account changed by anything but an emendation, which is told by itself: one change a rule and a document. */
export function lineChanges(old: Transcription, next: Transcription, causes: Causes): Draft[] {
  const id = next.id;
  const groups = new Map<string, ChangedLine[]>();
  for (const line of changedLines(old, next)) {
    if (line.rules.length === 0 && line.emended) continue;
    const key = line.rules.join(' and ');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups].map(([rule, lines]) => ({
    key: `${id}_${rule || 'other'}`,
    section: 'lines',
    verb: 'changed',
    subject: rule === '' ? `${id}, by no rule` : `${id}, rule ${rule}`,
    rows: lines.map((line) =>
      row(
        line.new === undefined
          ? `line ${line.old} (gone)`
          : line.old === undefined
            ? `line ${line.new} (new)`
            : `line ${line.new}`,
        line.was,
        line.is,
      ),
    ),
    document: id,
    path: sourcePath(id, lines[0]?.new ?? lines[0]?.old ?? 1),
    causes: causesOfLines(id, lines[0]?.rules ?? [], causes),
  }));
}

function causesOfLines(id: string, rules: readonly string[], causes: Causes): Cause[] {
  const named = [
    ...causes.file(`seeds/${id}/source.txt`, 'the source'),
    ...rules.flatMap((rule) => causes.rule(rule)),
  ];
  return once(named.length > 0 ? named : causes.document(id));
}
