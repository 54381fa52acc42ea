import type { RunningWord } from './running-text.ts';
import { type Detector, slipAt } from './slip.ts';

// Said twice on purpose, or by grammar.
const twice =
  /^(?:had|that|very|much|so|no|bye|ha|long|many|again|more|over|on|in|step|day|side|little|one|year|is|her|nous|vous)$/i;
const small = /^(?:and|by|to|after|in|with|of|the)$/i;

/** A word, or two words, that stand twice: "the the", `Classified By: Classified by`. */
export const doubledWords: Detector = ({ words }) =>
  words.flatMap((word, at) => {
    const second = words[at + 1];
    if (second && standsTwice(word, second)) return [slipAt([word, second], `"${word.text}" stands twice`)];
    const third = words[at + 2];
    const fourth = words[at + 3];
    if (!second || !third || !fourth || !standTwice(word, second, third, fourth)) return [];
    return [slipAt([word, second, third, fourth], `"${word.text} ${second.text}" stands twice`)];
  });

function standsTwice(first: RunningWord, second: RunningWord): boolean {
  if (!same(first, second) || second.run !== first.run || twice.test(first.text)) return false;
  return /^\p{L}{2,}$/u.test(first.text) && /\p{Ll}/u.test(first.text);
}

function standTwice(
  first: RunningWord,
  second: RunningWord,
  third: RunningWord,
  fourth: RunningWord,
): boolean {
  if (!same(first, third) || !same(second, fourth) || same(first, second) || fourth.run !== first.run)
    return false;
  if (!/^\p{L}{3,}$/u.test(first.text) || !/\p{Ll}/u.test(first.text) || /[.!?]$/.test(second.text))
    return false;
  return !twice.test(first.text) && !small.test(first.text);
}

function same(a: RunningWord, b: RunningWord): boolean {
  // Most words differ in the first letter already.
  if (a.text.charAt(0).toLowerCase() !== b.text.charAt(0).toLowerCase()) return false;
  return /\p{L}/u.test(a.text) && bare(a.text) === bare(b.text);
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[.,;:!?]+$/, '');
}
