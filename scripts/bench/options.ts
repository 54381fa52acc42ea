import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { wholeNumber } from '../../src/command/command.ts';

/** What `npm run bench` was asked to do. */
export interface BenchOptions {
  /** How many documents to generate; absent: the edition as it is. */
  readonly documents?: number;
  /** Numbers of documents of editions that are built side by side, rising: that alone is measured then. */
  readonly growth?: readonly number[];
  /** Pages of a PDF whose text is taken out: that alone is measured then. */
  readonly pdf?: number;
  /** What the generator begins with: the same number makes the same texts. */
  readonly seed: number;
  /** How often each thing is measured. */
  readonly runs: number;
  /** Folder to leave the project in; absolute. */
  readonly keep?: string;
}

/** The fewest and the most documents that can be generated. */
const fewest = 20;
const most = 20_000;

export const help = `npm run bench [-- --documents N] [--keep DIR] [--runs R] [--seed S] [--pdf PAGES] [--growth N,N]

Measures converting, building and reviewing in a copy of this checkout, which stays as it is: time, peak memory, each step, and what pages weigh.

  --documents N  (${fewest} to ${most}) recombines the seeds into N documents and measures those
  --keep DIR     leaves the project in DIR, a new or empty folder, installed and not built: "npm run build" in it works
  --runs R       (0 to 20) how often each thing is measured, 3 if absent; 0 only generates, for --keep
  --growth N,N   builds editions of so many documents each, and prints how each step grows: docs/growth.md is written by it
  --pdf PAGES    (1 to 2000) measures taking the text out of a generated PDF of so many pages, and nothing else
  --seed S       a whole number, 1 if absent: the same number makes the same documents, byte for byte`;

/** The options by name, as {@link runCommand} reads them. */
export const options = {
  documents: { type: 'string' },
  pdf: { type: 'string' },
  growth: { type: 'string' },
  keep: { type: 'string' },
  runs: { type: 'string', default: '3' },
  seed: { type: 'string', default: '1' },
} as const;

/** The values of the options, as they were typed. */
export interface Typed {
  readonly documents?: string | undefined;
  readonly pdf?: string | undefined;
  readonly growth?: string | undefined;
  readonly keep?: string | undefined;
  readonly runs: string;
  readonly seed: string;
}

/**
 * Reads the values of the options.
 * @param folder what a relative `--keep` is meant from
 * @param root the checkout
 * @throws Error with what was found, what was expected and what to do
 */
export function readOptions(typed: Typed, folder: string, root: string): BenchOptions {
  const runs = wholeNumber('runs', typed.runs, 0, 20);
  if (runs === 0 && typed.keep === undefined)
    throw new Error(
      '--runs 0 measures nothing. Expected --keep DIR with it. Add that, or ask for 1 run or more.',
    );
  return {
    ...(typed.documents !== undefined && {
      documents: wholeNumber('documents', typed.documents, fewest, most),
    }),
    ...(typed.growth !== undefined && { growth: rising(typed.growth) }),
    ...(typed.pdf !== undefined && { pdf: wholeNumber('pdf', typed.pdf, 1, 2000) }),
    seed: wholeNumber('seed', typed.seed, 0, 2 ** 31 - 1),
    runs,
    ...(typed.keep !== undefined && { keep: newFolder(typed.keep, folder, root) }),
  };
}

function rising(found: string): number[] {
  const counts = found.split(',').map((one) => wholeNumber('growth', one, fewest, most));
  if (counts.length < 2 || counts.some((count, at) => count <= (counts[at - 1] ?? 0)))
    throw new Error(
      `--growth is ${JSON.stringify(found)}. Expected two numbers or more, each larger than the one before. Give some, such as "--growth 100,1000".`,
    );
  return counts;
}

function newFolder(found: string, folder: string, root: string): string {
  const path = resolve(folder, found);
  const refuse = (what: string, expected: string): never => {
    throw new Error(
      `--keep is ${JSON.stringify(found)}, ${what}. Expected ${expected}. Name another folder, or remove it first.`,
    );
  };
  if (found.trim() === '') refuse('no name', 'a folder');
  const way = relative(root, path);
  if (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way))
    refuse('inside this checkout', 'a folder outside it');
  if (existsSync(path) && !statSync(path).isDirectory()) refuse('a file', 'a new or an empty folder');
  if (existsSync(path) && readdirSync(path).length > 0)
    refuse('which is not empty', 'a new or an empty folder');
  return path;
}
