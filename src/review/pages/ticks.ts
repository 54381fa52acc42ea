// What was ticked stays ticked in this browser, also on the preview of the next push, as long as what is to be judged is the same.
const key = 'judged';
const boxes = document.querySelectorAll<HTMLInputElement>('input[data-judged]');

function ticked(): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((item) => typeof item === 'string') : []);
  } catch {
    // Storage may be shut off, or hold what another page left there.
    return new Set();
  }
}

for (const box of boxes) {
  const judged = box.dataset.judged ?? '';
  box.checked = ticked().has(judged);
  box.addEventListener('change', () => {
    const kept = ticked();
    if (box.checked) kept.add(judged);
    else kept.delete(judged);
    try {
      localStorage.setItem(key, JSON.stringify([...kept]));
    } catch {
      // The tick holds as long as the page is open.
    }
  });
}
