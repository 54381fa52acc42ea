// The desk on which a brief is put in order: its things as a list, with headings and remarks of the reader's own.
import { type Brief, type Entry, keyOf } from '../brief.ts';
import type { Piece } from '../piece.ts';

/** What the desk shows of a brief, and what it does when the reader changes it. */
export interface Desk {
  show(brief: Brief, pieces: ReadonlyMap<string, Piece>, unasked: ReadonlySet<string>): void;
}

/** Puts a desk on a list. @param change takes the brief as the reader changed it */
export function deskOn(list: HTMLOListElement, change: (brief: Brief) => void): Desk {
  let brief: Brief;
  const withEntries = (entries: readonly Entry[]) => change({ ...brief, entries });

  list.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('button[data-do]');
    const at = placeOf(button);
    const entry = brief.entries[at];
    if (!button || !entry) return;
    const to = { up: at - 1, down: at + 1 }[button.dataset.do ?? ''] ?? at;
    const others = brief.entries.toSpliced(at, 1);
    withEntries(button.dataset.do === 'out' ? others : others.toSpliced(to, 0, entry));
    focusOn(button.dataset.do === 'out' ? Math.min(at, others.length - 1) : to, button.dataset.do ?? '');
  });
  list.addEventListener('change', ({ target }) => {
    const field = target as HTMLInputElement | HTMLTextAreaElement;
    const at = placeOf(field);
    const entry: Entry = field.name === 'heading' ? { heading: field.value } : { remark: field.value };
    withEntries(brief.entries.with(at, entry));
  });

  // A button that is gone, or that does nothing here, gives way to one that does something.
  function focusOn(at: number, what: string): void {
    const row = list.children[at];
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-do="${what}"]:not(:disabled)`);
    (wanted ?? row?.querySelector<HTMLButtonElement>('[data-do]:not(:disabled)') ?? list).focus();
  }

  function placeOf(element: Element | null): number {
    return [...list.children].indexOf(element?.closest('li') as Element);
  }

  return {
    show(next, pieces, unasked) {
      brief = next;
      list.replaceChildren(
        ...next.entries.map((entry, at) => row(entry, at, next.entries.length, pieces, unasked)),
      );
    },
  };
}

function row(
  entry: Entry,
  at: number,
  count: number,
  pieces: ReadonlyMap<string, Piece>,
  unasked: ReadonlySet<string>,
): HTMLLIElement {
  const item = document.createElement('li');
  const name = 'path' in entry ? nameOf(pieces.get(keyOf(entry)), entry.path, unasked.has(keyOf(entry))) : '';
  if ('path' in entry) item.append(Object.assign(document.createElement('span'), { textContent: name }));
  else item.append(ownField(entry));
  if ('path' in entry && !pieces.has(keyOf(entry))) item.className = 'missing';
  const called = name || ('heading' in entry ? `heading ${entry.heading}` : 'remark');
  const acts = document.createElement('span');
  acts.className = 'acts';
  acts.append(
    act('up', '↑', `Up: ${called}`, at === 0),
    act('down', '↓', `Down: ${called}`, at === count - 1),
    act('out', '×', `Take out: ${called}`, false),
  );
  item.append(acts);
  return item;
}

/** How a thing is called on the desk and in messages. */
export function nameOf(piece: Piece | undefined, path: string, isUnasked: boolean): string {
  if (!piece) return isUnasked ? `${path}: could not be loaded` : `${path}: not in this edition`;
  const words = piece.said[0]?.words[0]?.exact ?? '';
  const says = piece.said[0]?.value ?? (piece.searched ? 'Silent' : (piece.said[0]?.sentence ?? words));
  const short = says.length > 90 ? `${says.slice(0, 87)}…` : says;
  return [piece.under.name, piece.name, short].filter((part) => part !== '').join(' · ');
}

function ownField(entry: Exclude<Entry, { path: string }>): HTMLElement {
  const label = document.createElement('label');
  const isHeading = 'heading' in entry;
  const field = document.createElement(isHeading ? 'input' : 'textarea');
  field.name = isHeading ? 'heading' : 'remark';
  field.value = isHeading ? entry.heading : entry.remark;
  label.append(isHeading ? 'Heading' : 'Remark', field);
  return label;
}

function act(what: string, sign: string, name: string, isOff: boolean): HTMLButtonElement {
  const button = document.createElement('button');
  Object.assign(button, { type: 'button', textContent: sign, ariaLabel: name, title: name, disabled: isOff });
  button.dataset.do = what;
  return button;
}
