// The search of a portal: one engine for the indexes of all its editions.
import { type Engine, loadTogether } from '../search/client/engine.ts';
import { mostOnPage } from '../search/client/first-shown.ts';
import type { Place } from '../search/client/folder.ts';
import { showResults } from '../search/client/results.ts';
import { make } from '../search/client/show.ts';

const form = document.getElementById('Search') as HTMLFormElement;
const input = form.elements.namedItem('q') as HTMLInputElement;
const status = document.getElementById('Status') as HTMLElement;
const results = document.getElementById('Results') as HTMLElement;
const places: Required<Place>[] = JSON.parse(results.dataset.places ?? '[]');

let loading: Promise<Engine> | undefined;

function load(): Promise<Engine> {
  loading ??= loadTogether(places).then((engine) => {
    const missing = places.filter(({ site }) => !engine.shelves.some(({ place }) => place.site === site));
    for (const { name } of missing)
      status.before(
        make('p', { class: 'note' }, `The index of “${name}” could not be loaded: it is not searched.`),
      );
    return engine;
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

function lists(): HTMLElement {
  const line = make('p', {}, 'Each edition has lists of all it holds: ');
  for (const [at, { name, site }] of places.entries())
    line.append(at > 0 ? ', ' : '', make('a', { href: `${site}/` }, name));
  line.append('.');
  return line;
}

function look(): void {
  const asked = input.value === '' ? '' : `?${new URLSearchParams({ q: input.value })}`;
  history.replaceState(null, '', `${location.pathname}${asked}`);
  showResults(input.value, { status, results, most: mostOnPage, others: { load, lists } });
}

function readAddress(): void {
  input.value = new URLSearchParams(location.search).get('q') ?? '';
}

form.onsubmit = (event) => {
  event.preventDefault();
  look();
};
input.oninput = look;
// What fails here is said when something is looked for.
input.onfocus = () => load().catch(() => {});
addEventListener('popstate', () => {
  readAddress();
  look();
});
readAddress();
form.hidden = false;
if (input.value !== '') look();
