import { commit, gone } from '../files/write.ts';
import { type Message, Refusal } from '../messages/message.ts';
import type { Conversion } from './convert.ts';
import { astray, leftOvers, outOfDate } from './generated.ts';
import { type Converted, KnownConversions } from './known-conversions.ts';
import { messagesOf, type Outcome } from './outcome.ts';
import { listSeeds } from './seed-folder.ts';

/** What to convert, and whether to write. */
export interface ConvertOptions {
  /** Only say what is stale; write nothing. */
  readonly check?: boolean;
  /** Remove what was generated from seeds that are gone; without this it is named and left. */
  readonly remove?: boolean;
  /** These documents alone; all of them if absent. */
  readonly ids?: readonly string[];
  /** Believe the committed record of conversions; without this, what this checkout did not convert itself is converted. */
  readonly believe?: boolean;
  /** Write that record also where nothing else was written. */
  readonly record?: boolean;
}

/** What was converted and what came of it. */
export interface ConvertResult {
  readonly documents: readonly Converted[];
  /** How many of them had to be converted: of the others it was known what they are. */
  readonly anew: number;
  /** Errors and warnings of all documents. */
  readonly messages: readonly Message[];
  /** Files of `content/` that were written, or (with `check`) that are stale; from the project's root. */
  readonly changed: readonly string[];
  /** Those of `changed` whose seed is gone. */
  readonly removed: readonly string[];
}

/**
 * Converts seeds and writes `content/documents/` and `content/apparatus/`. A document that cannot be converted keeps the files
 * it had; the others are converted all the same. What was generated from a seed that is gone goes if that is asked for;
 * whatever else stands in the two folders is named and left.
 *
 * @param root the project's folder
 * @throws Refusal if a file cannot be written: then nothing of its document is changed, and nothing after it
 */
export async function convertAll(root: string, options: ConvertOptions = {}): Promise<ConvertResult> {
  const messages: Message[] = [];
  const documents: Converted[] = [];
  const changed: string[] = [];
  let all: string[];
  try {
    all = listSeeds(root);
  } catch (error) {
    return { documents, messages: messagesOf(error), changed, removed: [], anew: 0 };
  }
  for (const id of options.ids ?? [])
    if (!all.includes(id))
      messages.push({
        level: 'error',
        name: 'name-seed',
        file: `seeds/${id}`,
        found: `no seed "${id}"`,
        expected: `one of ${all.join(', ')}`,
        cure: 'see the folders of seeds/',
      });
  const wanted = all.filter((candidate) => options.ids?.includes(candidate) ?? true);
  const conversions = new KnownConversions(root, options.believe ?? false);
  const known = new Map<string, Converted>();
  for (const id of wanted) {
    const found = conversions.get(id);
    if (found) known.set(id, found);
  }
  const unknown = wanted.filter((id) => !known.has(id));
  const outcomes = await conversionsOf(root, unknown);
  const twins = new Map<string, string>();
  let open = new Map<Conversion, Map<string, string>>();
  const write = (): void => {
    const changes = new Map([...open.values()].flatMap((files) => [...files]));
    if (!options.check) commit(root, changes);
    changed.push(...changes.keys());
    for (const [conversion, files] of open)
      if (!options.check || files.size === 0) conversions.set(conversion);
    open = new Map();
  };
  try {
    for (const id of wanted) {
      try {
        const outcome = known.get(id) ?? (await outcomes.next()).value;
        if (isRefused(outcome)) throw new Refusal(outcome);
        refuseTwin(outcome, twins);
        if ('mdx' in outcome) {
          open.set(outcome, outOfDate(root, outcome));
          const { mdx, apparatus, from, ...converted } = outcome;
          documents.push(converted);
        } else documents.push(outcome);
        for (const warning of outcome.warnings) messages.push(warning);
      } catch (error) {
        messages.push(...messagesOf(error));
      }
      if (open.size >= writtenTogether) write();
    }
    write();
  } finally {
    await outcomes.return(undefined);
  }
  conversions.save(all);
  if (!options.check && (options.record || changed.length > 0)) conversions.record(all);
  const left = options.ids ? { orphans: [], messages: [] } : leftOvers(root, all);
  const removed = options.remove && !options.check ? left.orphans : [];
  commit(root, new Map(removed.map((file) => [file, gone])));
  if (options.check) messages.push(...changed.map(stale));
  changed.push(...removed);
  messages.push(...left.messages, ...(removed.length > 0 ? [] : astray(left.orphans, all)));
  return { documents, messages, changed, removed, anew: unknown.length };
}

/** Readers, rules and parsers are loaded where there is anything to convert. */
async function conversionsOf(root: string, ids: readonly string[]): Promise<AsyncGenerator<Outcome>> {
  if (ids.length === 0) return (async function* () {})();
  const { convertMany } = await import('./convert-many.ts');
  return convertMany(root, ids);
}

/** How many documents are written together: a disk takes many files at once in the time of one. */
const writtenTogether = 32;

function isRefused(outcome: Outcome | Converted): outcome is readonly Message[] {
  return Array.isArray(outcome);
}

/**
 * Two seeds of one source, or two copies of one document, would publish it twice.
 * @param known ids of the documents so far, by checksum and by number
 */
function refuseTwin({ id, sha256, number }: Converted, known: Map<string, string>): void {
  const sameBytes = known.get(sha256);
  const twin = sameBytes ?? (number === undefined ? undefined : known.get(number));
  if (twin === undefined) {
    known.set(sha256, id);
    if (number !== undefined) known.set(number, id);
    return;
  }
  throw new Refusal([
    {
      level: 'error',
      name: 'one-seed-a-document',
      file: `seeds/${id}/source.txt`,
      line: 1,
      found: sameBytes
        ? `the same bytes as seeds/${twin}/source.txt`
        : `the ${number}, which is seeds/${twin} already`,
      expected: 'one seed a document',
      cure: 'remove one of the two folders; keep the better copy and say in its provenance what the other had',
    },
  ]);
}

function stale(file: string): Message {
  return {
    level: 'error',
    name: 'up-to-date',
    file,
    found: 'a file that is not what its seed converts to today',
    expected: 'generated files that are up to date',
    cure: 'run "npm run convert" and commit what it writes',
  };
}
