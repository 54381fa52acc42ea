import { attribute, type Element, isElement, type Node, type Parent, within } from '../../text/html.ts';
import { aroundBoth, isLong, namesOf, parentOf, rename, textsIn, upTo } from './around.ts';
import type { Said } from './declared.ts';
import { isByline, isOfAnother, isSignature, isSigned } from './signature.ts';
import { isInline, lettersOf, textIn } from './unseen.ts';

/** A heading that has less of a title's letters than this is another's. */
const leastOfTitle = 0.5;
/** A title begins with a heading that has at least so many letters, or by chance. */
const leastBegun = 8;
/** So many texts that were not taken for the article's, and no more, may stand between its heading and its first paragraph. */
const mostOfHead = 30;
/** A sentence has at least so many words. */
const leastOfSentence = 5;

/**
 * The heading of an article: the one that says what the page declares that it is called, or else the last of the first order above its text, or
 * the first inside of it.
 *
 * @param first place of the article's first text among all texts of the page
 * @param last place of its last text
 */
export function headlineOf(
  texts: readonly Node[],
  first: number,
  last: number,
  titles: readonly Said[],
): Element | undefined {
  const declared = titles.map(({ value }) => lettersOf(value).toLowerCase());
  const upwards = texts.slice(0, first + 1).reverse();
  const found = new Map<Element, number>();
  for (const text of [...upwards, ...texts.slice(first + 1, last)]) {
    // Old pages have no headings.
    const heading =
      upTo(text, ({ tagName }) => /^h[1-3]$/.test(tagName)) ?? upTo(text, (element) => !isInline(element));
    if (heading && !found.has(heading)) found.set(heading, fitOf(heading, declared));
  }
  const best = Math.max(0, ...found.values());
  return best > 0 ? [...found].find(([, fit]) => fit === best)?.[0] : undefined;
}

/** How well a heading fits as that of its page. */
function fitOf(heading: Element, declared: readonly string[]): number {
  const said = lettersOf(textIn(heading)).toLowerCase();
  if (said === '' || upTo(heading, ({ tagName }) => /^(?:nav|footer|menu)$/.test(tagName))) return 0;
  if (/^(?:p|div)$/.test(heading.tagName) && declared.includes(said) && !upTo(heading, isOfSite))
    return said.length >= leastBegun ? 2 : 0;
  if (!/^h[1-3]$/.test(heading.tagName)) return 0;
  // What a page declares may end with the name of its site.
  const shares = declared.map((title) => {
    if (title.startsWith(said) && said.length >= leastBegun) return said.length / title.length;
    const share = Math.min(said.length, title.length) / Math.max(said.length, title.length);
    return share >= leastOfTitle && (title.includes(said) || said.includes(title)) ? share : 0;
  });
  const share = Math.max(0, ...shares);
  const isFirstOrder = heading.tagName === 'h1';
  if (share > 0) return 2 + share;
  if (!isFirstOrder || upTo(heading, isOfSite) || leadsHome(heading)) return 0;
  return /headline/i.test(attribute(heading, 'itemprop') ?? '') ? 2 : 1;
}

/** Whether a heading is the name of the site: a link to its first page. */
function leadsHome(heading: Element): boolean {
  const link =
    [...within(heading)].find((node): node is Element => isElement(node, 'a')) ??
    upTo(heading, ({ tagName }) => tagName === 'a');
  return (
    link !== undefined &&
    /^(?:https?:)?(?:\/\/[^/]+)?\/?(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(attribute(link, 'href') ?? '')
  );
}

const isOfSite = ({ tagName }: Element) => /^(?:nav|aside|footer|form|ul|ol|menu|table)$/.test(tagName);

/**
 * Between title and article stand a subtitle, authors and a date, and what one may click.
 *
 * @param around both: what it is called says nothing of what stands between the two
 */
export function isOfHead(node: Node | undefined, around: Element | undefined): boolean {
  if (!node) return false;
  const named = upTo(
    node,
    (element) => /share|social|tool|breadcrumb|print|advert|promo/i.test(namesOf(element)),
    around,
  );
  if (named) return false;
  const list = upTo(node, isOfSite, around);
  return !list || (upTo(node, isSignature, parentOf(list)) !== undefined && isSigned(list));
}

/** Makes paragraphs of the items of a list. */
function unlist(list: Element): void {
  for (const item of list.childNodes) if (isElement(item, 'li')) rename(item, 'div');
  rename(list, 'div');
}

/**
 * Which further texts of a page belong to the head of its article: its heading, and what stands between that and the first long paragraph; a
 * byline also elsewhere in the same part of the page, where the head has none.
 *
 * @param inside whether each text belongs to the article
 * @param end place of its last text
 */
export function takeHead(
  texts: readonly Node[],
  inside: boolean[],
  end: number,
  headline: Element | undefined,
): void {
  const first = inside.indexOf(true);
  const own = headline && texts.findIndex((node) => upTo(node, (element) => element === headline));
  const begin = own ?? first;
  const around = headline && aroundBoth(headline, texts[first] ?? headline);
  const long = texts.findIndex((node, at) => at >= begin && inside[at] && isLong(node));
  const over = long < 0 ? end : Math.min(long, end);
  const head = texts.map(
    (node, at) =>
      at >= begin && at < over && (upTo(node, (element) => element === headline) || isOfHead(node, around)),
  );
  // In a head of so many lines what is no sentence is the site's: a player, a list of languages.
  const isWide = head.filter((is, at) => is && at < first).length > mostOfHead;
  for (const [at, node] of texts.entries()) {
    if (!head[at]) continue;
    const isTold = upTo(node, (element) => element === headline || isSignature(element), around);
    if (isWide && at < first && !isTold && textIn(node).trim().split(/\s+/).length < leastOfSentence)
      continue;
    inside[at] = true;
    const list = isTold && upTo(node, ({ tagName }) => /^[ou]l$/.test(tagName), around);
    if (list && isSigned(list)) unlist(list);
  }
  const signed = (node: Node) => upTo(node, isByline);
  const part = upTo(headline, isArticle);
  if (!part || texts.some((node, at) => inside[at] && signed(node))) return;
  const byline = textsIn(part)
    .map(signed)
    .find((element) => element && !isOfAnother(element, part));
  if (byline)
    for (const [at, node] of texts.entries())
      inside[at] ||= upTo(node, (element) => element === byline) !== undefined;
}

const isArticle = (element: Element) =>
  /^(?:article|main)$/.test(element.tagName) ||
  /Article|Posting/.test(attribute(element, 'itemtype') ?? '') ||
  attribute(element, 'role') === 'main';

/** Makes the heading of an article the only one of its order: those before it head nothing, and those behind it lie lower. */
export function setOver(body: Parent, headline: Element): void {
  const headings = [...within(body)].filter(
    (node): node is Element => isElement(node) && (node === headline || /^h[1-6]$/.test(node.tagName)),
  );
  const at = headings.indexOf(headline);
  if (at < 0) return;
  const after = headings.slice(at + 1).filter((heading) => textIn(heading).trim() !== '');
  const orders = after.map(({ tagName }) => Number(tagName[1]));
  const lower = Math.max(0, 2 - Math.min(2, ...orders));
  for (const heading of headings.slice(0, at)) rename(heading, 'p');
  rename(headline, 'h1');
  for (const [index, heading] of after.entries())
    rename(heading, `h${Math.min(6, (orders[index] ?? 2) + lower)}`);
}
