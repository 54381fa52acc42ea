import { normalisedBy, type Word } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';
import { paragraphStart } from '../paragraph-number.ts';
import { portionMarkingAt } from '../portion-marking.ts';

const by = 'split-paragraph-marks';

export const splitParagraphMarks: Rule = {
  name: by,
  fates: ['normalised'],
  description: `
    Parts a paragraph's number, its portion marking and its first word where they are printed without a space between them, so that
    each is a word.`,
  examples: [
    {
      source: ['2.(C/NF) Although Luxembourg is somewhat peripheral', '3.(C)Silva said', '4. (C)She said'],
      text: ['2. (C/NF) Although Luxembourg is somewhat peripheral', '3. (C) Silva said', '4. (C) She said'],
    },
  ],
  apply(text) {
    for (const line of text.lines) {
      const [first, second] = line.words;
      if (!first) continue;
      const pieces = piecesOf(first.text);
      if (pieces.length > 1) text.replace([first], split(first, pieces));
      else if (second && /^\d{1,3}[.)]$/.test(first.text)) {
        const marking = portionMarkingAt(second.text, true);
        if (marking && marking.length < second.text.length)
          text.replace([second], split(second, [marking, second.text.slice(marking.length)]));
      }
    }
  },
};

/** Number, marking and the rest of a line's first word, as far as it has them. */
function piecesOf(word: string): string[] {
  const start = paragraphStart(word);
  if (!start || start.printed.includes(' ')) {
    const alone = portionMarkingAt(word);
    return alone && alone.length < word.length ? [alone, word.slice(alone.length)] : [word];
  }
  const rest = word.slice(start.printed.length);
  const marking = start.marking ?? '';
  return [start.printed, marking, rest.slice(marking.length)].filter((piece) => piece !== '');
}

// An emendation outranks a rule.
function split(word: Word, pieces: readonly string[]): Word[] {
  const change = normalisedBy(by, word);
  return pieces.map((text, at) => {
    const { note, ...plain } = word;
    return { ...(note && at === pieces.length - 1 ? word : plain), text, change };
  });
}
