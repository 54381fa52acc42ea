import { z } from 'zod';
import { readText } from '../files/read.ts';
import type { Message } from '../messages/message.ts';
import { readYaml } from '../messages/yaml-file.ts';
import type { DocumentQuote } from '../schema/comparison.ts';
import { unknownIn } from './checks/ids-resolve.ts';
import { faultOfQuote } from './checks/quote-found.ts';
import { handWritten } from './json-schemas.ts';
import type { Corpus } from './load-corpus.ts';

/**
 * What else is wrong with files that do not fit their schemas: ids that nothing has, and quotes that are not found. It is told together, so
 * that whoever mends a file sees all of it. What other files could not say plays no part.
 *
 * @param unread the messages of the files that could not be read
 */
export function restOfUnread(root: string, corpus: Corpus, unread: readonly Message[]): Message[] {
  const told = new Set(unread.map(({ file }) => file));
  // Where documents, actors or the edition's own words could not be read, ids cannot be told from unknown ones.
  const ours = new Map(
    handWritten.map((sort) => [sort, new RegExp(`^${sort.files.replaceAll('*', '[^/]+')}$`)]),
  );
  const strangers = [...told].filter((file) => ![...ours.values()].some((pattern) => pattern.test(file)));
  const torn = unread.some(({ name }) => name === 'parse-yaml');
  const misfits = [...told].flatMap((file) => {
    const sort = [...ours].find(([, pattern]) => pattern.test(file))?.[0];
    return sort && file.startsWith('content/') ? [{ file, sort }] : [];
  });
  return misfits.flatMap(({ file, sort }) => {
    const result = readYaml(readText(root, file), file, z.unknown());
    if ('messages' in result) return [];
    const entry = { id: file, file, ...result.file };
    const named = torn || strangers.length > 0 ? [] : [...unknownIn(corpus, entry, sort.schema)];
    return [
      ...named.filter(({ found }) => !isUnread(found, told)),
      ...[...quotesIn(entry.value, [])].flatMap((cited) => [...faultOfQuote(corpus, { ...cited, entry })]),
    ];
  });
}

/** Whether the thing that a message misses is described in a file that could not be read. */
function isUnread(found: string, told: ReadonlySet<string>): boolean {
  const [, thing, id] = /^the (\w+) "([^"]*)"/.exec(found) ?? [];
  if (thing === 'theme' || thing === 'role') return told.has('content/edition.yml');
  return told.has(`content/${thing}s/${id}.yml`);
}

function* quotesIn(
  value: unknown,
  path: readonly (string | number)[],
): Generator<{ readonly quote: DocumentQuote; readonly path: readonly (string | number)[] }> {
  if (!value || typeof value !== 'object') return;
  const { document, exact } = value as Partial<Record<string, unknown>>;
  if (typeof document === 'string' && typeof exact === 'string')
    yield { quote: value as DocumentQuote, path };
  for (const [key, item] of Object.entries(value))
    yield* quotesIn(item, [...path, Array.isArray(value) ? Number(key) : key]);
}
