import { readFileSync } from 'node:fs';
import { trial } from './check.ts';
import { fileAt, type WrittenFile } from './files.ts';
import { type Input, inputAt } from './inputs.ts';
import { minimised } from './minimise.ts';
import { type Fault, outcomeOf } from './oracle.ts';

/** A fault that was found, with the shortest input that shows it. */
export interface Finding extends Fault {
  /** Which input of the sequence it was. */
  readonly number: number;
  readonly input: Input;
}

/** What a run has come to. */
export interface Run {
  /** How many inputs of each way were tried, and how many had emendations, too. */
  readonly tried: Readonly<Record<string, number>>;
  readonly emended: number;
  readonly converted: number;
  readonly refused: number;
  readonly faults: number;
}

/**
 * Tries the inputs of a sequence one after another.
 *
 * @param seed what the sequence begins with
 * @param goesOn whether another input is to be tried, after so many
 * @param found is given the first fault of each kind when it is found
 */
export function fuzz(
  seed: number,
  goesOn: (tried: number) => boolean,
  found: (finding: Finding) => void,
): Run {
  const tried: Record<string, number> = {};
  const counts = { emended: 0, converted: 0, refused: 0, faults: 0 };
  const known = new Set<string>();
  for (let number = 0; goesOn(number); number += 1) {
    const { way, ...input } = inputAt(seed, number);
    tried[way] = (tried[way] ?? 0) + 1;
    if (input.emendations) counts.emended += 1;
    const outcome = outcomeOf(input);
    if (typeof outcome === 'string') {
      counts[outcome] += 1;
      continue;
    }
    counts.faults += 1;
    const kind = kindOf(outcome);
    if (known.has(kind)) continue;
    known.add(kind);
    found({ ...shortest(input, outcome), number });
  }
  return { tried, ...counts };
}

/** A fault that a file of `content/` or `seeds/` led to. */
export interface FileFinding extends Fault, WrittenFile {
  readonly number: number;
}

/** Tries the files of a sequence as {@link fuzz} tries its texts; `tried` counts them by their sort. */
export async function fuzzFiles(
  seed: number,
  goesOn: (tried: number) => boolean,
  found: (finding: FileFinding) => void,
): Promise<Omit<Run, 'emended'>> {
  const tried: Record<string, number> = {};
  const counts = { converted: 0, refused: 0, faults: 0 };
  const known = new Set<string>();
  const edition = trial();
  try {
    for (let number = 0; goesOn(number); number += 1) {
      const changed = fileAt(seed, number);
      tried[changed.sort.name] = (tried[changed.sort.name] ?? 0) + 1;
      const outcome = await edition.outcomeOf(changed);
      counts[typeof outcome === 'string' ? outcome : 'faults'] += 1;
      if (typeof outcome === 'string' || known.has(kindOf(outcome))) continue;
      known.add(kindOf(outcome));
      found({ ...changed, ...outcome, number });
    }
  } finally {
    edition.remove();
  }
  return { tried, ...counts };
}

/** Faults are of one kind where they differ in nothing but the words and numbers that they name. */
function kindOf({ what, detail }: Fault): string {
  return `${what}: ${detail.split('\n')[0]?.replace(/"(?:\\.|[^"\\])*"|\d+/g, '…')}`;
}

function shortest(input: Input, fault: Fault): Fault & { readonly input: Input } {
  const kind = kindOf(fault);
  const found = minimised(input, (candidate) => {
    const outcome = outcomeOf(candidate);
    return typeof outcome !== 'string' && kindOf(outcome) === kind;
  });
  const outcome = outcomeOf(found);
  return { ...(typeof outcome === 'string' ? fault : outcome), input: found };
}

/** An input as it is kept: every character that does not show as itself is an escape. */
export function written(input: Input): string {
  const json = JSON.stringify(input, undefined, 2);
  const escaped = json.replace(/[^\n -~]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `${escaped}\n`;
}

/** An input that was kept in a file. */
export function keptInput(file: string): Input {
  return JSON.parse(readFileSync(file, 'utf8')) as Input;
}
