import { defaultTreeAdapter } from 'parse5';
import {
  attribute,
  type Element,
  elementOf,
  isElement,
  isText,
  type Parent,
  within,
} from '../../text/html.ts';
import { parentOf, textsIn } from './around.ts';
import { textIn } from './unseen.ts';

/** The elements that stand for a note's mark and for a note until the tree is written. */
export const noteElements = { mark: 'note-mark', note: 'note-text' } as const;

const printedMark = /^[[(]?(\d{1,3}|\*{1,3}|[†‡§]|[a-z])[\])]?$/;
const blocks = /^(?:li|p|div|dd|aside|td|section)$/;

interface Note {
  readonly label: string;
  readonly element: Element;
}

/**
 * Finds notes: a short mark that leads to another place of the page, where the note stands. Marks and notes are given elements of their own; a
 * note loses its printed number and the way back, which the mark takes the place of.
 *
 * @returns the elements that are notes
 */
export function linkNotes(body: Element): ReadonlySet<Element> {
  const byId = new Map<string, Element>();
  for (const node of within(body))
    if (isElement(node))
      for (const id of [attribute(node, 'id'), attribute(node, 'name')])
        if (id && !byId.has(id)) byId.set(id, node);
  const order = new Map([...within(body)].map((node, at) => [node, at] as const));
  const notes = new Map<Element, Note>();
  const labels = new Set<string>();
  for (const link of [...within(body)].filter((node) => isElement(node, 'a'))) {
    const mark = printedMark.exec(textIn(link).trim())?.[1];
    const target = byId.get(decoded(attribute(link, 'href') ?? ''));
    const element = target && blockOf(target, body);
    // The way back from a note is a link of the same form; it leads upwards.
    if (mark === undefined || !element || [...within(element)].includes(link)) continue;
    if ((order.get(element) ?? 0) < (order.get(link) ?? 0)) continue;
    const known = notes.get(element);
    const label = known?.label ?? freeLabel(mark, labels);
    labels.add(label);
    if (!known) notes.set(element, { label, element });
    replace(markElement(link), elementOf(noteElements.mark, { label }, []));
  }
  for (const { label, element } of notes.values()) moveNote(body, element, label);
  return new Set([...within(body)].filter((node) => isElement(node, noteElements.note)) as Element[]);
}

/** A number that is taken, and a mark that is none, get the next number that is free. */
function freeLabel(mark: string, taken: ReadonlySet<string>): string {
  if (/^\d+$/.test(mark) && !taken.has(mark)) return mark;
  let next = taken.size + 1;
  while (taken.has(String(next))) next += 1;
  return String(next);
}

function decoded(address: string): string {
  const at = address.indexOf('#');
  if (at < 0 || (at > 0 && /^\w+:/.test(address) && !address.startsWith('file:'))) return '';
  try {
    return decodeURIComponent(address.slice(at + 1));
  } catch {
    return address.slice(at + 1);
  }
}

/** The block that a place of a page stands in. */
function blockOf(target: Element, body: Element): Element | undefined {
  for (let at: Element | undefined = target; at && at !== body; at = parentOf(at))
    if (blocks.test(at.tagName)) return at;
  return undefined;
}

/** A link, with the raised element round it that holds nothing else. */
function markElement(link: Element): Element {
  const parent = parentOf(link);
  const alone = parent?.childNodes.every(
    (node) => node === link || (isText(node) && /^[\s[\]()]*$/.test(node.value)),
  );
  return parent && parent.tagName === 'sup' && alone ? parent : link;
}

function moveNote(body: Element, element: Element, label: string): void {
  const start = textsIn(element)[0];
  for (const node of [...within(element)]) {
    if (!isElement(node, 'a')) continue;
    const isNumber = printedMark.test(textIn(node).trim()) && [...within(node)].some((one) => one === start);
    if (!isNumber && !isWayBack(node)) continue;
    const around = parentOf(node);
    defaultTreeAdapter.detachNode(markElement(node));
    if (around && around !== element && /^[\s↑^,;]*(?:et|and|und|y|e)?[\s,;]*$/.test(textIn(around)))
      defaultTreeAdapter.detachNode(around);
  }
  const first = textsIn(element)[0];
  if (first && isText(first))
    first.value = first.value.replace(
      /^\s*(?:[[(]?(?:\d{1,3}|\*{1,3}|[†‡§])(?:[\]).]{1,2}\s*|\s+)|[\]).:]+\s+)/,
      '',
    );
  const note = elementOf(noteElements.note, { label }, []);
  for (const child of [...element.childNodes]) {
    defaultTreeAdapter.detachNode(child);
    defaultTreeAdapter.appendChild(note, child);
  }
  defaultTreeAdapter.detachNode(element);
  defaultTreeAdapter.appendChild(body, note);
}

function isWayBack(link: Element): boolean {
  if (!(attribute(link, 'href') ?? '').includes('#')) return false;
  const text = textIn(link).trim();
  return (
    printedMark.test(text) ||
    /^(?:\ufe0e|[↑↩⏎^← ])*$|^(?:back|retour|return)$/i.test(text) ||
    /^\[?\d{1,3}(?:[.,]\d{1,2})?\]?\.?$/.test(text)
  );
}

function replace(old: Element, fresh: Element): void {
  const parent = old.parentNode;
  if (!parent) return;
  defaultTreeAdapter.insertBefore(parent as Parent, fresh, old);
  defaultTreeAdapter.detachNode(old);
}
