import { address } from '../../addresses/links.ts';
import { pagePaths } from '../../addresses/paths.ts';
import style from '../../styles/search.css?inline';
import { loadEngine } from './engine.ts';
import { mostInBox } from './first-shown.ts';
import { showResults } from './results.ts';
import { make } from './show.ts';

let dialog: HTMLDialogElement | undefined;

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets.push(sheet);

/**
 * Opens the search over the page; when it closes, the focus is where it was.
 *
 * @param typed gives what was typed since it was asked for
 */
export function open(typed: () => string): void {
  // What fails here is said when something is looked for.
  loadEngine().catch(() => {});
  dialog ??= build();
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input');
  input?.select();
  const text = typed();
  if (!input || text === '') return;
  input.value = text;
  input.dispatchEvent(new Event('input'));
}

function build(): HTMLDialogElement {
  const input = make('input', {
    type: 'search',
    name: 'q',
    'aria-label': 'Words to look for',
    placeholder: 'Search the edition',
    autocomplete: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
  });
  const status = make('p', { role: 'status' });
  const results = make('div', { class: 'search-results' });
  const close = make('button', { type: 'button' }, 'Close');
  const form = make(
    'form',
    { role: 'search', action: address(pagePaths.search) },
    input,
    make('button', {}, 'All results'),
    close,
  );
  const box = make('dialog', { class: 'search-box', 'aria-label': 'Search' }, form, status, results);
  const look = () => showResults(input.value, { status, results, most: mostInBox });
  input.oninput = look;
  close.onclick = () => box.close();
  // A link to a place on this page leads out of the box too.
  results.onclick = ({ target }) => {
    if (target instanceof Element && target.closest('a')) box.close();
  };
  box.onclick = ({ target }) => {
    if (target === box) box.close();
  };
  box.onkeydown = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops = [input, ...results.querySelectorAll<HTMLElement>('a, button')];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  document.body.append(box);
  return box;
}
