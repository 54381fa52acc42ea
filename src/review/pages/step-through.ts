import { namedPlace } from '../../client/named-place.ts';

// Steps through the changes of a page: n for the next, p for the one before.
const changes = [...document.querySelectorAll<HTMLElement>('[data-change]')];
let at = changes.findIndex(({ id }) => id !== '' && id === namedPlace(location.hash));

addEventListener('keydown', (event) => {
  const { target, key } = event;
  const typing =
    target instanceof HTMLElement &&
    target.matches('input:not([type="checkbox"]), textarea, select, [contenteditable]');
  const step = { n: 1, p: -1 }[key];
  if (step === undefined || typing || event.ctrlKey || event.metaKey || event.altKey || changes.length === 0)
    return;
  event.preventDefault();
  at = Math.min(Math.max(at + step, 0), changes.length - 1);
  const change = changes[at];
  change?.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
  change?.focus({ preventScroll: true });
});

// A reader who goes on from elsewhere on the page steps from there.
addEventListener('focusin', ({ target }) => {
  const own =
    target instanceof Element ? changes.indexOf(target.closest('[data-change]') as HTMLElement) : -1;
  if (own !== -1) at = own;
});
