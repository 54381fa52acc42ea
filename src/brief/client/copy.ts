import { pagePaths } from '../../addresses/paths.ts';
import { chicagoText } from '../../cite/chicago.ts';
import type { Reference } from '../../cite/reference.ts';
import { pageReference, wordsReference } from '../notes.ts';
import type { EditionInShort, Pieces, Words } from '../piece.ts';
import { wholeAddress } from '../sheet.ts';
import { tell } from './bar.ts';
import { piecesOfPage } from './find-pieces.ts';
import { pageTitle } from './shown-words.ts';

/**
 * Copies words with their citation behind them.
 *
 * @param path where they stand, from the site's root: a piece of a document, or any place of the site
 */
export async function copyWords(words: string, path: string): Promise<void> {
  const text = cited(words, path);
  try {
    // A browser lets only a click copy, and some do not wait for what has to be fetched first: they are given the promise of it.
    const item = { 'text/plain': text.then((whole) => new Blob([whole], { type: 'text/plain' })) };
    await navigator.clipboard.write([new ClipboardItem(item)]);
    tell('Copied, with its citation.');
  } catch {
    tell('This browser does not let the page copy. Select the words and copy them by hand.');
  }
}

async function cited(words: string, path: string): Promise<string> {
  const [page = ''] = path.split('#');
  const own = await piecesOfPage(page);
  // A page without pieces: what is said of the edition stands in a file of its own.
  const pieces = typeof own === 'object' ? own : await piecesOfPage(pagePaths.home);
  if (typeof pieces !== 'object') throw new Error('the site could not be reached');
  const reference = ofDocument(pieces, path) ?? ofPage(pieces.edition, path);
  return `“${words}” (${chicagoText(reference).replace(/\.$/, '')})`;
}

function ofDocument({ edition, documents, pieces }: Pieces, path: string): Reference | undefined {
  const found: Words | undefined = pieces.find((piece) => piece.path === path)?.said[0]?.words[0];
  const document = found && documents[found.document];
  return (
    document && wordsReference(found, document, edition, (own) => wholeAddress(edition, own, location.origin))
  );
}

function ofPage(edition: EditionInShort, path: string): Reference {
  return pageReference(path, pageTitle(), edition, wholeAddress(edition, path, location.origin));
}
