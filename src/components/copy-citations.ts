// Beside each file of a list of citations, a button that copies what is in it. Without the script the files can be saved all the same.
for (const link of document.querySelectorAll<HTMLAnchorElement>('.citations a[download]')) {
  if (!navigator.clipboard) break;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'copy';
  button.setAttribute('aria-label', `Copy ${link.getAttribute('aria-label')}`);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1)));
    button.textContent = 'copied';
    setTimeout(() => {
      button.textContent = 'copy';
    }, 2000);
  });
  link.after(' ', button);
}
