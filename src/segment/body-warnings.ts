import type { Message } from '../messages/message.ts';

/** What is told of a passage, wherever it stands. */
export type Doubt = Pick<Message, 'name' | 'found' | 'expected' | 'cure'>;

/** A paragraph that begins with the next number, but not as numbers are set. */
export function unsureNumber(first: string, next: string): Doubt {
  return {
    name: 'number-readable',
    found: `a paragraph that begins with "${first}"`,
    expected: `its number, "${next}."`,
    cure: 'if it is the number of the paragraph, emend it; else leave it',
  };
}

/** A number that does not follow the one before it. */
export function outOfOrder(number: number, expected: number): Doubt {
  return {
    name: 'number-out-of-order',
    found: `a paragraph numbered ${number} ${expected === 1 ? 'before all others' : `after paragraph ${expected - 1}`}`,
    expected: expected === 1 ? '1' : `${expected}, or 1 where a numbering begins anew`,
    cure: 'look whether a paragraph is missing, or whether the number is part of the sentence before; emend it if so',
  };
}

/** A blank line over which a sentence may not go on. */
export function closedBlankLine(word: string | undefined): Doubt {
  return {
    name: 'closed-blank-line',
    found: `a blank line before "${word}", where the sentence before it has not ended`,
    expected: 'a paragraph that ends with a sentence',
    cure: 'look whether a heading or the end of a sentence is missing there; if the sentence goes on, as it was read, all is well',
  };
}
