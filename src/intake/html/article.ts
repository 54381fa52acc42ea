import { defaultTreeAdapter, serialize } from 'parse5';
import { attribute, type Element, isElement, type Node, type Parent, within } from '../../text/html.ts';
import type { LeftOut } from '../left-out.ts';
import { loadPackage } from '../packages.ts';
import { isLong, parentOf, textsIn, upTo } from './around.ts';
import type { Said } from './declared.ts';
import { headlineOf, takeHead } from './head.ts';
import { lettersOf, textIn } from './unseen.ts';

/** What Readability takes for the article. */
interface Found {
  readonly content?: string | null;
  readonly textContent?: string | null;
}
interface Readability {
  readonly Readability: new (page: unknown) => { parse(): Found | null };
}
interface Linkedom {
  parseHTML(html: string): { readonly document: unknown };
}

/** Names an element through Readability, which may rename it, or give its attributes to the only thing in it. */
const mark = 'data-n';
/** An article that has less than this part of a page's words, or fewer words than that, was not found. */
const leastShare = 0.15;
const leastWords = 40;
/** Some scripts put no space between words: each of their signs counts. */
const unspaced = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}`;
const word = new RegExp(`[${unspaced}]|[[\\p{L}\\p{N}]--[${unspaced}]]+`, 'gv');
/** Fewer letters stand in many places of a page. */
const leastLetters = 40;

/**
 * Leaves in a page what belongs to its article: what Readability takes for it, the title and what stands between the two. Everything else is
 * taken out and said.
 *
 * @param body of the page, without what nobody sees
 * @param notes elements that are notes of the text: they belong to it wherever they stand
 * @param titles what the page may be called, the surest first
 * @returns its heading, where it has one
 */
export async function keepArticle(
  packages: string,
  page: Parent,
  body: Element,
  notes: ReadonlySet<Element>,
  titles: readonly Said[],
  out: LeftOut,
): Promise<Element | undefined> {
  const elements = [...within(body)].filter((node) => isElement(node));
  for (const [at, element] of elements.entries()) element.attrs.push({ name: `${mark}${at}`, value: '' });
  const { parseHTML } = await loadPackage<Linkedom>(packages, 'linkedom/esm/index.js');
  const { Readability } = await loadPackage<Readability>(packages, '@mozilla/readability/index.js');
  const found = new Readability(parseHTML(serialize(page)).document).parse();
  const kept = new Set<Node>();
  for (const [, at] of (found?.content ?? '').matchAll(new RegExp(` ${mark}(\\d+)=`, 'g'))) {
    const element = elements[Number(at)];
    if (element) kept.add(element);
  }
  for (const element of elements) element.attrs = element.attrs.filter(({ name }) => !name.startsWith(mark));
  for (const note of notes) for (const node of [note, ...within(note)]) kept.add(node);
  const texts = textsIn(body);
  // Words that stand in no paragraph are given one, and its name is lost: they are known by themselves.
  const said = lettersOf(found?.textContent ?? '');
  const isSaid = (letters: string) => letters.length > leastLetters && said.includes(letters);
  for (const node of texts) if (isSaid(lettersOf(textIn(node)))) kept.add(parentOf(node) ?? node);
  const inside = texts.map(
    (node) =>
      kept.has(parentOf(node) ?? node) && !upTo(node, isWayThrough) && !isAdvert(node) && !isControl(node),
  );
  const words = (nodes: readonly Node[]) =>
    nodes.reduce((sum, node) => sum + (textIn(node).match(word)?.length ?? 0), 0);
  const taken = words(texts.filter((_, at) => inside[at]));
  if (taken < leastWords || taken < words(texts) * leastShare)
    return headlineOf(texts, 0, texts.length, titles);
  // A head is over before its article is, however short its paragraphs are.
  const ownNote = (node: Node) => upTo(node, (element) => notes.has(element));
  const end = texts.findLastIndex((node, at) => inside[at] && !ownNote(node));
  const headline = headlineOf(texts, inside.indexOf(true), inside.lastIndexOf(true), titles);
  takeHead(texts, inside, end, headline);
  // A short heading passes for one of the site.
  for (let at = inside.indexOf(true); at < end; at += 1)
    inside[at] ||= inside[at - 1] === true && inside[at + 1] === true && isHeading(texts[at]);
  for (let at = inside.indexOf(true) + 1; at < texts.length; at += 1)
    inside[at] ||= inside[at - 1] === true && isTableBelow(texts[at], texts[at - 1]);
  drop(texts, inside, out);
  return headline;
}

function isHeading(node: Node | undefined): boolean {
  return upTo(node, ({ tagName }) => /^h[2-6]$/.test(tagName)) !== undefined;
}

/** Whether a text stands in a table of figures directly below what belongs to the article, on its level: it has no links, as menus have. */
function isTableBelow(node: Node | undefined, before: Node | undefined): boolean {
  const table = upTo(node, ({ tagName }) => tagName === 'table');
  if (!table || upTo(table, isWayThrough) || [...within(table)].some((one) => isElement(one, 'a')))
    return false;
  const around = parentOf(table);
  return upTo(before, (element) => element === table || element === around) !== undefined;
}

/** Whether a text is a link alone that leads nowhere, but does something: prints the page, sends it. */
function isControl(node: Node): boolean {
  const link = upTo(node, ({ tagName }) => tagName === 'a');
  const address = link && attribute(link, 'href');
  if (!link || (address !== '#' && !/^javascript:/i.test(address ?? ''))) return false;
  const block = upTo(parentOf(link), ({ tagName }) => !/^(?:span|small|b|i|em|strong|font)$/.test(tagName));
  return block !== undefined && textIn(block).trim() === textIn(link).trim();
}

/** What leads to other pages, whatever Readability takes it for. */
const isWayThrough = (element: Element) =>
  /^(?:nav|menu|form)$/.test(element.tagName) ||
  attribute(element, 'role') === 'navigation' ||
  (/^(?:aside|div|section|ul)$/.test(element.tagName) && isOfReaders(element));

/** What readers wrote below an article, and what else the site has for them. */
const isOfReaders = (element: Element) =>
  isNamed(element, 'comments?|commentaires?|disqus') ||
  // Where the whole text goes on in a part of that name, it has paragraphs.
  (isNamed(element, 'most-?(?:read|popular)|related(?:-\\w+)?|read-?(?:more|next|also)') &&
    [...within(element)].filter((node) => isElement(node, 'p') && isLong(node)).length < 2);

/** Whether an element bears one of some names. @param names a pattern */
function isNamed(element: Element, names: string): boolean {
  const around = '[\\s_-]?(?:list|section|area|wrapper|block)';
  return new RegExp(`(?:^|[\\s_-])(?:${names})(?:${around})?(?:$|\\s)`, 'i').test(
    `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`,
  );
}

function isAdvert(node: Node): boolean {
  return /^\s*(?:advertisement|advertising|publicité|annonce)\s*$/i.test(textIn(node));
}

/** Takes texts out, and says each stretch of them between two that stay. */
function drop(texts: readonly Node[], inside: readonly boolean[], out: LeftOut): void {
  let stretch: string[] = [];
  const said = () => out.stretch('menus and other parts of the site', stretch.join(' '));
  for (const [at, node] of texts.entries()) {
    if (inside[at]) {
      said();
      stretch = [];
      continue;
    }
    stretch.push(textIn(node));
    defaultTreeAdapter.detachNode(node);
  }
  said();
}
