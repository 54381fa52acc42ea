import type { Message } from '../../report/message.ts';
import type { Corpus, Entry } from '../load-corpus.ts';

/**
 * A check says what must be true of the corpus, one file a check, named as the check; its first doc comment says why and gives an example
 * that it refuses and how to mend it: the checks' pages are made from it.
 */
export interface Check {
  /** The wanted state, the same as the file's name. */
  readonly name: string;
  check(corpus: Corpus): Iterable<Message>;
}

/** Path of a check's page from the site's root. */
export function pageOf(check: string): string {
  return `/contribute/checks/${check}/`;
}

/** A message about a place in a hand-written file. */
export function at(
  entry: Entry<unknown>,
  path: readonly (string | number)[],
  name: string,
  rest: Pick<Message, 'found' | 'expected' | 'cure'> & { level?: Message['level'] },
): Message {
  return { level: 'error', name, file: entry.file, ...entry.placeOf(path), ...rest, page: pageOf(name) };
}
