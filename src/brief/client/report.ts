// Beside every answer, paragraph and date: a way to report an error or another reading, with its place and its words filled in. A page has
// its own at its foot, without a script; here that learns the host and the place on the page where the reader is.
import { address } from '../../addresses/links.ts';
import { type ReportsTo, reportAddress } from '../../cite/report.ts';
import { type ShownPiece, wordsWithin } from './here.ts';
import { pageTitle } from './shown-words.ts';

const ofPage = document.querySelector<HTMLAnchorElement>('a[data-report]');
const to: ReportsTo | undefined = ofPage && JSON.parse(ofPage.dataset.report ?? '');
const title = pageTitle();

/** The way to report something that is shown; none where the edition names no address. */
export function reportLinks({ entry, what, element }: ShownPiece): HTMLAnchorElement[] {
  if (!to) return [];
  const link = document.createElement('a');
  const range = document.createRange();
  // In the matrix the answer stands in the cell's head, above its evidence.
  range.selectNodeContents(element.matches('.evidence') ? (element.parentElement ?? element) : element);
  const name = `${what}, ${title}`;
  link.href = reportAddress(to, { name, address: onHost(address(entry.path)), words: wordsWithin(range) });
  link.rel = 'nofollow';
  link.textContent = 'Report';
  const spoken = document.createElement('span');
  spoken.className = 'visually-hidden';
  spoken.textContent = ` an error in this ${what}, or another reading`;
  link.append(spoken);
  return [link];
}

/** A path on the host that the edition gives as its own; where it knows none, on this one. */
function onHost(path: string): string {
  return new URL(
    path,
    document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href,
  ).href;
}

function placeReader(): void {
  const { pathname, search, hash } = location;
  if (ofPage && to)
    ofPage.href = reportAddress(to, { name: title, address: onHost(pathname + search + hash) });
}

for (const event of ['pointerdown', 'focus']) ofPage?.addEventListener(event, placeReader);
