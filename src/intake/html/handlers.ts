import { refuse } from '../../messages/message.ts';
import { type Element, isElement, isText, type Node, type Parent, within } from '../../text/html.ts';
import type { Settings } from '../extracted.ts';

/** A program in an attribute of an element, for the moment when somebody clicks, or a picture fails. */
interface Handler {
  readonly name: string;
  readonly element: Element;
}

/** Whether an attribute is a program. */
export function isHandler({ name }: { readonly name: string }): boolean {
  return /^on[a-z]/i.test(name);
}

/** The event handlers of a page, in their order. */
export function handlersIn(page: Parent): Handler[] {
  return [...within(page)].flatMap((element) =>
    isElement(element) ? element.attrs.filter(isHandler).map(({ name }) => ({ name, element })) : [],
  );
}

/**
 * Remembers where the event handlers of a page stand, before anything is taken out of it.
 *
 * @returns says which of them belong to what is left of the page: those round its text, in it, or between its first word and its last.
 *   Those of menus do not.
 */
export function placeHandlers(page: Parent): (left: Parent) => Handler[] {
  const handlers = handlersIn(page);
  if (handlers.length === 0) return () => [];
  const places = new Map<Node, number>([...within(page)].map((node, at) => [node, at]));
  const placed = handlers.map((handler) => {
    const from = places.get(handler.element) ?? 0;
    return { handler, from, to: from + [...within(handler.element)].length };
  });
  return (left) => {
    const words = [...within(left)].flatMap((node) =>
      isText(node) && node.value.trim() !== '' ? (places.get(node) ?? []) : [],
    );
    const first = words.reduce((least, place) => Math.min(least, place), Number.POSITIVE_INFINITY);
    const last = words.reduce((most, place) => Math.max(most, place), -1);
    return placed.filter(({ from, to }) => from <= last && to >= first).map(({ handler }) => handler);
  };
}

/**
 * Refuses a text with event handlers in it.
 *
 * @throws Refusal with the first of them, unless somebody said to take the text without them
 */
export function refuseHandlers(
  handlers: readonly Handler[],
  file: string,
  settings: Settings,
  line?: number,
): void {
  const [first] = handlers;
  if (!first || settings.withoutHandlers) return;
  const more = handlers.length > 1 ? `, and ${handlers.length - 1} more` : '';
  refuse(
    'read-file',
    file,
    `event handlers in its text: ${first.name} of <${first.element.tagName}>${more}`,
    'a text without programs: the file is kept, and others will open it',
    'look at them; if they do no harm, add it with --without-handlers, which lists them as not taken; else select all of the page on the screen, copy it into a text file, and add that',
    line ?? first.element.sourceCodeLocation?.startLine,
  );
}
