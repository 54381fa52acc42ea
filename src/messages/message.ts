/** How bad it is: an error stops the command, a warning asks an editor to decide. */
export type Level = 'error' | 'warning';

/** One thing that somebody has to know about, and what mends it. */
export interface Message {
  readonly level: Level;
  /** Stable, verb-object or state name: what reports look up and pages explain. */
  readonly name: string;
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** Line and column from 1, where they are known. */
  readonly line?: number;
  readonly column?: number;
  /** What was found, in a sentence. */
  readonly found: string;
  readonly expected: string;
  /** What to do about it. */
  readonly cure: string;
  /** Path on the site, from its root, of a page that says more. */
  readonly page?: string;
  /** What is behind it where that lies elsewhere, such as a file that is gone: a person is told once of all that one cause is behind. */
  readonly cause?: string;
}

/** Raised where nothing sensible can follow; carries the messages that say why. */
export class Refusal extends Error {
  readonly messages: readonly Message[];
  constructor(messages: readonly Message[]) {
    super(messages.map((message) => message.found).join('; '));
    this.name = 'Refusal';
    this.messages = messages;
  }
}

/**
 * Stops where nothing sensible can follow.
 * @throws Refusal always
 */
export function refuse(
  name: string,
  file: string,
  found: string,
  expected: string,
  cure: string,
  line?: number,
): never {
  throw new Refusal([
    { level: 'error', name, file, ...(line !== undefined && { line }), found, expected, cure },
  ]);
}

/** What some work comes to; undefined where it is refused and nobody need know why. */
export function unlessRefused<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** Orders messages by file, line, column and name, so that two runs print the same. */
export function byPlace(a: Message, b: Message): number {
  return (
    compare(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compare(a.name, b.name)
  );
}

// Code-unit order: a locale must not change what is printed.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
