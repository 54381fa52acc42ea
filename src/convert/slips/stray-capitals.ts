import { type Detector, slipAt } from './slip.ts';

// Words that have a capital inside a sentence only where a name begins; then another capital follows.
const plain =
  /^(?:The|An|And|Of|Is|Are|Was|Were|That|This|These|Those|It|They|He|She|With|From|By|Which|But|Or|To|In|At|As|For)$/;

/** A capital in the middle of a sentence: `on the margins of / The recent`. */
export const strayCapitals: Detector = ({ words }) =>
  words.flatMap((word, at) => {
    const [before, after] = [words[at - 1], words[at + 1]];
    if (!before || !after || before.run !== word.run || !plain.test(word.text)) return [];
    if (!/^\p{Ll}+$/u.test(before.text) || !/^\p{Ll}/u.test(after.text)) return [];
    return [slipAt([before, word], `"${word.text}" has a capital in the middle of a sentence`)];
  });
