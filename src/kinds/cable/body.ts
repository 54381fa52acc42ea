import type { Message } from '../../report/message.ts';
import type { Block } from '../../segment/reading.ts';
import type { Word, WorkingText } from '../../segment/working-text.ts';
import { BlockIds } from './block-ids.ts';
import { cutIntoChunks } from './chunks.ts';
import { isHeading, ruleLines } from './heading.ts';
import { itemLabelAt } from './item-label.ts';
import { paragraphStart } from './paragraph-number.ts';
import { Phrase } from './phrase.ts';
import { portionMarkingAt } from './portion-marking.ts';

/** The blocks of a cable's text, and what is doubtful about them. */
export interface Body {
  readonly blocks: Block[];
  readonly warnings: Message[];
}

/**
 * Reads what stands below the header into headings, numbered paragraphs, their items, and paragraphs without number. Lines are
 * joined to paragraphs; what the header left above line `headerEnd` is no heading; the source's quotation marks and spelling stay.
 */
export function readBody(text: WorkingText, file: string, headerEnd: number): Body {
  const { chunks, warnings } = cutIntoChunks(text, text.lines, file);
  const rules = ruleLines(text);
  const numbered = chunks.some((chunk) => chunk.starts === 'number');
  const ids = new BlockIds(numbered);
  const blocks = chunks.map((chunk, at): Block => {
    const phrase = new Phrase(chunk.lines.flatMap((line) => line.words));
    // What the header left is printed as it stands.
    const isAbove = (chunk.lines[0]?.number ?? 0) < headerEnd;
    if (!isAbove && isHeading(rules, chunks, at))
      return { type: 'heading', id: ids.heading(phrase.text), depth: 2, words: phrase.words };
    if (chunk.starts === 'number') return numberedParagraph(phrase, ids);
    if (chunk.starts === 'item') return item(phrase, ids);
    const marking = portionMarkingAt(phrase.text);
    const marked = marking ? phrase.between(0, marking.length) : [];
    return {
      type: 'paragraph',
      id: ids.plain(),
      ...(marked.length > 0 ? { marking: marked } : {}),
      words: without(phrase, marked),
    };
  });
  return { blocks, warnings };
}

function numberedParagraph(phrase: Phrase, ids: BlockIds): Block {
  const start = paragraphStart(phrase.text);
  const printed = start?.printed ?? '';
  const number = phrase.between(0, printed.length);
  const from = printed.length + (/^\s*/.exec(phrase.text.slice(printed.length))?.[0].length ?? 0);
  const marking = start?.marking ? phrase.between(from, from + start.marking.length) : [];
  return {
    type: 'paragraph',
    id: ids.numbered(start?.number ?? 0),
    number,
    ...(marking.length > 0 ? { marking } : {}),
    words: without(phrase, [...number, ...marking]),
  };
}

function item(phrase: Phrase, ids: BlockIds): Block {
  const found = itemLabelAt(phrase.text);
  const label = phrase.between(0, found?.printed.length ?? 0);
  return { type: 'item', id: ids.item(found?.letter ?? ''), label, words: without(phrase, label) };
}

function without(phrase: Phrase, taken: readonly Word[]): Word[] {
  return phrase.words.filter((word) => !taken.includes(word));
}
