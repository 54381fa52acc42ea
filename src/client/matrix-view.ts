// The script of the matrix: hides what was not chosen, swaps rows and columns, and keeps choice and opened cell in the address.
import { address } from '../addresses/links.ts';
import { pairPagePath } from '../addresses/paths.ts';
import { sayGoesOn } from './goes-on.ts';
import {
  askedFor,
  type Choice,
  choiceFrom,
  differs,
  type Offer,
  pairShown,
  queryOf,
  told,
  unknownIn,
} from './matrix-choice.ts';
import { matrixKeys } from './matrix-keys.ts';
import { namedPlace } from './named-place.ts';
import { reveal } from './reveal-cell.ts';
import { swapped } from './swapped-table.ts';

/** An edition with fewer proposals may leave room beside its columns. */
const fewColumns = 7;

const table = document.querySelector<HTMLTableElement>('#matrix');
const chooser = document.querySelector<HTMLElement>('#chooser');
const showing = document.querySelector<HTMLElement>('#showing');
if (table && chooser && showing) start(table, chooser, showing);

function start(table: HTMLTableElement, chooser: HTMLElement, showing: HTMLElement): void {
  const boxes = (name: string) => [...chooser.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  const folds = [...table.querySelectorAll<HTMLInputElement>('.fold')];
  const picks = [...chooser.querySelectorAll('select')];
  const picked = () => picks.map(({ value }) => value).filter(Boolean);
  const lists = chooser.querySelector<HTMLDetailsElement>('.lists');
  const pairPage = document.querySelector<HTMLAnchorElement>('#pair-page');
  const offer: Offer = {
    proposals: boxes('proposal').map((box) => box.value),
    questions: boxes('question').map((box) => box.value),
    themes: folds.map((box) => box.value),
  };
  // Which cell is whose, before any of them moves.
  const cells = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-question]')].flatMap((row) =>
    [...row.querySelectorAll('td')].map((cell, at) => ({
      cell,
      proposal: offer.proposals[at] ?? '',
      question: row.dataset.question ?? '',
    })),
  );
  let choice = choiceFrom(location.search, offer);
  let swappedBack: (() => void) | undefined;

  /** Shows a choice; the address follows unless it is where the choice came from. */
  function show(next: Choice, keep = true): void {
    choice = next;
    for (const box of boxes('proposal')) box.checked = choice.proposals.includes(box.value);
    for (const box of boxes('question')) box.checked = choice.questions.includes(box.value);
    for (const name of ['differ', 'silence', 'swap'] as const)
      for (const box of boxes(name)) box.checked = choice[name];
    for (const box of folds) box.checked = !choice.folded.includes(box.value);
    swappedBack?.();
    swappedBack = undefined;
    const questions = shownQuestions();
    const seen = { proposals: new Set(choice.proposals), questions: new Set(questions) };
    for (const part of table.querySelectorAll<HTMLElement>('[data-proposal], [data-question]'))
      part.hidden =
        (part.dataset.proposal !== undefined && !seen.proposals.has(part.dataset.proposal)) ||
        (part.dataset.question !== undefined && !seen.questions.has(part.dataset.question));
    for (const { cell, proposal, question } of cells)
      cell.hidden = !seen.proposals.has(proposal) || !seen.questions.has(question);
    fitHeads(seen.proposals.size);
    table.hidden = seen.proposals.size === 0 || questions.length === 0;
    fitColumns(choice.swap ? questions.length : seen.proposals.size);
    if (choice.swap) swappedBack = swapped(table);
    showing.textContent = told(choice, questions.length, offer, keep ? 0 : unknownIn(location.search, offer));
    showPair();
    if (keep) keepAddress(location.hash);
  }

  function fitColumns(count: number): void {
    table.classList.add('fitted');
    table.style.setProperty('--shown', String(count));
  }

  function keepAddress(hash: string): void {
    history.replaceState(history.state, '', `${location.pathname}${queryOf(choice, offer)}${hash}`);
  }

  // Two proposals, however they were chosen, stand in the two fields, and lead to the page that they have together.
  function showPair(): void {
    const pair = pairShown(choice, picked());
    picks.forEach((pick, at) => {
      pick.value = pair[at] ?? '';
    });
    if (!pairPage) return;
    const [a, b] = choice.proposals;
    const paged = choice.proposals.every(
      (id) => offer.proposals.indexOf(id) < Number(chooser.dataset.paired),
    );
    pairPage.hidden = choice.proposals.length !== 2 || !paged;
    if (a && b && !pairPage.hidden) pairPage.href = address(pairPagePath(a, b));
  }

  function shownQuestions(): string[] {
    if (!choice.differ) return [...choice.questions];
    const values = new Map<string, string[]>();
    for (const { cell, proposal, question } of cells)
      if (choice.proposals.includes(proposal))
        values.set(question, [...(values.get(question) ?? []), cell.dataset.value ?? '']);
    return choice.questions.filter((question) => differs(values.get(question) ?? [], choice.silence));
  }

  // A head that spans columns or rows goes with the last of them.
  function fitHeads(columns: number): void {
    for (const head of table.querySelectorAll<HTMLTableCellElement>('.kinds th')) {
      const count = table.querySelectorAll(
        `.names th[data-kind="${head.dataset.kind}"]:not([hidden])`,
      ).length;
      head.hidden = count === 0;
      head.colSpan = Math.max(count, 1);
    }
    for (const group of table.querySelectorAll<HTMLTableSectionElement>('tbody[data-theme]')) {
      group.hidden = !group.querySelector('tr[data-question]:not([hidden])');
      for (const head of group.querySelectorAll<HTMLTableCellElement>('.theme th'))
        head.colSpan = columns + 1;
    }
    const cols = table.querySelectorAll<HTMLElement>('col:not(.heads)');
    offer.proposals.forEach((id, at) => {
      const col = cols[at];
      if (col) col.hidden = !choice.proposals.includes(id);
    });
    // A group of which no column is left would take the room of one.
    for (const group of table.querySelectorAll('colgroup'))
      group.hidden = !group.querySelector('col:not([hidden])');
  }

  /** Lets the target of the address be seen, whatever was chosen. */
  function showTarget(): void {
    const target = document.getElementById(namedPlace(location.hash) ?? '');
    if (!target || !table.contains(target)) return;
    const { proposal, question } =
      cells.find(({ cell }) => cell.contains(target)) ?? target.closest<HTMLElement>('tr, th')?.dataset ?? {};
    const theme = target.closest<HTMLElement>('[data-theme]')?.dataset.theme;
    const add = (ids: readonly string[], all: readonly string[], id?: string) =>
      all.filter((one) => one === id || ids.includes(one));
    if (target.closest('[hidden]') || (theme && choice.folded.includes(theme)))
      show({
        ...choice,
        proposals: add(choice.proposals, offer.proposals, proposal),
        questions: add(choice.questions, offer.questions, question),
        differ: false,
        folded: choice.folded.filter((one) => one !== theme),
      });
    const opened = target.closest('details');
    if (opened) opened.open = true;
    const cell = target.closest('td');
    if (cell) reveal(cell, table);
    else target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    (opened?.querySelector('summary') ?? target.querySelector('a'))?.focus({ preventScroll: true });
  }

  const ticked = (name: string) => boxes(name).flatMap((box) => (box.checked ? [box.value] : []));
  chooser.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLSelectElement) {
      const ids = picked();
      const proposals = offer.proposals.filter((id) => ids.length === 0 || ids.includes(id));
      show({ ...choice, proposals });
    } else if ((target as HTMLInputElement).type === 'checkbox')
      show({
        ...choice,
        proposals: ticked('proposal'),
        questions: ticked('question'),
        differ: ticked('differ').length > 0,
        silence: ticked('silence').length > 0,
        swap: ticked('swap').length > 0,
      });
    else keepAddress(location.hash);
  });
  chooser.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'text') return;
    const named = boxes('question').map((box) => ({
      id: box.value,
      words: `${box.parentElement?.textContent} ${box.dataset.words}`,
    }));
    const questions = target.value.trim() === '' ? offer.questions : askedFor(target.value, named);
    // The address follows when the reader has done: browsers let it be changed only so often.
    show({ ...choice, questions }, false);
  });
  chooser.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    const list =
      button?.closest<HTMLElement>('[data-list]')?.dataset.list === 'proposal' ? 'proposals' : 'questions';
    const own = [...(button?.closest('fieldset')?.querySelectorAll('input') ?? [])].map((box) => box.value);
    const does: Record<string, () => void> = {
      everything: () => show({ ...offer, differ: false, silence: false, swap: false, folded: [] }),
      all: () => show({ ...choice, [list]: offer[list] }),
      none: () => show({ ...choice, [list]: [] }),
      group: () => show({ ...choice, [list]: own }),
      done: closeLists,
    };
    does[button?.dataset.choose ?? '']?.();
  });
  function closeLists(): void {
    if (lists) lists.open = false;
    lists?.querySelector('summary')?.focus();
  }
  chooser.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && lists?.open) closeLists();
  });
  table.addEventListener('change', () => {
    show({ ...choice, folded: folds.flatMap((box) => (box.checked ? [] : [box.value])) });
  });
  // The opened cell stands in the address, so that the way back from a document ends at it.
  matrixKeys(table, (cell) => keepAddress(cell ? `#${cell.querySelector('.evidence')?.id}` : ''));
  addEventListener('hashchange', showTarget);
  addEventListener('popstate', () => show(choiceFrom(location.search, offer), false));

  // Everything is there already: only a choice in the address, or one that the browser kept, has to be shown.
  const isWhole =
    location.search.length <= 1 &&
    [...chooser.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].every(
      (box) => box.checked === box.defaultChecked,
    );
  if (!isWhole) show(choice, false);
  else if (offer.proposals.length < fewColumns) fitColumns(offer.proposals.length);
  sayGoesOn(table);
  showTarget();
}
