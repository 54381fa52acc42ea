import { type RunningWord, spelt } from './running-text.ts';
import { type Detector, slipAt } from './slip.ts';

const counting =
  /^(?:few|many|several|dozens?|hundreds?|thousands?|millions?|number|couple|series|variety|range|group|lot|set|one|two|three|four|five|six|seven|eight|nine|ten)$/i;
const joining =
  /^(?:and|or|but|nor|which|who|whose|where|when|as|that|then|than|yet|so|if|with|in|on|at|by|for|from|of|to|not|a|an|the|including|such|both|also|however|therefore|though|although|while|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should)$/i;

/**
 * A comma where an apostrophe belongs: inside a word (`d,Affaires`), or behind a plural that a single article stands before
 * (`a Foreign Ministers, level meeting`).
 */
export const misreadApostrophes: Detector = ({ words }) =>
  words.flatMap((word, at) => {
    if (/^\p{L}{1,2},\p{L}/u.test(word.text))
      return [slipAt([word], 'a comma stands inside a word, where an apostrophe may belong')];
    if (!/\p{L}{3}[^sui\P{L}]s,$/u.test(word.text) || !isBound(words, at)) return [];
    return [
      slipAt(
        [word, ...words.slice(at + 1, at + 2)],
        'a comma stands behind a plural that "a" stands before: an apostrophe may belong there',
      ),
    ];
  });

function isBound(words: readonly RunningWord[], at: number): boolean {
  const next = words[at + 1]?.text ?? '';
  if (!/^\p{Ll}+$/u.test(next) || joining.test(next) || /(?:ed|ing)$/.test(next)) return false;
  // One word at most between the article and the plural: what is further off belongs to something else.
  const before = words.slice(Math.max(0, at - 2), at);
  const article = before.findLastIndex((word) => /^an?$/i.test(word.text));
  if (article < 0) return false;
  const between = before.slice(article + 1).flatMap((word) => spelt(word.text));
  return between.length === before.length - article - 1 && !between.some((word) => counting.test(word));
}
