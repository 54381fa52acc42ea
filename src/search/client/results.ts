import { counted } from '../../text/wording.ts';
import { type FoundPage, find } from './engine.ts';
import { notLoaded, shownQuery } from './messages.ts';
import type { Hit } from './passages.ts';
import { make, resultItem } from './show.ts';

/** What of the pages found is shown, and how it is counted. */
export interface Narrowed {
  readonly pages: readonly FoundPage[];
  /** Which blocks of a page are kept; absent: all. */
  readonly keeps?: ((page: FoundPage) => (block: Hit['block']) => boolean) | undefined;
  readonly status: string;
}

/** The place where results are shown, with the line that says how many. */
export interface Places {
  readonly status: HTMLElement;
  readonly results: HTMLElement;
}

export interface ShowOptions extends Places {
  /** How many pages at once, and passages of each. */
  readonly pages: number;
  readonly passages: number;
  /** Puts another query in place of this one. */
  readonly take: (query: string) => void;
  readonly narrow?: (found: readonly FoundPage[]) => Promise<Narrowed>;
}

const turns = new WeakMap<HTMLElement, number>();

/** Looks for a query and shows what is found; a later call makes an earlier one end without showing anything. */
export async function showResults(query: string, options: ShowOptions): Promise<void> {
  const { status, results } = options;
  const turn = (turns.get(results) ?? 0) + 1;
  turns.set(results, turn);
  const show = (line: string, ...nodes: Node[]) => {
    if (turns.get(results) !== turn) return;
    results.removeAttribute('aria-busy');
    status.textContent = line;
    results.replaceChildren(...nodes);
  };
  if (query.trim() === '') return show('');
  results.setAttribute('aria-busy', 'true');
  try {
    const found = await find(query);
    if (turns.get(results) !== turn) return;
    const narrowed: Narrowed = (await options.narrow?.(found)) ?? {
      pages: found,
      status: pagesFound(found.length, query),
    };
    if (found.length === 0) {
      const { nothingFound } = await import('./nothing-found.ts');
      return show(`Nothing found for ${shownQuery(query)}.`, ...(await nothingFound(query, options.take)));
    }
    const list = make('ol', { role: 'list', class: 'results' });
    await append(list, narrowed, 0, options);
    show(narrowed.status, list, ...moreButton(list, narrowed, options));
  } catch {
    show('', ...notLoaded(() => showResults(query, options)));
  }
}

function pagesFound(count: number, query: string): string {
  return `${counted(count, 'page')} for ${shownQuery(query)}`;
}

async function append(
  list: HTMLElement,
  { pages, keeps }: Narrowed,
  from: number,
  options: ShowOptions,
): Promise<Element[]> {
  const items = await Promise.all(
    pages.slice(from, from + options.pages).map((page) => resultItem(page, options.passages, keeps?.(page))),
  );
  list.append(...items);
  return items;
}

function moreButton(list: HTMLElement, narrowed: Narrowed, options: ShowOptions): Node[] {
  if (narrowed.pages.length <= list.children.length) return [];
  const button = make('button', { type: 'button', class: 'more' }, 'Show more pages');
  button.onclick = async () => {
    const items = await append(list, narrowed, list.children.length, options);
    if (narrowed.pages.length <= list.children.length) button.remove();
    items[0]?.querySelector('a')?.focus();
  };
  return [button];
}
