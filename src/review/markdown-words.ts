import { underBase } from '../addresses/base.ts';
import type { Row } from './report.ts';
import { excerpt, readablePieces } from './words.ts';

export interface MarkdownOptions {
  /** Where the preview stands, with a slash at its end; without it paths are not links. */
  readonly preview?: string | undefined;
  /** What somebody ticked in the comment that this one takes the place of. */
  readonly ticked?: ReadonlySet<string>;
}

/** A value as it was and as it is, what differs marked. */
export function wordsMarkdown(row: Row): string {
  if (row.old === undefined || row.new === undefined)
    return row.old === undefined
      ? `<ins>${shortened(row.new ?? '')}</ins>`
      : `<del>${shortened(row.old)}</del>`;
  return excerpt(readablePieces(row.old, row.new))
    .map(({ in: side, text }) =>
      side === 'both'
        ? escaped(text)
        : side === 'old'
          ? `<del>${shortened(text)}</del>`
          : `<ins>${shortened(text)}</ins>`,
    )
    .join(' ');
}

function shortened(text: string, most = 1200): string {
  return escaped(text.length > most ? `${text.slice(0, most)}…` : text);
}

/** Words that lead to a place of the preview, where its address is known. */
export function linked(text: string, path: string | undefined, { preview }: MarkdownOptions): string {
  return preview && path
    ? `[${escaped(text)}](${underBase(preview, path.replace(/[()\s<>]/g, encodeURIComponent))})`
    : escaped(text);
}

/** Words of a document as Markdown that shows them and does nothing else: no markup, no link, nobody is notified. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>&#|~!$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('@', '@\u200b')
    .replace(/\b(https?|www)(?=[:.])/gi, '$1\u200b')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\u200b$2');
}

/** A path or a name, to stand between tags of code. */
export function escapedCode(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
