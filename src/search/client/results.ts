import { counted } from '../../text/wording.ts';
import { type Engine, loadEngine } from './engine.ts';
import { type Found, find, type Results } from './find.ts';
import { firstShown, type Most } from './first-shown.ts';
import { listsLine, notes, nothingFound, notLoaded, shownQuery } from './messages.ts';
import { make, resultItem } from './show.ts';

/** The place where results are shown, with the line that says how many. */
export interface Places {
  readonly status: HTMLElement;
  readonly results: HTMLElement;
}

export interface ShowOptions extends Places {
  /** How many at once. */
  readonly most: Most;
  /** Leaves some of the results out. */
  readonly narrow?: (found: Results) => Promise<Results>;
  /** Other editions than the one that this page is of. */
  readonly others?: Others;
}

/** Editions that are searched together from a page of none of them. */
export interface Others {
  load(): Promise<Engine>;
  /** A line of links, for whoever found nothing. */
  lists(): HTMLElement;
}

const turns = new WeakMap<HTMLElement, number>();

/** Looks for a query and shows what is found; a later call makes an earlier one end without showing anything. */
export async function showResults(query: string, options: ShowOptions): Promise<void> {
  const { status, results } = options;
  const turn = (turns.get(results) ?? 0) + 1;
  turns.set(results, turn);
  const isOver = () => turns.get(results) !== turn;
  const show = (line: string, ...nodes: Node[]) => {
    if (isOver()) return;
    results.removeAttribute('aria-busy');
    status.textContent = line;
    results.replaceChildren(...nodes);
  };
  const look = async (prose: boolean) => {
    const found = await find(query, await (options.others?.load() ?? loadEngine(prose)));
    return (await options.narrow?.(found)) ?? found;
  };
  const lists = options.others?.lists ?? listsLine;
  const pagesOf = async (all: Results) =>
    group('Pages about the edition', all, all.pages, options.most.pages);
  if (query.trim() === '') return show('');
  results.setAttribute('aria-busy', 'true');
  try {
    const first = await look(false);
    if (isOver()) return;
    const { answers, passages } = firstShown(first, options.most);
    const groups = await Promise.all([
      answers.length > 0 ? group('Answers', first, first.answers, answers.length) : undefined,
      group('Passages', first, first.passages, passages.length),
    ]);
    // Where no answer is good enough to come first, the best stand behind the passages.
    if (answers.length === 0 && first.answers.length > 0)
      groups.push(await group('Answers', first, first.answers, options.most.answers));
    const found = groups.filter((one) => one !== undefined);
    if (found.length > 0)
      return show(
        foundLine(query, first),
        ...found,
        ...(options.others ? [] : [later(async () => pagesOf(await look(true)))]),
      );
    const all = options.others ? first : await look(true);
    const pages = await pagesOf(all);
    if (pages) show(foundLine(query, all), pages);
    else show(nothingFound(query, all), lists());
  } catch {
    show('', ...notLoaded(() => showResults(query, options)), lists());
  }
}

/** Stands at the end of what was found: who comes there is shown what else there is. The index of the pages about the edition is loaded then. */
function later(rest: () => Promise<HTMLElement | undefined>): HTMLElement {
  const button = make('button', { type: 'button' }, 'Look in the pages about the edition too');
  const place = make('p', { class: 'later' }, button);
  const seen = new IntersectionObserver(async ([entry]) => {
    if (entry?.isIntersecting) await take();
  });
  const take = async () => {
    seen.disconnect();
    button.disabled = true;
    const section = await rest().catch(() => undefined);
    const focused = document.activeElement === button;
    place.replaceWith(
      section ?? make('p', { class: 'note' }, 'The pages about the edition have nothing of it.'),
    );
    if (focused) section?.querySelector('a')?.focus();
  };
  button.onclick = take;
  // Only for who reads on: the first results have the connection to themselves.
  setTimeout(() => seen.observe(place), 1000);
  return place;
}

function foundLine(query: string, found: Results): string {
  const { answers, passages, pages } = found;
  const counts = [
    answers.length > 0 && counted(answers.length, 'answer'),
    passages.length > 0 && counted(passages.length, 'passage'),
    answers.length + passages.length === 0 && counted(pages.length, 'page'),
  ].filter(Boolean);
  return [`${counts.join(' and ')} for ${shownQuery(query)}.`, ...notes(found)].join(' ');
}

/** Results of one kind under their heading, with a button for more of them. */
async function group(
  name: string,
  { marked }: Results,
  found: readonly Found[],
  most: number,
): Promise<HTMLElement | undefined> {
  if (found.length === 0) return undefined;
  const items = (from: number, to: number) =>
    Promise.all(found.slice(from, to).map((one) => resultItem(one, marked)));
  const list = make('ol', { role: 'list' }, ...(await items(0, most)));
  const section = make('section', {}, make('h2', {}, name), list);
  if (found.length > most) {
    const button = make('button', { type: 'button', class: 'more' }, `More ${name.toLowerCase()}`);
    button.onclick = async () => {
      const done = list.children.length;
      const next = await items(done, done + step);
      list.append(...next);
      if (list.children.length >= found.length) button.remove();
      next[0]?.querySelector('a')?.focus();
    };
    section.append(button);
  }
  return section;
}

/** So many more at a time. */
const step = 10;
