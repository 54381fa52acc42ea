import type { Message } from '../messages/message.ts';
import type { Word } from './working-text.ts';

/**
 * One block of a transcription, in the order in which it is printed. `id` is its permalink and unique in its document:
 * `p5` for numbered paragraph 5, `p5-2` for the paragraph that follows it without a number, `p8a` for its item (a);
 * for texts that print no numbers, `p1`, `p2` … count the paragraphs; other blocks have speaking ids (`abstract`, `annex`,
 * `note-1`, a heading's words).
 */
export type Block =
  | {
      readonly type: 'heading';
      readonly id: string;
      readonly depth: 2 | 3 | 4 | 5;
      readonly words: readonly Word[];
    }
  | {
      readonly type: 'paragraph';
      readonly id: string;
      /** The words that print the paragraph's number ("5."), where the source numbers it. */
      readonly number?: readonly Word[];
      /** The words that print its portion marking ("(C/NF)"). */
      readonly marking?: readonly Word[];
      readonly words: readonly Word[];
    }
  /** A lettered item under a numbered paragraph; `label` prints "(a)". */
  | {
      readonly type: 'item';
      readonly id: string;
      readonly label: readonly Word[];
      readonly words: readonly Word[];
    }
  /** The abstract's one paragraph. */
  | { readonly type: 'abstract'; readonly id: string; readonly words: readonly Word[] }
  /**
   * The head of a letter, annex or enclosure: a label ("Annex") and a title, either of which may be absent, and further lines of
   * the head, each printed on a line of its own (place and date, a second title).
   */
  | {
      readonly type: 'part';
      readonly id: string;
      readonly label: readonly Word[];
      readonly title: readonly Word[];
      readonly subtitles?: readonly (readonly Word[])[];
    }
  /** A closing signature, line by line. */
  | { readonly type: 'signature'; readonly id: string; readonly lines: readonly (readonly Word[])[] }
  /** A note; the words that refer to it carry its label in `Word.note`. `mark` is the note's own printed mark. */
  | {
      readonly type: 'note';
      readonly id: string;
      readonly label: string;
      readonly mark: readonly Word[];
      readonly words: readonly Word[];
    };

/** What a reader makes of a working text. Words that it puts in no block and does not depart stay undecided: an error. */
export interface Reading {
  readonly blocks: readonly Block[];
  /** The kind's own metadata; absent fields are absent. Its schema is in the kind's folder. */
  readonly metadata: Record<string, unknown>;
  /** For every metadata field, the source lines that it was read from. */
  readonly lines: Record<string, readonly number[]>;
  readonly warnings: readonly Message[];
}

/** The words that stand before a block's text: its number and marking, its label or a note's own mark. */
export function leadOf(block: Block): readonly Word[] {
  if (block.type === 'paragraph') return [...(block.number ?? []), ...(block.marking ?? [])];
  if (block.type === 'item' || block.type === 'part') return block.label;
  return block.type === 'note' ? block.mark : [];
}

/** Every word that a block prints, in the order of the page. */
export function wordsOf(block: Block): readonly Word[] {
  if (block.type === 'signature') return block.lines.flat();
  if (block.type === 'part') return [...block.label, ...block.title, ...(block.subtitles ?? []).flat()];
  const lead = leadOf(block);
  return lead.length === 0 ? block.words : [...lead, ...block.words];
}
