/** A button that says what it does. */
export function textButton(text: string, then?: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  if (then) made.addEventListener('click', then);
  return made;
}
