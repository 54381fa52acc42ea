import { permanentPath } from '../../addresses/brief-paths.ts';
import { address } from '../../addresses/links.ts';
import { pagePaths, placeOn } from '../../addresses/paths.ts';
import type { PieceEntry } from '../brief.ts';
import { isPiecePath } from '../link.ts';
import { wordsIn } from './shown-words.ts';

/** A path from the site's root of an address of this site. */
export function pathOf({ pathname, hash }: { readonly pathname: string; readonly hash: string }): string {
  const base = address(pagePaths.home);
  return `/${pathname.slice(base.length)}${hash.split(':~:')[0]}`;
}

/** The page that is shown, as a path from the site's root. */
export const page = pathOf({ pathname: location.pathname, hash: '' });

/** What can be put into a brief: which elements show it, what each is called, and where in it a button has its place. */
const shown: readonly { elements: string; what: string; place?: string; page?: string }[] = [
  { elements: '.evidence', what: 'answer' },
  {
    elements: 'article.position',
    what:
      { [pagePaths.claims]: 'entry', [pagePaths.story]: 'sentence' }[page] ??
      (page.startsWith(pagePaths.claims) ? 'claim' : 'answer'),
    place: '.said',
  },
  { elements: '.silence', what: 'silence', place: 'div' },
  { elements: '.part[id]', what: 'part', place: 'div' },
  { elements: '.parts li[id]', what: 'part' },
  { elements: '.findings li, .found li', what: 'finding', page: pagePaths.compare },
  { elements: '.disagreement[id]', what: 'disagreement' },
  { elements: '.glossary dl > div[id]', what: 'term', place: 'dd' },
  { elements: '.dated > li', what: 'date', place: '.when' },
  { elements: '.block:not(.heading-block, .part-block)', what: 'paragraph', place: '.margin' },
];

/** An element that shows something which can be put into a brief. */
export interface ShownPiece {
  readonly entry: PieceEntry;
  readonly what: string;
  /** Where a button stands. */
  readonly place: Element;
  readonly element: Element;
}

/** All that is shown within an element and can be put into a brief; what is folded away within it is left out. */
export function shownPieces(root: ParentNode): ShownPiece[] {
  return shown.flatMap(({ elements, what, place, page: own = page }) =>
    [...root.querySelectorAll(elements)].filter(isOpen).flatMap((element) => {
      const id = element.id || element.firstElementChild?.id || '';
      const path = permanentPath(page, id) ?? placeOn(own, id);
      const at = place ? element.querySelector(place) : element;
      return at && isPiecePath(path) ? [{ entry: { path }, what, place: at, element }] : [];
    }),
  );
}

/** A quote on a page. */
export interface ShownQuote {
  readonly entry: PieceEntry;
  readonly words: string;
  readonly place: Element;
}

/** All quotes within an element that are not folded away. Those that the document's page does not mark are words of their paragraph. */
export function shownQuotes(root: ParentNode): ShownQuote[] {
  return [...root.querySelectorAll('.quote')].filter(isOpen).flatMap((quote) => {
    const link = quote.querySelector<HTMLAnchorElement>('figcaption a');
    const words = quote.querySelector('blockquote')?.textContent?.trim();
    const place = link?.parentElement;
    if (!link || !words || !place) return [];
    const path = pathOf(link);
    const isMarked = /#q-[0-9a-f]+$/.test(path);
    return [{ entry: isMarked ? { path } : { path, words }, words, place }];
  });
}

/** Whether nothing that is closed is round an element. */
function isOpen(element: Element): boolean {
  const closed = element.parentElement?.closest('details:not([open])');
  return !closed || closed.querySelector(':scope > summary')?.contains(element) === true;
}

/** The words of a range, without what the edition sets beside a text. */
export function wordsWithin(range: Range): string {
  const copied = range.cloneContents();
  for (const beside of copied.querySelectorAll('[data-edition], .margin, .take, .number, sup'))
    beside.remove();
  return wordsIn(copied);
}
