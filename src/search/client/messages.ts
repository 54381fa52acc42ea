import { address } from '../../addresses/links.ts';
import { pagePaths } from '../../addresses/paths.ts';
import { wordsOf } from '../words/words.ts';
import type { Results } from './find.ts';
import { make } from './show.ts';

const indexes = [
  [pagePaths.documents, 'all documents'],
  [pagePaths.actors, 'all actors'],
  [pagePaths.questions, 'all questions'],
] as const;

/** A line of links to the lists of all there is, for whoever found nothing. */
export function listsLine(): HTMLParagraphElement {
  const line = make('p', {}, 'The lists: ');
  for (const [at, [path, name]] of indexes.entries())
    line.append(at > 0 ? ', ' : '', make('a', { href: address(path) }, name));
  line.append('.');
  return line;
}

/** A query as it is shown in a sentence: a pasted page is cut, and what runs from right to left turns nothing round it. */
export function shownQuery(query: string): string {
  const bare = query
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/\s+/g, ' ');
  const characters = [...bare];
  return `“\u2068${characters.slice(0, 80).join('')}${characters.length > 80 ? '…' : ''}\u2069”`;
}

/** What a reader is told of how a query was taken. */
export function notes({ query, corrected }: Results): string[] {
  return [
    ...corrected.map(
      ({ typed, meant }) =>
        `No text has “${typed}”; looked for ${meant.map((word) => `“${word}”`).join(', ')}.`,
    ),
    ...(query.leftOut > 0 ? [`Looked for the ${query.words.length} longest words only.`] : []),
  ];
}

/** Why there are no results. */
export function nothingFound(typed: string, { query }: Results): string {
  if (query.words.length + query.phrases.length + query.dates.length > 0)
    return `Nothing found for ${shownQuery(typed)}.${query.phrases.length > 0 ? ' Without quotation marks, the words need not stand together.' : ''}`;
  return wordsOf(typed).length === 0
    ? `Nothing found for ${shownQuery(typed)}: there is no word in it.`
    : `Nothing found for ${shownQuery(typed)}: its words stand in every text. A word that tells more finds something.`;
}

/** What stands there where the index could not be loaded. */
export function notLoaded(retry: () => void): Node[] {
  const button = make('button', { type: 'button' }, 'Try again');
  button.onclick = retry;
  return [
    make(
      'p',
      {},
      'The search index could not be loaded. The connection may be lost, or something in the browser keeps it back. ',
      button,
    ),
  ];
}
