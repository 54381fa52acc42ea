import { readBytes } from '../files/read.ts';
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

/** The names under which the site has a received PDF and the pictures of its pages; none where nobody said that it may be shown. */
export function publishedFiles(received: Received | undefined): string[] {
  if (!received?.publish || received.extractor.name !== 'pdf') return [];
  const pictures = Array.from({ length: received.pictures ?? 0 }, (_, at) => `${at + 1}.webp`);
  return [received.file, ...pictures];
}

/**
 * The bytes of one of {@link publishedFiles}.
 *
 * @param root the edition's folder
 * @throws Refusal where it is not in the folder of its seed
 */
export function readReceived(root: string, id: string, name: string): Uint8Array {
  return readBytes(root, name.endsWith('.webp') ? `seeds/${id}/pages/${name}` : `seeds/${id}/${name}`);
}
