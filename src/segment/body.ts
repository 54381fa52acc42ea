import type { Message } from '../report/message.ts';
import { Depths, looksOf } from './headings.ts';
import { type Ids, idFrom } from './ids.ts';
import { Items } from './items.ts';
import { type Marker, markersOf, romanValue } from './markers.ts';
import { type Passage, wordsIn } from './passages.ts';
import type { Block } from './reading.ts';
import { linesOf, type Word } from './working-text.ts';

/** What a body needs to know of the document that it belongs to. */
export interface BodyPlan {
  readonly ids: Ids;
  /** Path of the source, for messages. */
  readonly file: string;
  /** Depth of the outermost headings. */
  readonly base: 2 | 3;
  /** Name of paragraphs before the first number, or of all if none has one: `annex-`, `p`; counted from 1. */
  readonly unnumbered: string;
  /** What sets apart the ids of a second paragraph 1, where no heading does: `annex-2`. */
  readonly part?: string;
}

/**
 * Turns passages into headings, numbered and unnumbered paragraphs and items, in order, one block for each passage: nothing is
 * left out. One body numbers its paragraphs through, also where signatures stand between its passages.
 */
export class Body {
  readonly warnings: Message[] = [];
  readonly #plan: BodyPlan;
  readonly #depths: Depths;
  readonly #items = new Items();
  /** The last numbered paragraph's id, and how many unnumbered ones have followed it. */
  #anchor: string | undefined;
  #following = 0;
  /** What the ids of items begin with: the paragraph's id, or the section's where no paragraph stands between. */
  #itemsOf = 'item-';
  #opening = 0;
  #number: number | undefined;
  #section: string | undefined;
  /** How the paragraphs' numbers are printed. */
  #style: string | undefined;
  /** What sets apart the numbering that runs now. */
  #apart = '';

  constructor(plan: BodyPlan) {
    this.#plan = plan;
    this.#depths = new Depths(plan.base);
  }

  /** The blocks of passages that stand one after another. */
  read(passages: readonly Passage[]): Block[] {
    const looks = looksOf(passages);
    return passages.map((passage, at) => {
      const words = wordsIn(passage);
      const look = looks[at];
      if (look === undefined && isLoneStar(passages, at)) return this.#plain(words);
      if (look === undefined) return this.#item(words) ?? this.#numbered(words) ?? this.#plain(words);
      this.#items.close();
      this.#section = this.#plan.ids.take(idFrom(words));
      this.#itemsOf = `${this.#section}-`;
      return {
        type: 'heading',
        id: this.#section,
        depth: this.#depths.next(look, looks[at - 1] !== undefined),
        words,
      };
    });
  }

  /** Passages of which is known that they are neither headings nor numbered. */
  readPlain(passages: readonly Passage[]): Block[] {
    return passages.map((passage) => this.#plain(wordsIn(passage)));
  }

  #numbered(words: readonly Word[]): Block | undefined {
    const marker = markersOf(words).find(isNumber);
    if (!marker) return undefined;
    this.#style ??= styleOf(marker);
    if (marker.kind === 'number') this.#count(Number(marker.value), words);
    if (marker.value === '1') this.#apart = '';
    this.#items.close();
    this.#anchor = this.#take(
      `p${marker.kind === 'roman' ? romanValue(marker.value) : marker.value.replaceAll('.', '-')}`,
    );
    this.#following = 1;
    this.#itemsOf = this.#anchor;
    return {
      type: 'paragraph',
      id: this.#anchor,
      number: marker.words,
      words: words.slice(marker.words.length),
    };
  }

  #item(words: readonly Word[]): Block | undefined {
    const place = this.#items.place(markersOf(words).map((marker) => this.#asItem(marker)));
    if (!place) return undefined;
    const id = this.#plan.ids.take(this.#itemsOf + place.id);
    return { type: 'item', id, label: place.marker.words, words: words.slice(place.marker.words.length) };
  }

  /** Under paragraphs numbered "Article 1." or "1.", numbers of another style count items. */
  #asItem(marker: Marker): Marker {
    const other = marker.kind === 'number' && this.#style !== undefined && styleOf(marker) !== this.#style;
    return other ? { ...marker, kind: 'bracketed' } : marker;
  }

  #plain(words: readonly Word[]): Block {
    this.#items.close();
    const { ids, unnumbered } = this.#plan;
    if (this.#style === undefined) {
      this.#opening += 1;
      this.#itemsOf = ids.take(`${unnumbered}${this.#opening}`);
    } else {
      this.#following += 1;
      this.#itemsOf = ids.take(`${this.#anchor}-${this.#following}`);
    }
    return { type: 'paragraph', id: this.#itemsOf, words };
  }

  /**
   * A number's id. Where it is taken because a numbering begins anew, the part's or the section's name sets the new one
   * apart, to its end.
   */
  #take(wanted: string): string {
    const { ids, part } = this.#plan;
    if (ids.has(this.#apart + wanted))
      this.#apart =
        [part, this.#section]
          .flatMap((name) => (name ? [`${name}-`] : []))
          .find((name) => !ids.has(name + wanted)) ?? '';
    return ids.take(this.#apart + wanted);
  }

  #count(number: number, words: readonly Word[]): void {
    const expected = (this.#number ?? number - 1) + 1;
    if (number !== expected && number !== 1)
      this.warnings.push({
        level: 'warning',
        name: 'number-out-of-order',
        file: this.#plan.file,
        line: linesOf(words)[0] ?? 1,
        column: words[0]?.tokens[0]?.column ?? 1,
        found: `a paragraph numbered ${number} after paragraph ${expected - 1}`,
        expected: `${expected}, or 1 where a numbering begins anew`,
        cure: 'look whether a paragraph is missing, or whether the number is part of the sentence before; emend it if so',
      });
    this.#number = number;
  }
}

/** Numbers of paragraphs: 5., 1.1, and Roman ones in capitals; small Roman ones are items. */
function isNumber(marker: Marker): boolean {
  if (marker.kind === 'roman') return /^\(?[IVXL]/.test(marker.words[0]?.text ?? '');
  return marker.kind === 'number' || marker.kind === 'decimal';
}

/** The same for "1." and "2.", another for "1)" or "Article 1.". */
function styleOf({ words }: Marker): string {
  return words.map((word) => word.text.replace(/[\dA-Z]+/g, '#')).join(' ');
}

/** One asterisk before one passage is a note's mark; before two in a row it is a bullet. */
function isLoneStar(passages: readonly Passage[], at: number): boolean {
  const starred = [at - 1, at, at + 1].map((n) => passages[n] && wordsIn(passages[n])[0]?.text === '*');
  return starred[1] === true && !starred[0] && !starred[2];
}
