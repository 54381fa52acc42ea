// On every page: opens the search box, and loads it only then. The link leads to the search page where this does not run.
const link = document.querySelector<HTMLAnchorElement>('a[data-search]');

async function open(): Promise<void> {
  const here = document.querySelector<HTMLInputElement>('#Query');
  if (here?.offsetParent) return here.select();
  try {
    await (await import('./box.ts')).open();
  } catch {
    if (link) location.href = link.href;
  }
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
      : key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
  if (!asked || event.defaultPrevented) return;
  event.preventDefault();
  open();
});
