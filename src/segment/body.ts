import type { Message } from '../messages/message.ts';
import { closedBlankLine, type Doubt, outOfOrder, unsureNumber } from './body-warnings.ts';
import { Depths } from './depths.ts';
import { anyHeadings, type Headings, isNumbered, looksOf } from './headings.ts';
import { type Ids, idFromWords } from './ids.ts';
import { Items, isInSentence, isLoneStar } from './items.ts';
import type { Look } from './looks.ts';
import { isNumber, type Marker, markersOf, romanValue, styleOf } from './markers.ts';
import { type Layout, type Passage, wordsIn } from './passages.ts';
import type { Block } from './reading.ts';
import { isTitleOf, sectionsOf } from './sections.ts';
import { isSpoken } from './speakers.ts';
import { placeOf, type Word } from './working-text.ts';

/** What a body needs to know of the document that it belongs to. */
export interface BodyPlan {
  readonly ids: Ids;
  /** Path of the source, for messages. */
  readonly file: string;
  /** Depth of the outermost headings. */
  readonly base: 2 | 3;
  /** Name of paragraphs before the first number, or of all if none has one: `annex-`, `p`, counted from 1; or `head`, not counted. */
  readonly unnumbered: string;
  readonly layout: Layout;
  readonly headings?: Headings;
  /** The marking that a passage without a number begins with. */
  markingOf?(words: readonly Word[]): readonly Word[];
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
  readonly #headings: Headings;
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
  /** Columns of space before the last of them; what is deeper is a list under it. */
  #indent: number | undefined;
  /** What sets apart the numbering that runs now, and what does from the beginning of its section. */
  #apart = '';
  #own = '';

  constructor(plan: BodyPlan) {
    this.#plan = plan;
    this.#headings = plan.headings ?? anyHeadings;
    this.#depths = new Depths(plan.base);
    if (plan.layout.markers) this.#number = 0;
  }

  /** The blocks of passages that stand one after another. @param apart whether they are a text of their own behind another one */
  read(
    passages: readonly Passage[],
    looks = looksOf(passages, this.#headings, this.#plan.layout),
    apart = false,
  ): Block[] {
    const sections = this.#plan.layout.markers ? new Set() : sectionsOf(passages, looks);
    return passages.map((passage, at) => {
      const look = looks[at];
      if (look !== undefined) {
        const isTitle = isTitleOf(passages, looks, at);
        const heading = this.#heading(passage, look, looks[at - 1] !== undefined, isTitle);
        if (sections.has(at) || (apart && (at === 0 || look === 'annex'))) this.open(heading.id);
        return heading;
      }
      const words = wordsIn(passage);
      const label = words[0]?.opensNote;
      if (label !== undefined) return this.#note(label, words);
      if (passage.listed || isSpoken(passage, this.#plan.layout)) return this.paragraph(words);
      const markers = isLoneStar(passages, at)
        ? []
        : this.#markersOf(passage, words).map((marker) => this.#asItem(marker, passages, at));
      return (
        this.#item(words, markers) ??
        this.#numbered(words, markers, passage) ??
        this.#misnumbered(words) ??
        this.paragraph(words, passage.doubtful)
      );
    });
  }

  /** Passages of which is known that they are neither headings nor numbered. */
  readPlain(passages: readonly Passage[]): Block[] {
    return passages.map((passage) => this.paragraph(wordsIn(passage), passage.doubtful));
  }

  /** Begins what counts its paragraphs by itself, and is called so in their ids. */
  open(name: string): void {
    this.#items.close();
    this.#own = `${name}-`;
    this.#apart = this.#own;
    this.#itemsOf = this.#own;
    this.#anchor = name;
    this.#following = 0;
    this.#style = undefined;
    this.#number = undefined;
  }

  /** A paragraph without a number. */
  paragraph(words: readonly Word[], doubtful?: Word): Block {
    this.#items.close();
    const { ids, unnumbered } = this.#plan;
    const marking = this.#plan.markingOf?.(words) ?? [];
    if (this.#anchor !== undefined) {
      this.#following += 1;
      this.#itemsOf = ids.take(`${this.#anchor}-${this.#following}`);
    } else {
      this.#opening += 1;
      this.#itemsOf = ids.take(unnumbered === 'head' ? unnumbered : `${unnumbered}${this.#opening}`);
    }
    if (doubtful) this.#warn(doubtful, closedBlankLine(doubtful.tokens[0]?.text));
    return {
      type: 'paragraph',
      id: this.#itemsOf,
      ...(marking.length > 0 && { marking }),
      words: words.slice(marking.length),
    };
  }

  #note(label: string, [mark, ...words]: readonly Word[]): Block {
    return { type: 'note', id: this.#plan.ids.take(`note-${label}`), label, mark: mark ? [mark] : [], words };
  }

  #markersOf({ lines }: Passage, words: readonly Word[]): readonly Marker[] {
    const known = this.#plan.layout.markers;
    if (!known) return markersOf(words);
    const marker = lines[0] && known.get(lines[0]);
    // Bullets count nothing, so that they are never out of turn.
    return marker ? [marker] : markersOf(words).filter(({ kind }) => kind === 'bullet');
  }

  #heading(passage: Passage, look: Look, direct: boolean, isTitle: boolean): Block {
    const words = wordsIn(passage);
    this.#items.close();
    this.#indent = undefined;
    const id = this.#plan.ids.take(idFromWords(isNumbered(passage, this.#headings) ? words.slice(1) : words));
    if (!isTitle) this.#section = id;
    this.#itemsOf = `${this.#section}-`;
    return { type: 'heading', id, depth: this.#depths.next(look, direct, isTitle), words };
  }

  #numbered(
    words: readonly Word[],
    markers: readonly Marker[],
    { lines: [line] }: Passage,
  ): Block | undefined {
    const marker = markers.find(isNumber);
    if (!marker) return undefined;
    this.#indent = line?.indent;
    this.#style ??= styleOf(marker);
    if (marker.kind === 'number') this.#count(Number(marker.value), words);
    if (marker.value === '1') this.#apart = this.#own;
    this.#items.close();
    this.#anchor = this.#take(
      `p${marker.kind === 'roman' ? romanValue(marker.value) : marker.value.replaceAll('.', '-')}`,
    );
    this.#following = 1;
    this.#itemsOf = this.#anchor;
    const { words: number, marking = [] } = marker;
    return {
      type: 'paragraph',
      id: this.#anchor,
      number,
      ...(marking.length > 0 && { marking }),
      words: words.slice(number.length + marking.length),
    };
  }

