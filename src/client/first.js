(({ dataset }) => {
  dataset.scripts = '';
  try {
    const chosen = localStorage.getItem('colours');
    if (chosen === 'light' || chosen === 'dark') dataset.theme = chosen;
  } catch {}
})(document.documentElement);
