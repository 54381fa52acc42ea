// Beside each file of a list of citations, a button that copies what is in it. Where nothing may be copied the buttons go; the files can be
// saved all the same.
for (const button of document.querySelectorAll<HTMLButtonElement>('.citations button[data-copy]')) {
  const link = button.previousElementSibling;
  if (!navigator.clipboard || !(link instanceof HTMLAnchorElement)) {
    button.hidden = true;
    continue;
  }
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1)));
    button.textContent = 'copied';
    setTimeout(() => {
      button.textContent = 'copy';
    }, 2000);
  });
}
