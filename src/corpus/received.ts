import type { NotTaken, Received } from '../schema/seed.ts';
import { counted } from '../text/wording.ts';

/** What was not taken out of a file, as one says it: "images, 3 times, 12 words, pages 2 and 5". */
export function notTakenInWords({ what, times, words, pages = [] }: NotTaken): string {
  const list = new Intl.ListFormat('en-GB').format(pages.map(String));
  const where =
    pages.length > 8 ? `${pages.length} pages` : `${pages.length === 1 ? 'page' : 'pages'} ${list}`;
  return [
    what,
    ...(times > 1 ? [`${times} times`] : []),
    ...(words > 0 ? [counted(words, 'word')] : []),
    ...(pages.length > 0 ? [where] : []),
  ].join(', ');
}

/**
 * The page of the received file on which a line of the source stands; undefined where the file has no pages, and for a source that was received
 * as it is.
 */
export function pageOfLine(received: Received | undefined, line: number): number | undefined {
  return received?.pages?.findLast(([from]) => from <= line)?.[1];
}
