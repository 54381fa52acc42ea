import { readText } from '../files/read.ts';
import type { Message } from '../messages/message.ts';
import { readLoosely } from '../messages/yaml-file.ts';
import type { DocumentQuote } from '../schema/comparison.ts';
import { unknownIn } from './checks/ids-resolve.ts';
import { checkCorpus } from './checks/index.ts';
import { faultOfQuote } from './checks/quote-found.ts';
import { handWritten } from './json-schemas.ts';
import { loadCorpus } from './load-corpus.ts';
import { Salvage } from './salvage.ts';
import { Unsaid } from './unsaid.ts';

/**
 * What else is wrong with an edition of which some files could not be read: all that the checks have to say of it without the parts that do
 * not fit their schemas, and of these parts the ids that nothing has and the quotes that are not found. It is told together, so that whoever
 * mends a file sees all of it. What only follows from the parts that could not be read is not told.
 *
 * @param unread the messages of the files that could not be read
 */
export function restOfUnread(root: string, unread: readonly Message[]): Message[] {
  const salvage = new Salvage();
  const { corpus, messages } = loadCorpus(root, { before: salvage });
  const unsaid = new Unsaid(root, { unread, absent: messages, lost: salvage.lost });
  const ours = handWritten.map(
    (sort) => [sort, new RegExp(`^${sort.files.replaceAll('*', '[^/]+')}$`)] as const,
  );
  const inMisfits = [...salvage.lost.keys()].flatMap((file) => {
    const sort = ours.find(([, pattern]) => pattern.test(file))?.[0];
    const read = readLoosely(readText(root, file));
    if (!sort || !read) return [];
    const entry = { id: file, file, ...read };
    return [
      ...unknownIn(corpus, entry, sort.schema),
      ...[...quotesIn(entry.value, [])].flatMap((cited) => [...faultOfQuote(corpus, { ...cited, entry })]),
    ];
  });
  const found = [...inMisfits, ...checkCorpus(corpus)].filter((message) => !unsaid.explains(message));
  const place = ({ name, file, line, column, found: what }: Message) =>
    `${name} ${file}:${line}:${column} ${what}`;
  return [...new Map(found.map((message) => [place(message), message])).values()];
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
