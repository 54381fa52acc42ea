import { address } from '../../addresses/links.ts';
import { pagePaths } from '../../addresses/paths.ts';
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

/** A query as it is shown in a sentence; a pasted page is cut. */
export function shownQuery(query: string): string {
  const bare = query.trim().replace(/\s+/g, ' ');
  return `“${bare.length > 80 ? `${bare.slice(0, 80)}…` : bare}”`;
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
    listsLine(),
  ];
}
