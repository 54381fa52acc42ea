import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';

/** What `npm run bench` was asked to do. */
export interface BenchOptions {
  /** How many documents to generate; absent: measure the edition as it is. */
  readonly documents?: number;
  /** What the generator begins with: the same number makes the same texts. */
  readonly seed: number;
  /** How often each thing is measured. */
  readonly runs: number;
  /** Folder to leave the generated project in; absolute. */
  readonly keep?: string;
  /** Whether a Starlight site of the same texts is built alongside. */
  readonly peer: boolean;
  /** Whether searching is measured, side by side with a Starlight site's. */
  readonly search: boolean;
}

/** The fewest and the most documents that can be generated: a quarter has to hold the edition's own. */
const fewest = 20;
const most = 20_000;
const usual = 1000;

export const help = `npm run bench [-- --documents N] [--peer] [--keep DIR] [--runs R] [--seed S]

Measures and prints Markdown tables; asserts nothing. Everything is measured in copies of this checkout, which stays as it is.

Without --documents: how long npm start takes until it serves, what the document pages weigh, how many tokens they account for.
  --documents N  (${fewest} to ${most}) recombines the seeds into N documents and measures converting N/4, N/2 and all of them and building
                 the whole site: seconds and peak memory
  --peer         builds a Starlight site of the same texts in turn with ours (installs it from the registry)
  --search       measures in a browser what a search costs: time and bytes to the first results, side by side with the bare engine and
                 with a Starlight site of the same documents. With --documents, together with --peer; without: in the edition as it is
  --keep DIR     leaves the generated project in DIR, a new or empty folder, installed and not built: "npm run build" in it works;
                 with --peer the Starlight site too, in DIR-starlight
  --runs R       (0 to 20) how often each thing is measured, 3 if absent; 0 only generates, for --keep
  --seed S       a whole number, 1 if absent: the same number makes the same documents, byte for byte
  --help         prints this
--peer and --keep without --documents mean ${usual.toLocaleString('en')} documents.`;

/**
 * Reads the arguments.
 * @param folder what a relative `--keep` is meant from
 * @param root the checkout
 * @returns undefined if only the help is wanted
 * @throws Error with what was found, what was expected and what to do
 */
export function readOptions(args: readonly string[], folder: string, root: string): BenchOptions | undefined {
  const { values } = parse(args);
  if (values.help) return undefined;
  const generates = values.documents !== undefined || values.keep !== undefined || values.peer;
  const runs = wholeNumber('runs', values.runs ?? '3', 0, 20);
  if (runs === 0 && values.keep === undefined)
    throw new Error(
      '--runs 0 measures nothing. Expected --keep DIR with it. Add that, or ask for 1 run or more.',
    );
  if (values.search && generates && !values.peer)
    throw new Error(
      '--search of generated documents needs a Starlight site to compare with. Expected --peer with it. Add that.',
    );
  return {
    ...(generates && {
      documents: wholeNumber('documents', values.documents ?? String(usual), fewest, most),
    }),
    seed: wholeNumber('seed', values.seed ?? '1', 0, 2 ** 31 - 1),
    runs,
    ...(values.keep !== undefined && { keep: newFolder(values.keep, folder, root, values.peer) }),
    peer: values.peer,
    search: values.search,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        documents: { type: 'string' },
        seed: { type: 'string' },
        runs: { type: 'string' },
        keep: { type: 'string' },
        peer: { type: 'boolean', default: false },
        search: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    const found = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new Error(`${found}. Expected options as "npm run bench -- --help" lists them.`);
  }
}

function wholeNumber(name: string, found: string, from: number, to: number): number {
  const value = /^\d+$/.test(found) ? Number(found) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new Error(
    `--${name} is ${JSON.stringify(found)}. Expected a whole number from ${from} to ${to}. Give one, such as "--${name} ${from}".`,
  );
}

function newFolder(found: string, folder: string, root: string, peer: boolean): string {
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
  for (const target of peer ? [path, `${path}-starlight`] : [path]) {
    if (!existsSync(target)) continue;
    if (!statSync(target).isDirectory()) refuse(`and ${target} is a file`, 'a new or an empty folder');
    if (readdirSync(target).length > 0) refuse(`and ${target} is not empty`, 'a new or an empty folder');
  }
  return path;
}
