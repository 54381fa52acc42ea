import { type Marker, markerOf, ordinalOf } from './markers.ts';
import { firstRow, type Passage, textIn, wordsIn } from './passages.ts';
import { textOf } from './working-text.ts';

/** Where an item stands: the marker as it is to be read, and what its id adds to its paragraph's: `a`, `a-i`, `n1`. */
export interface ItemPlace {
  readonly marker: Marker;
  readonly id: string;
}

interface Level {
  /** The kind of its markers; of bullets, which they are. */
  readonly kind: string;
  /** Columns of space before its items, where these say to which list one belongs. */
  readonly indent: number | undefined;
  /** The last label's place in its order, from 1. */
  at: number;
  /** What the last item's id added on this level. */
  part: string;
}

/**
 * Follows the items under a paragraph: (a), (b), and under them (i), (ii). A label that continues an open level belongs there;
 * one that begins an order opens a level under those that are open. That is how (i) after (h) is a letter and (i)
 * after (a) the first Roman number.
 */
export class Items {
  #open: Level[] = [];

  /** Ends all levels: a paragraph or a heading has come. */
  close(): void {
    this.#open = [];
  }

  /** Whether a marker is the next of a list that is open. */
  goesOn(marker: Marker): boolean {
    return this.#open.some(({ kind, at }) => kind === marker.kind && ordinalOf(marker) === at + 1);
  }

  /** Finds the place of an item among those open; undefined where none of the markers can be an item's. */
  place(markers: readonly Marker[]): ItemPlace | undefined {
    const possible = markers.filter(isItems);
    for (let depth = this.#open.length - 1; depth >= 0; depth -= 1) {
      const level = this.#open[depth];
      const marker = possible.find((one) => level && levelOf(one) === level.kind && isAsDeep(one, level));
      if (level && marker && (marker.kind === 'bullet' || ordinalOf(marker) === level.at + 1))
        return this.#put(depth, marker);
    }
    // "I." begins Roman numbers, which number paragraphs; it is the letter I only after H.
    const large = markers.some((marker) => marker.kind === 'roman' && !isItems(marker));
    // "M. Roe" is a person.
    const left = possible.filter(
      ({ kind, value, words }) =>
        kind !== 'capital' || !(large || (value === 'm' && words[0]?.text === 'M.')),
    );
    const first = left.find((marker) => ordinalOf(marker) === 1 && marker.kind !== 'small') ?? left[0];
    if (!first) return undefined;
    const same = this.#open.findIndex((level) => level.kind === levelOf(first) && !isDeeper(first, level));
    // A list that goes on from another, "c." say, stands beside the bullets above it.
    const goesOn = first.kind !== 'bullet' && ordinalOf(first) > 1;
    const deepest = goesOn ? this.#open.findLastIndex(({ kind }) => kind.length > 2) + 1 : this.#open.length;
    return this.#put(same >= 0 ? same : deepest, first);
  }

  #put(depth: number, marker: Marker): ItemPlace {
    const last = this.#open[depth];
    const at = marker.kind === 'bullet' ? (last?.at ?? 0) + 1 : ordinalOf(marker);
    const part = marker.kind === 'bullet' ? `b${at}` : marker.kind === 'bracketed' ? `n${at}` : marker.value;
    this.#open = [...this.#open.slice(0, depth), { kind: levelOf(marker), indent: marker.indent, at, part }];
    return { marker, id: this.#open.map((level) => level.part).join('-') };
  }
}

/** What tells the levels of lists apart; dashes of any length are one, and so is what a recognition makes of a dot. */
function levelOf({ kind, value }: Marker): string {
  return kind === 'bullet' ? value.replace(/[–—]/, '-').replace(/[·*]/, '•') : kind;
}

/** So many columns make a list another one; fewer are a page's that lies askew. */
const step = 2;

function isDeeper({ indent }: Marker, level: Level): boolean {
  return indent !== undefined && level.indent !== undefined && indent >= level.indent + step;
}

function isAsDeep(marker: Marker, level: Level): boolean {
  const { indent } = marker;
  const higher = indent !== undefined && level.indent !== undefined && indent <= level.indent - step;
  return !higher && !isDeeper(marker, level);
}

function isItems(marker: Marker): boolean {
  if (marker.kind === 'roman') return /^["“«]?\(?[ivxl]/.test(marker.words[0]?.text ?? '');
  return ['small', 'capital', 'bracketed', 'bullet'].includes(marker.kind);
}

/** Whether a number stands in a sentence that goes on from the line directly above: "of which", "1. three by anchors,". */
export function isInSentence(marker: Marker, passages: readonly Passage[], at: number): boolean {
  const small = /^\p{Ll}/u.test(textOf(wordsIn(passages[at]).slice(marker.words.length)));
  return small && passages[at]?.afterBlank === false && /[\p{L}\d,;]$/u.test(textIn(passages[at - 1]));
}

/** One asterisk before one passage is a note's mark; before two in a row, or with only bullets under the first between them, it is a bullet. */
export function isLoneStar(passages: readonly Passage[], at: number): boolean {
  const markOf = (n: number) => markerOf(firstRow(passages[n]));
  const isNear = (step: 1 | -1): boolean => {
    let n = at + step;
    while (markOf(n)?.kind === 'bullet' && markOf(n)?.value !== '*') n += step;
    return markOf(n)?.value === '*';
  };
  return markOf(at)?.value === '*' && !isNear(-1) && !isNear(1);
}
