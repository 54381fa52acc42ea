// The script of the matrix: hides what was not chosen, swaps rows and columns, and keeps choice and opened cell in the address.

import { type Choice, choiceFrom, differs, type Offer, queryOf, told } from './matrix-choice.ts';
import { namedPlace } from './named-place.ts';
import { swapped } from './swapped-table.ts';

const table = document.querySelector<HTMLTableElement>('#matrix');
const chooser = document.querySelector<HTMLElement>('#chooser');
const showing = document.querySelector<HTMLElement>('#showing');
if (table && chooser && showing) start(table, chooser, showing);

function start(table: HTMLTableElement, chooser: HTMLElement, showing: HTMLElement): void {
  const boxes = (name: string) => [...chooser.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  const folds = [...table.querySelectorAll<HTMLInputElement>('.fold')];
  const cells = [...table.querySelectorAll<HTMLTableCellElement>('td[data-proposal]')];
  const offer: Offer = {
    proposals: boxes('proposal').map((box) => box.value),
    questions: boxes('question').map((box) => box.value),
    themes: folds.map((box) => box.value),
  };
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
    fitHeads(seen.proposals.size);
    if (choice.swap) swappedBack = swapped(table);
    showing.textContent = told(choice, questions.length, offer);
    if (keep)
      history.replaceState(
        history.state,
        '',
        `${location.pathname}${queryOf(choice, offer)}${location.hash}`,
      );
  }

  function shownQuestions(): string[] {
    if (!choice.differ) return [...choice.questions];
    const values = new Map<string, string[]>();
    for (const { dataset } of cells)
      if (choice.proposals.includes(dataset.proposal ?? ''))
        values.set(dataset.question ?? '', [
          ...(values.get(dataset.question ?? '') ?? []),
          dataset.value ?? '',
        ]);
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
  }

  /** Lets the target of the address be seen, whatever was chosen. */
  function showTarget(): void {
    const target = document.getElementById(namedPlace(location.hash) ?? '');
    if (!target || !table.contains(target)) return;
    const { proposal, question } = target.closest<HTMLElement>('td, tr, th')?.dataset ?? {};
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
    (target.closest('td') ?? target).scrollIntoView({
      block: 'center',
      inline: 'nearest',
      behavior: 'instant',
    });
    (opened?.querySelector('summary') ?? target.querySelector('a'))?.focus({ preventScroll: true });
  }

  chooser.addEventListener('change', () => {
    const chosen = (name: string) => boxes(name).flatMap((box) => (box.checked ? [box.value] : []));
    const on = (name: string) => boxes(name).some((box) => box.checked);
    show({
      ...choice,
      proposals: chosen('proposal'),
      questions: chosen('question'),
      differ: on('differ'),
      silence: on('silence'),
      swap: on('swap'),
    });
  });
  chooser.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest('button');
    if (button?.dataset.choose === 'everything')
      show({ ...offer, differ: false, silence: false, swap: false, folded: [] });
    if (button?.dataset.choose === 'proposals')
      show({
        ...choice,
        proposals: boxes('proposal').flatMap((box) => (box.dataset.kind === 'proposal' ? [box.value] : [])),
      });
    if (button?.dataset.choose === 'theme') {
      const own = [...(button.closest('fieldset')?.querySelectorAll('input') ?? [])].map((box) => box.value);
      show({ ...choice, questions: own });
    }
  });
  table.addEventListener('change', () => {
    show({ ...choice, folded: folds.flatMap((box) => (box.checked ? [] : [box.value])) });
  });
  // The opened cell stands in the address, so that the way back from a document ends at it.
  table.addEventListener('click', ({ target }) => {
    const opened = (target as Element).closest('summary')?.parentElement;
    const id = opened?.querySelector('.evidence')?.id;
    if (!id || !(opened instanceof HTMLDetailsElement)) return;
    const hash = opened.open ? '' : `#${id}`;
    history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
  });
  addEventListener('hashchange', showTarget);
  addEventListener('popstate', () => show(choiceFrom(location.search, offer), false));

  // Everything is there already: only a choice in the address, or one that the browser kept, has to be shown.
  const isWhole =
    queryOf(choice, offer) === '' &&
    [...chooser.querySelectorAll<HTMLInputElement>('input')].every(
      (box) => box.checked === box.defaultChecked,
    );
  if (!isWhole) show(choice, false);
  showTarget();
}
