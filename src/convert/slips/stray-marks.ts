import { type Detector, slipAt } from './slip.ts';

/**
 * A mark of punctuation with a space before it, or alone at the head of a line: `army ; men`, `quickly ?`, `! See`. A text that always sets
 * a space there, as French does, has no slips of this sort.
 */
export const strayMarks: Detector = ({ words }) => {
  const stray = words.flatMap((word, at) => (/^[!?;:,.'"“”‘’]$/.test(word.text) ? [at] : []));
  const close = words.filter((word) => /\p{L}[!?;:]$/u.test(word.text)).length;
  if (stray.length > 4 && stray.length > close) return [];
  return stray.map((at) => {
    const [before, mark, after] = [words[at - 1], words[at], words[at + 1]];
    const shown = mark?.opensLine || !before ? [mark, after] : [before, mark];
    return slipAt(
      shown.filter((word) => word !== undefined),
      mark?.opensLine
        ? `"${mark.text}" stands alone at the head of a line`
        : `a space stands before "${mark?.text}"`,
    );
  });
};
