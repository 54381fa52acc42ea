import type { TextBlock, Transcription } from '../corpus/transcription.ts';

/** A block with what its Markdown says of it besides its words. */
export interface MarkedBlock extends TextBlock {
  /** The words beside the text, in order: number, marking or label. */
  readonly lead: readonly string[];
  /** Depth of a heading, 2 to 6. */
  readonly depth?: number;
  /** The block's words as Markdown, without number, marking, label or note label. */
  readonly markdown: string;
  /** After how many words of the text a line is broken, and the mark of a note stands. */
  readonly breaks: readonly number[];
  readonly notes: readonly { readonly label: string; readonly after: number }[];
}

const tag = /^<([A-Z]\w*)((?: \w+="[^"]*")*)( \/)?>$/;

/**
 * Pairs the blocks of a document with its MDX, as the conversion writes it: one run of lines a block, components round it.
 *
 * @throws Error where the two do not have the same blocks.
 */
export function markedBlocks({ id, blocks, body, apparatus }: Transcription): MarkedBlock[] {
  const pieces = piecesOf(body);
  if (pieces.length !== blocks.length)
    throw new Error(
      `content/documents/${id}.mdx has ${pieces.length} blocks and its apparatus ${blocks.length}; run "npm run convert -- ${id}"`,
    );
  return blocks.map((block, at) => {
    const { attributes, markdown } = pieces[at] as Piece;
    const heading = /^(#{2,6}) (.*)$/s.exec(markdown);
    const words = (heading?.[2] ?? markdown).replace(/^\[\^[^\]\s]+\]: /, '');
    const named = ['number', 'marking', 'label'].flatMap((name) => attributes.get(name)?.split(/\s+/) ?? []);
    return {
      ...block,
      lead: named.slice(0, apparatus.blocks[at]?.lead ?? 0),
      ...(heading?.[1] && { depth: heading[1].length }),
      markdown: words,
      breaks: [...words.matchAll(/\\\n/g)].map((match) => wordsBefore(words, match.index)),
      notes: [...words.matchAll(/(?<!\\)\[\^([^\]\s]+)\]/g)].map((match) => ({
        label: match[1] as string,
        after: wordsBefore(words, match.index),
      })),
    };
  });
}

interface Piece {
  readonly attributes: ReadonlyMap<string, string>;
  readonly markdown: string;
}

function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  let attributes: ReadonlyMap<string, string> = new Map();
  for (const chunk of body.trim().split(/\n{2,}/)) {
    const opening = tag.exec(chunk);
    if (opening) {
      attributes = new Map(
        [...(opening[2] ?? '').matchAll(/ (\w+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
          name,
          value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
        ]),
      );
      if (opening[3]) pieces.push({ attributes, markdown: '' });
    } else if (/^<\/[A-Z]\w*>$/.test(chunk)) attributes = new Map();
    else if (chunk !== '') pieces.push({ attributes, markdown: chunk });
  }
  return pieces;
}

function wordsBefore(text: string, offset: number): number {
  // A mark of a note is no word, and stands directly after one.
  return text
    .slice(0, offset)
    .replace(/(?<!\\)\[\^[^\]\s]+\]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '').length;
}
