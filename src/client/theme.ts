// The switch between light and dark. A choice is remembered until it is again what the system says.
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('button[data-theme-switch]');
const system = matchMedia('(prefers-color-scheme: dark)');

const isDark = (): boolean => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches);
const show = (): void => button?.setAttribute('aria-pressed', String(isDark()));

button?.addEventListener('click', () => {
  const chosen = isDark() ? 'light' : 'dark';
  const asSystem = (chosen === 'dark') === system.matches;
  if (asSystem) delete root.dataset.theme;
  else root.dataset.theme = chosen;
  try {
    if (asSystem) localStorage.removeItem('colours');
    else localStorage.setItem('colours', chosen);
  } catch {
    // Where nothing may be stored the choice holds for this page.
  }
  show();
});
system.addEventListener('change', show);
show();
