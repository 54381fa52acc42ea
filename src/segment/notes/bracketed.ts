import type { Line, Word } from '../working-text.ts';

/** A note at the foot of a page whose mark is a figure in brackets, counted anew on every page, as French reports have them. */
export interface BracketedNote {
  /** The word that prints the note's own mark: `(1)`. */
  readonly mark: Word;
  /** The word in the text that refers to it, and the one before it. */
  readonly reference: Word;
  readonly before: Word;
}

/** What counts something else in brackets: "paragraphe (1)", "(1) ou (2)". */
const counted =
  /^(?:alinéa|annexe?|art\.|articles?|et|and|items?|no|n°|option|or|ou|paragraphe?s?|par\.|points?|sections?)$/iu;
const longest = 12;

/**
 * Finds the notes at the feet of pages that a text marks with figures in brackets: behind a blank line stand `(1)`, `(2)` …, and above it, behind the last
 * such foot, words bear them, each once and in their order.
 */
export function bracketedNotes(lines: readonly Line[]): BracketedNote[] {
  const notes: BracketedNote[] = [];
  let open = new Map<number, Pick<BracketedNote, 'reference' | 'before'>>();
  let next = 1;
  let [inFoot, blank] = [false, true];
  for (const line of lines) {
    const [mark, first] = line.words;
    if (!mark) {
      blank = true;
      continue;
    }
    const number = numberOf(mark.text, /^\((\d{1,2})\)$/);
    const reference = number === next && (blank || inFoot) && opens(first) ? open.get(next) : undefined;
    if (reference) {
      notes.push({ mark, ...reference });
      next += 1;
      inFoot = true;
    } else if (blank || !inFoot) {
      if (inFoot) open = new Map();
      if (inFoot) next = 1;
      inFoot = false;
      for (const [at, word] of line.words.entries()) {
        const label = numberOf(word.text, /^\((\d{1,2})\)[.,;:!?»”"]{0,3}$/);
        const before = line.words[at - 1];
        // In their order: what was passed over is no mark.
        const inOrder = label === open.size + 1;
        if (label && before && inOrder && /[\p{L}\d»”"’)]$/u.test(before.text) && !counted.test(before.text))
          open.set(label, { reference: word, before });
      }
    }
    blank = false;
  }
  return notes;
}

function numberOf(text: string, form: RegExp): number | undefined {
  const found = text.length > longest ? undefined : form.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

function opens(word: Word | undefined): boolean {
  return word !== undefined && /^["“‘'«(<]?[\p{Lu}\p{Lo}\d«]|^https?:|^www\./u.test(word.text);
}
