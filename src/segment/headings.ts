import { placeAndDate } from './dates.ts';
import { markersOf } from './markers.ts';
import { type Passage, textIn, wordsIn } from './passages.ts';

/** A heading is not longer than this, in characters. */
const longest = 200;
const salutation =
  /^(dear|excellenc(y|ies)|sir|madam|mr|mrs|ms|messrs|h\.e|his|her|attn|cc|to|from|subject|re|monsieur|madame)\b/i;
const named =
  /^(?:(annex|appendix|enclosure)(?: (?:[IVXLC]+|\d+|[A-Z]))?$|(title|part|chapter|section|article|art\.)\s+([IVXLC]+|\d+|[A-Z]|one|two|three|four|five)\b)/i;

/**
 * What a heading looks like; those of one look stand on one level. A numbered look is the kind of its number ("I.", "A.", "1.",
 * "1.1", "Chapter"), others are `capitals`, `bold` and `plain`.
 */
export type Look = string;

/** Looks without a number, which stand under those that have one. */
export function isUnnumbered(look: Look): boolean {
  return look === 'capitals' || look === 'bold' || look === 'plain';
}

/**
 * The looks of passages that are headings; undefined for those that are not. A heading is short, ends without a full
 * stop, begins with a capital or a number, and something follows it. Three or more in a row of one unnumbered look are a list.
 */
export function looksOf(passages: readonly Passage[]): (Look | undefined)[] {
  const looks = passages.map((passage, at) => lookOf(passage, passages[at + 1]));
  let from = 0;
  return looks.map((look, at) => {
    if (look !== looks[from]) from = at;
    if (at + 1 === looks.length) return undefined;
    const inRow = at - from >= 2 || (looks[from + 1] === look && looks[from + 2] === look);
    return look && isUnnumbered(look) && inRow ? undefined : look;
  });
}

function lookOf(passage: Passage, next: Passage | undefined): Look | undefined {
  const text = textIn(passage);
  const [marker] = headingMarkers(passage);
  const title = marker ? text.slice(marker.words.map((word) => word.text).join(' ').length).trim() : text;
  if (!isShortTitle(passage, title, marker !== undefined)) return undefined;
  const name = named.exec(text);
  if (name) return name[1] ? 'annex' : (name[2] ?? '').toLowerCase();
  if (!marker) {
    if (wordsIn(passage).every((word) => word.strong)) return 'bold';
    return inCapitals(title) ? 'capitals' : 'plain';
  }
  if (marker.kind === 'decimal') return `decimal ${marker.value.split('.').length}`;
  if (marker.kind !== 'number') return marker.kind;
  return next && numberHeads(Number(marker.value), next) ? 'number' : undefined;
}

/** Small letters and bullets mark items; large ones and numbers may mark headings. */
function headingMarkers(passage: Passage) {
  const markers = markersOf(wordsIn(passage)).filter((marker) =>
    /^[\dA-Z(]/.test(marker.words[0]?.text ?? ''),
  );
  const roman = markers.filter((marker) => marker.kind === 'roman');
  // "I." is the first Roman number, "C." the third letter.
  return (roman[0]?.value.match(/^[ivx]+$/) ? roman : markers).filter(({ kind }) =>
    ['roman', 'capital', 'decimal', 'number'].includes(kind),
  );
}

function isShortTitle(passage: Passage, title: string, numbered: boolean): boolean {
  const bold = wordsIn(passage).every((word) => word.strong);
  const capitals = inCapitals(title);
  if (title.length > longest || !/\p{L}/u.test(title) || passage.rows.length > 4) return false;
  if (capitals || bold ? /[;,]$/.test(title) : /[.;:,!?]["”’)]*$/.test(title)) return false;
  if (!numbered && (salutation.test(title) || placeAndDate(wordsIn(passage)))) return false;
  // A sentence that ends within it: it is text.
  if (/\p{Ll}{2}[.;!?] \p{Lu}/u.test(title) || /:\/\/|@/.test(title)) return false;
  return /^["“‘'«(]?[\p{Lu}\d]/u.test(title) || /^[^\p{L}]*\p{Lo}/u.test(title);
}

function inCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** "1. Introduction" heads a section if a text without a number follows, or a numbering that begins anew under it. */
function numberHeads(number: number, next: Passage): boolean {
  const [marker] = markersOf(wordsIn(next));
  if (!marker) return textIn(next).length > 160 || /[.:]["”’)]*$/.test(textIn(next));
  if (marker.kind === 'decimal') return marker.value.startsWith(`${number}.`);
  return (marker.kind === 'number' || marker.kind === 'bracketed') && marker.value === '1';
}

/** Decides how deep headings stand, from what they look like and in which order they come. */
export class Depths {
  readonly #base: number;
  #open: Look[] = [];

  /** @param base the depth of the outermost headings: 2 in a text, 3 under the head of a part. */
  constructor(base: 2 | 3) {
    this.#base = base;
  }

  /**
   * The depth of the next heading.
   *
   * A look that is open already closes what stands under it; a new look opens a level under what is open, but a numbered one
   * never under an unnumbered one. An unnumbered heading that follows one of its own look without any text between stands
   * under it ("Specific aspects", "Enhancement of security cooperation"), and so do those of that look that come after, until a
   * numbered heading closes both: no sign in the text says that one of them returns to the upper level.
   *
   * @param direct whether no text stands between this heading and the one before.
   */
  next(look: Look, direct: boolean): 2 | 3 | 4 | 5 {
    const at = this.#open.lastIndexOf(look);
    // What is annexed stands beside everything before it, and what is in it under it.
    if (look === 'annex') this.#open = [look];
    else if (at < 0) {
      if (!isUnnumbered(look))
        this.#open = this.#open.filter((open) => !isUnnumbered(open) || open === 'capitals');
      else if (look === 'capitals')
        this.#open = this.#open.filter((open) => open !== 'plain' && open !== 'bold');
      this.#open.push(look);
    } else {
      const doubled = isUnnumbered(look) && direct && at === this.#open.length - 1;
      this.#open = this.#open.slice(0, at + 1);
      if (doubled) this.#open.push(look);
    }
    const depth = this.#base + this.#open.length - 1;
    return depth >= 5 ? 5 : depth === 4 ? 4 : depth === 3 ? 3 : 2;
  }
}
