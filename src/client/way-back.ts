// Whoever follows a link from an answer into a text finds the way back to that answer beside the words. It is kept for this window alone, and
// where nothing can be kept there is the browser's own way back.
import { namedPlace } from './named-place.ts';

const key = 'way-back';

interface Way {
  readonly to?: string;
  readonly from?: string;
  readonly name?: string;
}

const placed = (address: string) => address.split(':~:')[0] ?? '';

function remember({ target }: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('main a[href*="#"]') : null;
  if (!link || link.origin !== location.origin || link.pathname === location.pathname) return;
  const { pathname, search } = location;
  const id = link.closest('[id]:not(main, h1, h2, h3, h4)')?.id;
  const name = document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() ?? document.title;
  const way: Way = { to: placed(link.href), from: pathname + search + (id ? `#${id}` : ''), name };
  try {
    sessionStorage.setItem(key, JSON.stringify(way));
  } catch {
    // Storage is off, or full.
  }
}

function remembered(): Way {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') ?? {};
  } catch {
    return {};
  }
}

function show(): void {
  const { to, from = '', name = '' } = remembered();
  document.querySelector('.way-back')?.remove();
  if (to !== placed(location.href)) return;
  const link = document.createElement('a');
  link.className = 'way-back';
  link.href = new URL(from, location.origin).href;
  link.textContent = `Back to “${name}”`;
  // Whether the browser has found its target already, a script cannot count on.
  const target = document.getElementById(namedPlace(location.hash) ?? '');
  target?.closest('.block')?.querySelector('.margin')?.append(link);
}

document.addEventListener('click', remember);
addEventListener('hashchange', show);
show();
