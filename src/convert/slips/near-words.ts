import type { Use } from './running-text.ts';
import { type Detector, type Slip, slipAt } from './slip.ts';

// Shorter words have too many neighbours that are words too ("leading", "leaking"; "contact", "contract"); letters
// changed about make a word only in very short ones.
const shortest = { changed: 9, changedAbout: 7 };

/**
 * A word that stands once and is one letter away from another of the same text: `conlflict` beside `conflict`. A difference in the
 * first letter or in the last two makes another word or another form ("Dane", "Danes"), and so do the spellings of one
 * word on both sides of the Atlantic.
 *
 * Neighbours are found by forms that both share, so the time grows with the text and not with its square: the word with one letter left
 * out, and its letters in the order of the alphabet.
 */
export const nearWords: Detector = ({ uses }) => {
  const words = [...uses.keys()].filter((word) => word.length >= shortest.changedAbout - 1);
  // Words that differ inside share the first letter and the last three: only those that share them with others are looked at closer.
  const frames = new Map<string, number>();
  for (const word of words) frames.set(frameOf(word), (frames.get(frameOf(word)) ?? 0) + 1);
  const mayDiffer = (word: string) =>
    word.length >= shortest.changed - 1 && (frames.get(frameOf(word)) ?? 0) > 1;
  const forms = (word: string) => (mayDiffer(word) ? withOneLess(word) : [inOrder(word)]);
  const byForm = new Map<string, string[]>();
  for (const word of words)
    for (const form of forms(word)) {
      const known = byForm.get(form);
      // So many words that differ in one letter are no slips of each other.
      if (known && known.length < 20) known.push(word);
      else if (known) continue;
      else byForm.set(form, [word]);
    }
  const found: Slip[] = [];
  for (const word of words) {
    const use = uses.get(word);
    if (use?.count !== 1 || word.length < shortest.changedAbout) continue;
    const other = forms(word)
      .flatMap((form) => byForm.get(form) ?? [])
      .find((candidate) => candidate !== word && isBetter(candidate, uses.get(candidate), word, use));
    if (other) found.push(slipAt([use.first], `stands once and is one letter away from "${other}"`));
  }
  return found;
};

function frameOf(word: string): string {
  return word.charAt(0) + word.slice(-3);
}

function isBetter(other: string, its: Use | undefined, word: string, use: Use): boolean {
  if (!its || !differsInside(word, other)) return false;
  if ((use.small && !its.small) || (use.capital && !its.capital)) return false;
  // Where both stand once, the text does not say which is right: the first is shown.
  return its.count > 1 || isBefore(use, its);
}

function isBefore(a: Use, b: Use): boolean {
  return (a.first.tokens[0]?.index ?? 0) < (b.first.tokens[0]?.index ?? 0);
}

/** Every form of a word with one letter left out, the word itself, and its letters in order. */
function withOneLess(word: string): string[] {
  return [inOrder(word), word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

// The sign before them keeps them apart from words.
function inOrder(word: string): string {
  return `~${[...word].sort().join('')}`;
}

/** Whether two words differ by one letter (put in, left out, changed, or changed about with its neighbour), and inside. */
function differsInside(a: string, b: string): boolean {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  if (head === 0 || tail === 0) return false;
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (x.length === 2) return x === [...y].reverse().join('');
  if (x.length > 1 || y.length > 1 || isVariant(x, y)) return false;
  return tail > 2 && Math.max(a.length, b.length) >= shortest.changed;
}

function isVariant(x: string, y: string): boolean {
  return [x, y].sort().join() === 's,z' || [x, y].sort().join() === ',u';
}
