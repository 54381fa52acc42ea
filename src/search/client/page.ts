import { loadEngine } from './engine.ts';
import { mostOnPage } from './first-shown.ts';
import { type Choice, facets, narrow, type Option } from './narrow.ts';
import { showResults } from './results.ts';
import { make } from './show.ts';

// The search page: its address carries the query and what it is narrowed by.
const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = byId<HTMLFormElement>('Search');
const input = form.elements.namedItem('q') as HTMLInputElement;
const narrowing = byId<HTMLDetailsElement>('Narrow');
const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;

function readAddress(): void {
  const asked = new URLSearchParams(location.search);
  input.value = asked.get('q') ?? '';
  for (const name of [...facets, 'sort']) {
    const value = asked.get(name) ?? '';
    const select = field(name);
    // Its options come with the results; until then the chosen one stands for itself.
    if (value !== '' && ![...select.options].some((option) => option.value === value))
      select.add(new Option(value, value));
    select.value = value;
  }
  narrowing.open ||= [...facets, 'sort'].some((name) => field(name).value !== '');
}

function writeAddress(): void {
  const asked = new URLSearchParams();
  for (const name of ['q', ...facets, 'sort']) {
    const { value } = name === 'q' ? input : field(name);
    if (value !== '') asked.set(name, value);
  }
  history.replaceState(null, '', `${location.pathname}${asked.size > 0 ? `?${asked}` : ''}`);
  document.title = document.title.replace(
    /^.*?(?=Search ·)/,
    input.value === '' ? '' : `${input.value.slice(0, 60)} · `,
  );
}

function look(): void {
  const query = input.value;
  writeAddress();
  showResults(query, {
    status: byId('Status'),
    results: byId('Results'),
    most: mostOnPage,
    ...(narrowing.open && {
      narrow: async (found) => {
        const choice: Choice = Object.fromEntries(facets.map((facet) => [facet, field(facet).value]));
        const { results, options } = await narrow(found, choice, field('sort').value);
        for (const facet of facets) offer(field(facet), options.get(facet) ?? []);
        return results;
      },
    }),
  });
}

function offer(select: HTMLSelectElement, options: readonly Option[]): void {
  const chosen = select.value;
  const any = select.options[0] as HTMLOptionElement;
  select.replaceChildren(
    any,
    ...options.map(({ value, name, count }) => make('option', { value }, `${name} (${count})`)),
  );
  select.value = chosen;
  select.disabled = options.length === 0;
}

readAddress();
form.onsubmit = (event) => {
  event.preventDefault();
  look();
};
input.oninput = look;
narrowing.onchange = look;
narrowing.ontoggle = () => {
  if (narrowing.open) look();
};
addEventListener('popstate', () => {
  readAddress();
  look();
});
input.onfocus = () => loadEngine().catch(() => {});
form.hidden = false;
if (input.value === '') input.focus();
else look();
