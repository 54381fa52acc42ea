import type { Term } from './names.ts';
import { headsOf, kindOf, type Shelf } from './shelf.ts';

/** Where one thing that is looked for stands: how well, by block; more than 1 where the block is called by it. */
export type Places = ReadonlyMap<number, number>;

/** A block that has something of what is looked for. */
export interface Ranked {
  readonly block: number;
  readonly score: number;
  /** How much of what is looked for it has, 0 to 1, a rare word counting for more. */
  readonly share: number;
}

/** What a block gets of a word that stands not in it but in the head of its page, or of the other page that is about the same. */
const fromHead = { text: 0.3, other: 0.75 };
/** What a page is called, it is about; a head with all that was typed goes by that name, or nearly. What else a head says may be of others. */
const headFirst = { all: 1.3, some: 1.05, none: 0.9 };
/** What a block and its heads all have is what both are about. */
const saidAgain = 0.15;
/** A cell without a word of its own is silent more often than not. */
const noOwn = 0.85;
/** What is asked about counts for more than what is asked of it. */
const ofSubject = 1.3;
/** A word that stands in so few blocks stands there by chance, and is no more telling for being rarer. */
const rare = 3;
/** Long blocks have more words, and so more by chance. */
const lengthening = 0.08;

/**
 * The blocks that have something of what is looked for, the best first: those with most of it, the rarer the better.
 *
 * A cell says little by itself: its question stands at the head of its page, its proposal at the head of another. So a block has also, less
 * well, what its heads have; but it needs a word of its own, or one of each.
 */
export function rank(
  shelf: Shelf,
  terms: readonly Places[],
  asked: readonly Pick<Term, 'subject'>[],
): Ranked[] {
  const all = shelf.pageOf.length;
  // What is found instead of a word makes the word itself no commoner.
  const often = (places: Places) =>
    [...places.values()].reduce((sum, weight) => sum + Math.min(1, weight), 0);
  const worth = terms.map((places, nth) =>
    places.size === 0
      ? 0
      : Math.log(1 + all / Math.max(rare, often(places))) * (asked[nth]?.subject ? ofSubject : 1),
  );
  // What no block has is as telling as the rarest, or a block with nothing but the commonest word would have all there is.
  const most = Math.max(0, ...worth);
  const sum = worth.reduce((total, one) => total + (one || most), 0);
  return [...candidates(shelf, terms)]
    .map((block) => ranked(shelf, terms, worth, sum, block))
    .filter((one) => one !== undefined)
    .sort((a, b) => b.score - a.score || a.block - b.block);
}

function candidates(shelf: Shelf, terms: readonly Places[]): Set<number> {
  const blocks = new Set<number>();
  for (const places of terms) for (const block of places.keys()) blocks.add(block);
  for (const [page, head] of shelf.heads.entries()) {
    const across = shelf.file.pages[page]?.[2];
    if (!across || !blocks.has(head)) continue;
    for (const [nth, other] of across.entries())
      if (other > 0 && blocks.has(other)) blocks.add(head + 1 + nth);
  }
  return blocks;
}

function ranked(
  shelf: Shelf,
  terms: readonly Places[],
  worth: readonly number[],
  sum: number,
  block: number,
): Ranked | undefined {
  const { head, across } = headsOf(shelf, block);
  // The description of a document has much that is not said in its text; its title is of all of it.
  const isText = kindOf(shelf, block) === 'document';
  const partOf = (places: Places, of: number) => {
    const there = places.get(of) ?? 0;
    return there * (isText && there <= 1 ? fromHead.text : fromHead.other);
  };
  let [score, share] = [0, 0];
  const has = { own: false, head: false, across: false };
  for (const [nth, places] of terms.entries()) {
    const own = places.get(block) ?? 0;
    const above = block === head ? 0 : partOf(places, head);
    const beside = across === undefined ? 0 : partOf(places, across);
    const best = Math.max(own, above, beside);
    if (best === 0) continue;
    const again = (own + above + beside - best) * saidAgain;
    if (own > 0) has.own = true;
    else if (above >= beside) has.head = true;
    else has.across = true;
    score += (best + again) * (worth[nth] ?? 0);
    share += (worth[nth] ?? 0) * Math.min(1, best === own ? 1 : best);
  }
  if (!has.own && !(has.head && has.across)) return undefined;
  const size = shelf.file.sizes[block] ?? 0;
  const all = terms.every((places) => places.has(block));
  const called = !terms.some((places) => (places.get(block) ?? 0) > 1) ? 'none' : all ? 'all' : 'some';
  const place = block === head ? headFirst[called] : has.own ? 1 : noOwn;
  share /= sum || 1;
  return {
    block,
    share,
    score: (place * score * (0.4 + 0.6 * share)) / (1 + lengthening * Math.log2(1 + size / 8)),
  };
}
