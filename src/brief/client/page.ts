// The page of the reader's own brief: what it holds, how it reads, and the forms in which it leaves.
import { address } from '../../addresses/links.ts';
import { pagePaths, placeOn } from '../../addresses/paths.ts';
import { counted } from '../../text/wording.ts';
import { type Brief, emptyBrief, isEmpty, lengths, noteStyles } from '../brief.ts';
import { sheetHtml } from '../html.ts';
import { sheetOf } from '../lay-out.ts';
import { briefLine } from '../link.ts';
import type { EditionInShort } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import { asSeen } from '../since.ts';
import { arrived } from './arrival.ts';
import { deskOn } from './desk.ts';
import { type Found, findPieces } from './find-pieces.ts';
import { type Ending, save } from './save.ts';
import { briefBefore, keep, replace, storedBrief, toldOf, whenChanged } from './stored.ts';
import { toldSince } from './told-since.ts';

const one = <E extends Element>(selector: string) => document.querySelector<E>(selector) as E;
const desk = one<HTMLElement>('#Desk');
const status = one<HTMLElement>('#Told');
const order = one<HTMLElement>('#Order');
const sheetPlace = one<HTMLElement>('#Sheet');
const title = one<HTMLInputElement>('#Desk [name="title"]');
const edition = JSON.parse(desk.dataset.edition ?? '{}') as EditionInShort;
let brief: Brief = emptyBrief;
let found: Found | undefined;
let sheet: Sheet | undefined;

const list = deskOn(one('#Entries'), (next) => change(next));

/** Takes a brief as the reader changed it: keeps it, and shows it. */
function change(next: Brief): void {
  const kept = keep(next);
  if (kept !== 'kept') told(`${toldOf(kept)} What you see here can be saved all the same.`);
  show(next);
}

/** How many times something was asked to be shown: what was asked for last counts. */
let turn = 0;
async function show(next: Brief, isKept = true): Promise<void> {
  brief = next;
  order.hidden = !isKept;
  turn += 1;
  const own = turn;
  // What is known already is shown at once; a new answer comes into the list when the site has told of it.
  if (found) draw();
  const pieces = await findPieces(next.entries.filter((entry) => 'path' in entry));
  if (own !== turn) return;
  found = pieces;
  const seen = asSeen(next, found.pieces, edition.version, false);
  if (isKept && briefLine(seen) !== briefLine(next)) keep(seen);
  brief = seen;
  draw();
  const isSeen = () => change(asSeen(brief, pieces.pieces, edition.version, true));
  // What is shown and not kept is not the reader's to have seen.
  toldSince(one('#Since'), brief, found, edition, isKept ? isSeen : undefined);
}

function draw(): void {
  if (!found) return;
  const focused = document.activeElement?.closest('#Entries') ? undefined : document.activeElement;
  list.show(brief, found.pieces, found.unasked);
  if (focused instanceof HTMLElement) focused.focus();
  if (document.activeElement !== title) title.value = brief.title;
  for (const box of order.querySelectorAll<HTMLInputElement>('[name="length"], [name="notes"]'))
    box.checked = brief[box.name as 'length' | 'notes'] === box.value;
  const named = { ...brief, title: brief.title || `${edition.name}: brief` };
  sheet = sheetOf(named, {
    edition,
    documents: found.documents,
    pieces: found.pieces,
    host: location.origin,
  });
  one('#SheetTitle').textContent = sheet.title;
  one('#SheetText').innerHTML = sheetHtml(sheet);
  sheetPlace.hidden = isEmpty(brief);
  desk.hidden = false;
  one<HTMLElement>('#Nothing').hidden = !isEmpty(brief);
  for (const part of desk.querySelectorAll<HTMLElement>('[data-needs-some]')) part.hidden = isEmpty(brief);
}

function told(text: string): void {
  status.textContent = text;
}

order.addEventListener('change', ({ target }) => {
  // The list tells of its own changes.
  if ((target as Element).closest('#Entries')) return;
  const chosen = (name: string) => order.querySelector<HTMLInputElement>(`[name="${name}"]:checked`)?.value;
  change({
    ...brief,
    title: title.value.trim(),
    length: lengths.find((length) => length === chosen('length')) ?? brief.length,
    notes: noteStyles.find((notes) => notes === chosen('notes')) ?? brief.notes,
  });
});

const acts: Record<string, () => unknown> = {
  heading: () => change({ ...brief, entries: [...brief.entries, { heading: 'Heading' }] }),
  remark: () => change({ ...brief, entries: [...brief.entries, { remark: 'Remark' }] }),
  print: () => print(),
  link: async () => {
    const link = new URL(
      placeOn(address(pagePaths.brief), briefLine({ ...brief, version: edition.version })),
      location.href,
    );
    try {
      await navigator.clipboard.writeText(link.href);
      told(
        `The link is copied: ${counted(link.href.length, 'character')}. It holds the brief itself, and nothing is kept elsewhere.`,
      );
    } catch {
      told(
        'This browser does not let the page copy. The link stands in the address bar: copy it from there.',
      );
      history.replaceState(history.state, '', link.hash);
    }
  },
  empty: () => {
    replace(emptyBrief);
    told('Your brief is empty. It can be brought back.');
    show(emptyBrief);
    offerBefore();
  },
  before: () => {
    const before = briefBefore();
    if (before) replace(before);
    if (before) show(before);
    told('The brief of before is back.');
  },
};

desk.addEventListener('click', async ({ target }) => {
  const button = (target as Element).closest<HTMLButtonElement>('button[data-act], button[data-save]');
  const { act, save: ending } = button?.dataset ?? {};
  if (act) acts[act]?.();
  if (!ending || !sheet) return;
  told('The file is being made …');
  try {
    await save(sheet, ending as Ending);
    told('Saved.');
  } catch {
    told(
      'The file could not be made: a part of the site could not be loaded. Try again when you are connected.',
    );
  }
});

function offerBefore(): void {
  for (const button of desk.querySelectorAll<HTMLButtonElement>('[data-act="before"]'))
    button.hidden = briefBefore() === undefined;
}

whenChanged(() => show(storedBrief().brief));
addEventListener('hashchange', start);

/** Shows the brief of the link by which the reader came, or the one that this browser keeps. */
function start(): void {
  const stored = storedBrief();
  if (stored.isCut)
    told('A part of what this browser kept of your brief cannot be read; what can be read is shown.');
  arrived(one('#Arrived'), stored.brief, {
    told,
    show,
    showOnly: (linked) => show(linked, false),
    take: (linked) => {
      const kept = replace(linked);
      if (kept !== 'kept') told(toldOf(kept));
      offerBefore();
      show(linked);
    },
  });
  offerBefore();
}
start();
