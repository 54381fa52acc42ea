import type { Line, Span } from './outline.ts';
import type { Row } from './report.ts';
import { excerpt, readablePieces } from './words.ts';

/** Where a report is shown: on a page of the preview, or in a comment on the pull request. */
export interface Medium {
  readonly isPage: boolean;
  /** Words so that they are shown and do nothing else. */
  text(words: string): string;
  /** Words that lead to a place of the preview. */
  link(words: string, path: string | undefined): string;
}

/** A line with the lines below it. */
export function lineHtml(line: Line, medium: Medium, tag: 'p' | 'li' = 'p'): string {
  const { words, below, fold, level, change } = line;
  const head = words.map((span) => spanHtml(span, medium)).join('');
  const lines = below.map((one) => lineHtml(one, medium, 'li')).join('');
  const list = lines === '' ? '' : `<ul>${lines}</ul>`;
  const told = (html: string) => (tag === 'li' ? `<li>${html}</li>` : html);
  if (fold)
    return told(`<details${fold === 'open' ? ' open' : ''}><summary>${head}</summary>${list}</details>`);
  if (change && medium.isPage)
    return told(
      `<article class="change ${change.verb}" id="${medium.text(change.id)}" data-change tabindex="-1"><h3>${head}</h3>${list}</article>`,
    );
  // The host takes what stands in one paragraph with the mark before it as set apart.
  if (level && !medium.isPage) return head + list;
  const plain = tag === 'li' ? `<li>${head}${list}</li>` : `<p>${head}</p>${list}`;
  return level ? `<div class="${level}">${plain}</div>` : plain;
}

const tags = { verb: 'b', label: 'i', file: 'code' } as const;

function spanHtml(span: Span, medium: Medium): string {
  if (typeof span === 'string') return medium.text(span);
  if (!('text' in span)) return wordsHtml(span, medium);
  const told = medium.link(span.text, span.to);
  return span.as ? `<${tags[span.as]}>${told}</${tags[span.as]}>` : told;
}

/** A value as it was and as it is in one, or one side of it; what differs is marked, and what is far from any difference left out. */
export function wordsHtml(
  row: Pick<Row, 'old' | 'new'>,
  medium: Medium,
  side?: 'old' | 'new',
  isWhole = false,
): string {
  const pieces = readablePieces(row.old ?? '', row.new ?? '');
  return (isWhole ? pieces : excerpt(pieces))
    .filter((piece) => piece.in === 'both' || side === undefined || piece.in === side)
    .map((piece) => {
      const tag = { both: undefined, old: 'del', new: 'ins' }[piece.in];
      return tag ? `<${tag}>${medium.text(piece.text)}</${tag}>` : medium.text(piece.text);
    })
    .join(' ');
}
