import { checkPath } from '../../addresses/paths.ts';
import type { Message } from '../../messages/message.ts';
import type { Corpus, Entry } from '../load-corpus.ts';

/** Something that must be true of the corpus. One file a check, named as the check; its page is made from what it says of itself. */
export interface Check {
  /** The wanted state, the same as the file's name. */
  readonly name: string;
  /** What must be true, and why. Blank lines part its paragraphs; words in backticks are set as code. */
  readonly description: string;
  /** Lines of YAML that it refuses. */
  readonly example: readonly string[];
  /** How to mend them. */
  readonly cure: string;
  check(corpus: Corpus): Iterable<Message>;
}

/** A message about a place in a hand-written file. */
export function at(
  entry: Entry<unknown>,
  path: readonly (string | number)[],
  name: string,
  rest: Pick<Message, 'found' | 'expected' | 'cure' | 'cause'> & { level?: Message['level'] },
): Message {
  return { level: 'error', name, file: entry.file, ...entry.placeOf(path), ...rest, page: checkPath(name) };
}
