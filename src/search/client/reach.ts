// On every page: opens the search box, and loads it only then. The link leads to the search page where this does not run.
import { address } from '../../addresses/links.ts';
import { filePaths } from '../../addresses/paths.ts';

const folder = address(filePaths.index);
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');

async function open(): Promise<void> {
  const here = document.querySelector<HTMLInputElement>('#Query');
  if (here?.offsetParent) return here.select();
  fetchAhead();
  const typed = gatherKeys();
  try {
    (await import('./box.ts')).open(typed);
  } catch {
    typed();
    if (link) location.href = link.href;
  }
}

/** The engine's script starts at once, and its largest file comes beside it: else each would wait for files before it. */
function fetchAhead(): void {
  import(/* @vite-ignore */ `${folder}pagefind.js`).catch(() => {});
  const file = document.createElement('link');
  Object.assign(file, {
    rel: 'preload',
    as: 'fetch',
    crossOrigin: '',
    href: `${folder}wasm.unknown.pagefind`,
  });
  document.head.append(file);
}

/**
 * Keeps what is typed while the box is on its way.
 *
 * @returns ends it and gives the text
 */
function gatherKeys(): () => string {
  let text = '';
  const take = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || (key.length > 1 && key !== 'Backspace')) return;
    text = key === 'Backspace' ? text.slice(0, -1) : text + key;
    event.preventDefault();
  };
  addEventListener('keydown', take, true);
  return () => {
    removeEventListener('keydown', take, true);
    return text;
  };
}

link?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  open();
});
addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  const asked =
    key === '/'
      ? !typing && !ctrlKey && !metaKey && !altKey
      : /^k$/i.test(key) && (ctrlKey || metaKey) && !altKey;
  if (!asked || event.defaultPrevented) return;
  event.preventDefault();
  open();
});
