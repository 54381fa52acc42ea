// Whatever words a reader selects can be copied with their citation; words within a paragraph of a document can be put into the brief.
import { type PieceEntry, withPiece } from '../brief.ts';
import { bar, tell } from './bar.ts';
import { copyWords } from './copy.ts';
import { page, pathOf, wordsWithin } from './here.ts';
import { keep, storedBrief, toldOf } from './stored.ts';
import { textButton } from './text-button.ts';

const box = document.createElement('div');
box.className = 'selected';
box.role = 'group';
box.ariaLabel = 'Selected words';
box.hidden = true;
const copy = textButton('Copy with citation', () => {
  if (chosen) copyWords(chosen.words, chosen.entry.path);
});
const add = textButton('Add to brief', () => {
  if (!chosen) return;
  const brief = withPiece(storedBrief().brief, chosen.entry);
  const kept = keep(brief);
  tell(kept === 'kept' ? 'The words are in your brief.' : toldOf(kept));
  if (kept === 'kept') bar(brief.entries.length);
  box.hidden = true;
});
box.append(copy, add);
document.querySelector('.brief-bar')?.prepend(box);
let chosen: { readonly words: string; readonly entry: PieceEntry; readonly isPiece: boolean } | undefined;

function look(): void {
  // A click on one of the buttons may be what ends the selection.
  if (box.contains(document.activeElement)) return;
  chosen = selected();
  box.hidden = chosen === undefined;
  add.hidden = !chosen?.isPiece;
}

function selected(): typeof chosen {
  const selection = getSelection();
  const main = document.querySelector('main');
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !main) return undefined;
  const range = selection.getRangeAt(0);
  const words = wordsWithin(range);
  if (words.length < 3 || !main.contains(range.commonAncestorContainer)) return undefined;
  const at = (node: Node) => (node instanceof Element ? node : node.parentElement);
  const quote = at(range.commonAncestorContainer)
    ?.closest('.quote')
    ?.querySelector<HTMLAnchorElement>('figcaption a');
  if (quote) return { words, entry: { path: pathOf(quote), words }, isPiece: false };
  const block = (node: Node) => at(node)?.closest('.block')?.querySelector(':scope > [id]');
  const [first, last] = [block(range.startContainer), block(range.endContainer)];
  if (first) return { words, entry: { path: `${page}#${first.id}`, words }, isPiece: first === last };
  const place = at(range.startContainer)?.closest('main [id]:not(main)');
  return { words, entry: { path: place?.id ? `${page}#${place.id}` : page, words }, isPiece: false };
}

document.addEventListener('selectionchange', look);
