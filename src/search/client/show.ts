import { languageAttributes, ownLanguage } from '../../text/languages.ts';
import { runsOfText } from '../words/words.ts';
import { bareEnds, beginningOf, type Excerpt, hitsIn, markDirective, runsOf, sentenceOf } from './excerpt.ts';
import type { Found, Results } from './find.ts';
import { kindOf, shownBlock } from './shelf.ts';

/** Makes an element with text and children; text is never read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A place that was found: where it is, and what stands there. @param marked what is marked in it */
export async function resultItem({ shelf, block }: Found, marked: Results['marked']): Promise<HTMLLIElement> {
  const {
    page,
    block: { id, label, text, ...rest },
  } = await shownBlock(shelf, block);
  const kind = kindOf(shelf, block);
  const words = runsOfText(text);
  const hits = hitsIn({ id, label, text, ...rest }, marked, page.language, shelf.file.foreign);
  const shown = kind === 'document' || kind === 'page' ? sentenceOf(words, hits) : beginningOf(words);
  const inText = kind === 'document' && id !== '';
  const href = `${shelf.place.site}${page.path}${id && `#${id}`}${inText ? markDirective(words, hits, shown, rest.ways) : ''}`;
  const language = page.language ? languageAttributes(page.language) : {};
  const own: Record<string, string> = page.language ? { lang: ownLanguage } : {};
  const name = inText
    ? [make('span', own, `${label}, `), make('span', language, page.title)]
    : [label || make('span', language, page.title)];
  const note = kind === 'page' && label !== '' ? page.title : page.note;
  const notes = [shelf.place.name, note].filter(Boolean).join(' · ');
  return make(
    'li',
    { class: 'found' },
    make('p', {}, make('a', { href }, ...name), ' ', make('span', { class: 'note' }, notes)),
    make('p', { class: 'excerpt', ...language }, ...excerpt(words, hits, shown)),
  );
}

function excerpt(
  words: readonly string[],
  marked: readonly number[],
  { from, to, cutBefore, cutAfter }: Excerpt,
): (Node | string)[] {
  const parts: (Node | string)[] = cutBefore ? ['… '] : [];
  let done = from;
  for (const [start, end] of runsOf(marked.filter((word) => word >= from && word < to))) {
    const [before = '', inner = '', after = ''] = bareEnds(words.slice(start, end).join(' '));
    parts.push(words.slice(done, start).join(' '), start > done ? ' ' : '', before);
    parts.push(make('mark', {}, inner), after, end < to ? ' ' : '');
    done = end;
  }
  parts.push(words.slice(done, to).join(' '), cutAfter ? ' …' : '');
  return parts;
}
