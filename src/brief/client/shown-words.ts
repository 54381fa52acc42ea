/** The words of a part of the page, on one line; empty where there is no such part. */
export function wordsIn(part: Node | null | undefined): string {
  return (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What the page is called at its head. */
export function pageTitle(): string {
  const heading = document.querySelector('h1');
  return heading ? wordsIn(heading) : document.title;
}