  /** A paragraph that begins with the next number, but without the stop behind it: the number is printed as a word, and said. */
  #misnumbered(words: readonly Word[]): Block | undefined {
    const next = `${(this.#number ?? 0) + 1}`;
    const first = words[0]?.text ?? '';
    const capital = /^\p{Lu}\p{L}/u.test(words[1]?.text ?? '');
    const meant = first.replace(/^[lI](?=[.,]?$)/, '1').replace(/[.,:;']?$/, '');
    if (
      words.length < 4 ||
      !capital ||
      meant !== next ||
      (this.#number === undefined && !/^[lI1][.,]?$/.test(first))
    )
      return undefined;
    this.#warn(words[0], unsureNumber(first, next));
    this.#number = Number(next);
    return this.paragraph(words);
  }

  #item(words: readonly Word[], markers: readonly Marker[]): Block | undefined {
    const place = this.#items.place(markers);
    if (!place) return undefined;
    const id = this.#plan.ids.take(this.#itemsOf + place.id);
    return { type: 'item', id, label: place.marker.words, words: words.slice(place.marker.words.length) };
  }

  /**
   * Under paragraphs numbered "Article 1." or "1.", numbers of another style count items, and so do those of a list that begins anew and is indented
   * deeper, or in an open sentence. Bullets of one look are told apart by that alone.
   */
  #asItem(marker: Marker, passages: readonly Passage[], at: number): Marker {
    const line = passages[at]?.lines[0];
    if (this.#plan.layout.markers || !line) return marker;
    const { indent } = line;
    if (marker.kind === 'bullet') return { ...marker, indent };
    if (marker.kind !== 'number') return marker;
    const other = this.#style !== undefined && styleOf(marker) !== this.#style;
    if (other) return { ...marker, kind: 'bracketed' };
    const item: Marker = { ...marker, kind: 'bracketed', indent };
    const deeper = this.#indent !== undefined && indent >= this.#indent + 2;
    const under = deeper || isInSentence(marker, passages, at);
    return under && (marker.value === '1' || this.#items.goesOn(item)) ? item : marker;
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
          .find((name) => !ids.has(name + wanted)) ?? this.#own;
    return ids.take(this.#apart + wanted);
  }

  #count(number: number, words: readonly Word[]): void {
    // An extract may begin with any number; where the second or third comes first, the first was misread.
    const expected = (this.#number ?? (number <= 3 ? 0 : number - 1)) + 1;
    if (number > 0 && number !== expected && number !== 1) this.#warn(words[0], outOfOrder(number, expected));
    this.#number = number || this.#number;
  }

  #warn(word: Word | undefined, message: Doubt): void {
    this.warnings.push({ level: 'warning', file: this.#plan.file, ...(word && placeOf(word)), ...message });
  }
}
