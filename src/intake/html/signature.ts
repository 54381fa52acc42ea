import {
  attribute,
  type Element,
  isElement,
  isText,
  type Node,
  type Parent,
  within,
} from '../../text/html.ts';
import { isLong, namesOf, parentOf, textsIn, upTo } from './around.ts';
import { isDate, isPerson, listed, type Said, withoutBy } from './declared.ts';
import { lettersOf, textIn } from './unseen.ts';

/** A byline and a dateline are not longer, in characters. */
const longest = 200;
/** An article has not more authors by name above it or below it. */
const mostAuthors = 6;
const names =
  /(?:^|[\s_-])(?:by-?lines?|by-?authors?|authors?|auteurs?|autor(?:en|es)?|datelines?|pub(?:lish(?:ed)?)?-?dates?|posted-?on|time-?stamp|date)(?:$|[\s_-])/i;
const properties = /(?:^|\s)(?:author|creator|datePublished|dateCreated)(?:\s|$)/i;

/** Whether the page marks an element as a byline or as the day on which it came out. */
export function isSignature(element: Element): boolean {
  const marked =
    element.tagName === 'time' ||
    isMarked('rel')(element) ||
    properties.test(attribute(element, 'itemprop') ?? '') ||
    (names.test(namesOf(element)) && !/^(?:body|html|main|article)$/.test(element.tagName));
  return marked && isShort(element);
}

function isShort(element: Element): boolean {
  let length = 0;
  for (const node of within(element)) {
    length += isText(node) ? node.value.trim().length : 0;
    if (length > longest) return false;
  }
  return true;
}

/** What the text of a page says of who wrote it and when, as the page marks it. */
export interface Signed {
  /** Marked by a word that all programs know. */
  readonly author?: Said | undefined;
  /** Marked by the name of a class alone. */
  readonly likelyAuthor?: Said | undefined;
  readonly date?: Said | undefined;
}

/**
 * Reads bylines and datelines in the text that is left of a page: in its head, or else below it.
 *
 * @param owners whose site it is, in letters: they are no authors
 */
export function signedBy(body: Parent, owners: ReadonlySet<string>): Signed {
  const texts = textsIn(body);
  const ends = [texts.findIndex(isLong), texts.findLastIndex(isLong)];
  const head = texts.slice(0, ends[0] === -1 ? undefined : ends[0]);
  const foot = ends[1] === undefined || ends[1] < 0 ? [] : texts.slice(ends[1] + 1);
  const isAuthor = (name: string) => isPerson(name) && !owners.has(lettersOf(name).toLowerCase());
  const namesBy = (nodes: readonly Node[], marked: (element: Element) => boolean, least: number) =>
    [...new Set(nodes.flatMap((node) => upTo(node, marked) ?? []))]
      .filter((element) => !isOfAnother(element))
      .flatMap((element) => namesIn(element, least))
      .filter(isAuthor);
  const first = (marked: (element: Element) => boolean, from: string, least: number): Said | undefined => {
    const names = [head, foot].map((nodes) => namesBy(nodes, marked, least)).find(({ length }) => length > 0);
    return names && { value: listed(names), from };
  };
  // A page with many bylines is a list of articles.
  const isList = new Set(namesBy(texts, isByline, 2)).size > mostAuthors;
  return {
    author: first(isMarked('itemprop'), 'itemprop="author"', 1) ?? first(isMarked('rel'), 'rel="author"', 1),
    likelyAuthor: isList ? undefined : first(isByline, 'the class of its byline', 2),
    date: dateOf(head),
  };
}

const isMarked = (name: string) => (element: Element) =>
  /(?:^|\s)author(?:\s|$)/i.test(attribute(element, name) ?? '');

/** Whether an element is a byline, as the page marks it; not the day beside it. */
export function isByline(element: Element): boolean {
  return (
    isSignature(element) &&
    element.tagName !== 'time' &&
    (isMarked('itemprop')(element) ||
      isMarked('rel')(element) ||
      /by-?line|author|auteur|autor/i.test(namesOf(element)))
  );
}

/** Whether a list sets out who wrote an article and when, and nothing else; in others each entry may have its own byline. */
export function isSigned(list: Element): boolean {
  const end = parentOf(list);
  const lengthOf = (nodes: readonly Node[]) =>
    nodes.reduce((sum, node) => sum + lettersOf(textIn(node)).length, 0);
  const texts = textsIn(list);
  return lengthOf(texts) < 2 * lengthOf(texts.filter((node) => upTo(node, isSignature, end))) + 30;
}

/** Whether a byline stands among what leads to other articles. @param end the part of the page that it is looked for in */
export function isOfAnother(byline: Element, end?: Element): boolean {
  const list = upTo(byline, ({ tagName }) => /^(?:nav|aside|footer|form|ul|ol|table)$/.test(tagName), end);
  return list !== undefined && !isSigned(list);
}

/**
 * The names in a byline: those marked in it, or linked; or all of it, where it says no more than by whom.
 *
 * @param least so many words a name has at least
 */
function namesIn(byline: Element, least: number): string[] {
  const inner = [...within(byline)].filter((node): node is Element => isElement(node));
  const marked = inner.filter(
    (element) =>
      attribute(element, 'itemprop') === 'name' ||
      /(?:^|\s)fn(?:\s|$)/.test(attribute(element, 'class') ?? ''),
  );
  const linked = inner.filter(
    (element) =>
      element.tagName === 'a' &&
      /author|people|profile|bio|staff|expert|auteur/i.test(attribute(element, 'href') ?? ''),
  );
  const said = (elements: readonly Element[]) =>
    elements.map((element) => withoutBy(textIn(element))).filter((text) => isName(text, least));
  return [marked, linked, [byline]].map(said).find(({ length }) => length > 0) ?? [];
}

/** Whether a byline says names and nothing else: each word has a capital, or is one of the small ones of names. */
function isName(text: string, least: number): boolean {
  const words = text.replace(/[(),&]|\b(?:and|et|und|y|e|with|avec)\b/gu, ' ').match(/\S+/g) ?? [];
  return (
    words.length >= least &&
    words.length < 16 &&
    words.every(
      (word) =>
        /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*$/u.test(word) ||
        /^(?:al|bin|da|de|del|den|der|di|dos|du|el|ibn|la|le|ould|van|von)$/.test(word),
    )
  );
}

/** The day of a dateline, of which the page says what it means in figures; the day of a change is another. */
function dateOf(head: readonly Node[]): Said | undefined {
  const times = [...new Set(head.flatMap((node) => upTo(node, isTime) ?? []))].filter(
    (time) => !/modif|updat|maj\b/i.test(`${attribute(time, 'itemprop')} ${namesOf(time)}`),
  );
  const sure = times.find(({ attrs }) =>
    attrs.some(
      ({ name, value }) => name === 'pubdate' || (name === 'itemprop' && /datePublished/i.test(value)),
    ),
  );
  const time = sure ?? times[0];
  const value = time && (attribute(time, 'datetime') ?? attribute(time, 'content') ?? '');
  return value && isDate(value) ? { value, from: '<time>' } : undefined;
}

const isTime = (element: Element) =>
  element.tagName === 'time' || /datePublished/i.test(attribute(element, 'itemprop') ?? '');
