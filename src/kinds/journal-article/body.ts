import type { Message } from '../../messages/message.ts';
import { joinUnended } from '../../segment/blank-lines.ts';
import { Body } from '../../segment/body.ts';
import { looksOf } from '../../segment/headings.ts';
import { Ids } from '../../segment/ids.ts';
import { isNotesTitle, readNotes } from '../../segment/notes/list.ts';
import { hasPlainMark, splitMark } from '../../segment/notes/marks.ts';
import {
  gapBeforeNote,
  marksWithoutNotes,
  markWithoutNote,
  noteWithoutMark,
} from '../../segment/notes/warnings.ts';
import { type Layout, type Passage, textIn } from '../../segment/passages.ts';
import { type Block, wordsOf } from '../../segment/reading.ts';
import { type Line, textOf } from '../../segment/working-text.ts';
import type { Abstract } from './abstract.ts';
import { articleHeadings } from './layout.ts';

/** Makes the blocks of an article and gives them their ids: paragraphs are counted through the whole article. */
export class ArticleBody {
  readonly blocks: Block[] = [];
  readonly warnings: Message[] = [];
  readonly #ids = new Ids();
  readonly #body: Body;
  readonly #file: string;
  readonly #layout: Layout;
  /** The notes whose marks stand in the text so far, and how many blocks were looked at for them. */
  readonly #referred = new Set<string>();
  #looked = 0;
  /** The numbers of all notes that were read. */
  readonly #notes = new Set<string>();

  constructor(file: string, layout: Layout) {
    this.#file = file;
    this.#layout = layout;
    this.#body = new Body({
      ids: this.#ids,
      file,
      base: 2,
      unnumbered: 'p',
      layout,
      headings: articleHeadings,
    });
  }

  addAbstract({ label, paragraphs }: Abstract): void {
    if (label.length > 0)
      this.blocks.push({ type: 'heading', id: this.#ids.take('abstract-heading'), depth: 2, words: label });
    for (const words of paragraphs)
      this.blocks.push({ type: 'abstract', id: this.#ids.take('abstract'), words });
  }

  /** Adds passages that stand one after another. What stands under the heading of the notes are notes. */
  addPassages(cut: readonly Passage[]): void {
    const { passages, looks } = joinUnended(cut, this.#layout, looksOf(cut, articleHeadings, this.#layout));
    let notes: Line[] | undefined;
    for (const [at, passage] of passages.entries()) {
      const heading = looks[at] !== undefined;
      if (notes && !heading) {
        for (const line of passage.lines) notes.push(line);
        continue;
      }
      if (notes) this.#addNotes(notes);
      notes = heading && isNotesTitle(textIn(passage)) ? [] : undefined;
      for (const block of this.#body.read([passage], [looks[at]])) this.blocks.push(block);
    }
    if (notes) this.#addNotes(notes);
    for (const warning of this.#body.warnings.splice(0)) this.warnings.push(warning);
  }

  /** Warns of each mark in the text that has no note, once all passages are added. */
  unnotedMarks(): Message[] {
    if (this.#notes.size === 0) return marksWithoutNotes(this.blocks, this.#file);
    const told = new Set(this.#notes);
    const most = [...this.#notes].reduce((largest, note) => Math.max(largest, Number(note)), 0);
    return this.blocks.flatMap((block) =>
      wordsOf(block).flatMap((word) => {
        const split = word.note || block.type === 'note' ? undefined : splitMark(word.text);
        if (!split || told.has(split.label)) return [];
        // A figure may be anything, but where a note is missing in the numbering.
        if (hasPlainMark(word.text) && Number(split.label) >= most) return [];
        told.add(split.label);
        return [markWithoutNote(split.label, word.text, word, this.#file)];
      }),
    );
  }

  /** Notes that the text refers to are notes; the others stay in the text, so that no page drops them. */
  #addNotes(lines: readonly Line[]): void {
    for (const block of this.blocks.slice(this.#looked))
      for (const { note } of wordsOf(block)) if (note) this.#referred.add(note);
    this.#looked = this.blocks.length;
    const { before, notes } = readNotes(lines);
    if (before.length > 0) this.blocks.push(this.#body.paragraph(before));
    let last = 0;
    for (const { label, mark, words } of notes) {
      if (Number(label) !== last + 1) this.warnings.push(gapBeforeNote(label, last, mark, this.#file));
      last = Number(label);
      this.#notes.add(label);
      if (this.#referred.has(label) && mark.text === '' && textOf(words) !== '')
        this.blocks.push({ type: 'note', id: this.#ids.take(`note-${label}`), label, mark: [mark], words });
      else {
        this.blocks.push(this.#body.paragraph([mark, ...words]));
        this.warnings.push(noteWithoutMark(label, mark, this.#file));
      }
    }
  }
}
