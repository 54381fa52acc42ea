// The buttons that put things into the brief, and that copy words with their citation, and the ways to report what is wrong. They stand in what
// is open; what is folded gets its own when it is opened: hundreds of cells would be heavy with them.
import { holds, keyOf, type PieceEntry, withoutPiece, withPiece } from '../brief.ts';
import { bar, tell } from './bar.ts';
import { copyWords } from './copy.ts';
import { shownPieces, shownQuotes } from './here.ts';
import { reportLinks } from './report.ts';
import './selection.ts';
import { keep, storedBrief, toldOf, whenChanged } from './stored.ts';
import { textButton } from './text-button.ts';

const buttons = new Map<string, Set<HTMLButtonElement>>();

function equip(root: ParentNode): void {
  for (const piece of shownPieces(root)) {
    const { entry, what, place } = piece;
    if (!has(place)) place.append(taking(addButton(entry, what), ...reportLinks(piece)));
  }
  for (const { entry, words, place } of shownQuotes(root)) {
    if (has(place)) continue;
    const copy = textButton('Copy with citation', () => copyWords(words, entry.path));
    place.append(taking(copy, addButton(entry, 'quote')));
  }
  show();
}

// On a phone an opened cell may be opened and closed many times.
function has(place: Element): boolean {
  return place.querySelector(':scope > .take') !== null;
}

function taking(...own: HTMLElement[]): HTMLElement {
  const row = document.createElement('span');
  row.className = 'take';
  row.append(...own);
  return row;
}

function addButton(entry: PieceEntry, what: string): HTMLButtonElement {
  const made = textButton('', () => toggle(entry, what));
  made.dataset.what = what;
  const known = buttons.get(keyOf(entry)) ?? new Set();
  buttons.set(keyOf(entry), known.add(made));
  return made;
}

function toggle(entry: PieceEntry, what: string): void {
  const { brief } = storedBrief();
  const isIn = holds(brief, entry);
  const kept = keep(isIn ? withoutPiece(brief, entry) : withPiece(brief, entry));
  if (kept === 'kept')
    tell(isIn ? `The ${what} was taken out of your brief.` : `The ${what} is in your brief.`);
  else tell(toldOf(kept));
  show();
}

/** Shows at every button, and in the bar, what the brief holds. */
function show(): void {
  const { brief } = storedBrief();
  const held = new Set(brief.entries.flatMap((entry) => ('path' in entry ? [keyOf(entry)] : [])));
  for (const [key, own] of buttons)
    for (const one of own) {
      const isIn = held.has(key);
      const { what } = one.dataset;
      one.textContent = isIn ? `Take ${what} out of brief` : `Add ${what} to brief`;
      one.toggleAttribute('data-held', isIn);
    }
  bar(brief.entries.length);
}

/** Everything in a brief that was made beforehand is put into one's own with one button. */
function equipReadyMade(): void {
  const sheet = document.querySelector<HTMLElement>('[data-brief]');
  if (!sheet) return;
  const all = (sheet.dataset.brief ?? '').split(' ').filter((path) => path !== '');
  const take = document.querySelector<HTMLButtonElement>('button[data-take-all]');
  take?.addEventListener('click', () => {
    const { brief } = storedBrief();
    const kept = keep(all.reduce((whole, path) => withPiece(whole, { path }), brief));
    tell(kept === 'kept' ? 'All of it is in your brief.' : toldOf(kept));
    show();
  });
}

document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof HTMLDetailsElement && target.open) equip(target);
  },
  true,
);
whenChanged(show);
equip(document);
equipReadyMade();
