import { listsLine } from './messages.ts';
import { nearest } from './nearest.ts';
import { make } from './show.ts';

/** What stands in place of results where there are none. */
export async function nothingFound(query: string, take: (query: string) => void): Promise<Node[]> {
  const better = await nearest(query);
  const nodes: Node[] = [];
  if (better !== undefined) {
    const button = make('button', { type: 'button', class: 'suggestion' }, better);
    button.onclick = () => take(better);
    nodes.push(make('p', {}, 'Did you mean ', button, '?'));
  }
  return [...nodes, listsLine()];
}
