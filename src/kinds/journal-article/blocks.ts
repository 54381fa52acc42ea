import type { Message } from '../../report/message.ts';
import { type Ids, idFrom } from '../../segment/ids.ts';
import type { Block } from '../../segment/reading.ts';
import { wordsOf } from '../../segment/reading.ts';
import { type Line, textOf, type Word } from '../../segment/working-text.ts';
import type { Abstract } from './abstract.ts';
import { titleWords } from './headings.ts';
import { readNotes } from './notes.ts';
import type { Passage } from './passages.ts';

/** Makes the blocks of an article and gives them their ids: paragraphs are counted through the whole article. */
export class Blocks {
  readonly list: Block[] = [];
  readonly warnings: Message[] = [];
  readonly #ids: Ids;
  readonly #file: string;
  #paragraphs = 0;

  constructor(ids: Ids, file: string) {
    this.#ids = ids;
    this.#file = file;
  }

  /** Every word that a block holds. */
  words(): Word[] {
    return this.list.flatMap((block) => [...wordsOf(block)]);
  }

  addAbstract({ label, paragraphs }: Abstract): void {
    if (label.length > 0)
      this.list.push({ type: 'heading', id: this.#ids.take('abstract-heading'), depth: 2, words: label });
    for (const words of paragraphs)
      this.list.push({ type: 'abstract', id: this.#ids.take('abstract'), words });
  }

  addPassages(passages: readonly Passage[]): void {
    for (const passage of passages) {
      if (passage.type === 'notes') this.#addNotes(passage.lines);
      else if (passage.type === 'paragraph') this.#addParagraph(passage.words, passage.doubtful);
      else {
        const id = this.#ids.take(idFrom(titleWords(passage.words)));
        this.list.push({ type: 'heading', id, depth: passage.depth, words: passage.words });
      }
    }
  }

  #addParagraph(words: readonly Word[], doubtful?: Word): void {
    if (words.length === 0) return;
    this.#paragraphs += 1;
    this.list.push({ type: 'paragraph', id: this.#ids.take(`p${this.#paragraphs}`), words });
    const token = doubtful?.tokens[0];
    if (!token) return;
    this.warnings.push({
      level: 'warning',
      name: 'closed-blank-line',
      file: this.#file,
      line: token.line,
      column: token.column,
      found: `a blank line before "${token.text}", where the sentence before it has not ended`,
      expected: 'a paragraph that ends with a sentence',
      cure: 'look whether a heading or the end of a sentence is missing there; if the sentence goes on, as it was read, all is well',
    });
  }

  /** Notes that the text refers to are notes; the others stay in the text, so that no page drops them. */
  #addNotes(lines: readonly Line[]): void {
    const referred = new Set(this.words().flatMap((word) => word.note ?? []));
    const { before, notes } = readNotes(lines);
    this.#addParagraph(before);
    for (const note of notes) {
      if (referred.has(note.label) && note.mark.text === '' && textOf(note.words) !== '')
        this.list.push({
          type: 'note',
          id: this.#ids.take(`note-${note.label}`),
          label: note.label,
          mark: [note.mark],
          words: note.words,
        });
      else {
        this.#addParagraph([note.mark, ...note.words]);
        this.#warnUnreferred(note.mark, note.label);
      }
    }
  }

  #warnUnreferred(mark: Word, label: string): void {
    const token = mark.tokens[0];
    this.warnings.push({
      level: 'warning',
      name: 'find-note-mark',
      file: this.#file,
      ...(token && { line: token.line, column: token.column }),
      found: `note ${label}, whose mark was not found in the text for sure`,
      expected: `a mark ${label} in the text (¹, [1], or 1 behind a full stop), after the mark before it and before the next`,
      cure: `add an emendation of the word that bears the mark, with its reading without the mark and note: "${label}"; and one of the note's own mark, with an empty reading`,
    });
  }
}
