import { refuse } from '../../messages/message.ts';
import { type Element, isElement, isText, within } from '../../text/html.ts';
import type { Extracted, Settings } from '../extracted.ts';
import { LeftOut } from '../left-out.ts';
import { markedText } from '../marked-text.ts';
import { decodeText, isUtf8 } from '../text/decode-text.ts';
import { textsIn } from './around.ts';
import { keepArticle } from './article.ts';
import { type Declared, declaredBy } from './declared.ts';
import { placeHandlers, refuseHandlers } from './handlers.ts';
import { headlineOf, setOver } from './head.ts';
import { linkNotes } from './notes.ts';
import { parsePage } from './parse-page.ts';
import { shapePage } from './shape.ts';
import { signedBy } from './signature.ts';
import { treeOf } from './tree.ts';
import { dropUnseen, lettersOf, textIn } from './unseen.ts';

/** Takes the article out of a saved page: headings, paragraphs, lists, notes, emphasis, links; no menus, no scripts. */
export async function extractHtml(
  bytes: Uint8Array,
  file: string,
  settings: Settings,
  packages: string,
): Promise<Extracted> {
  const text = decodeText(bytes, file, settings.encoding ?? declaredEncoding(bytes)).text;
  const page = parsePage(text);
  const handlersOf = placeHandlers(page);
  const out = new LeftOut();
  const declared = declaredBy(page);
  dropUnseen(page, out);
  const body = [...within(page)].find((node): node is Element => isElement(node, 'body'));
  if (!body) return empty(file);
  const notes = linkNotes(body);
  shapePage(body, out);
  const headline = settings.whole
    ? headlineOf(textsIn(body), 0, Number.POSITIVE_INFINITY, declared.titles)
    : await keepArticle(packages, page, body, notes, declared.titles, out);
  refuseHandlers(handlersOf(body), file, settings);
  if (headline) setOver(body, headline);
  const said = saidOf(body, headline, declared);
  return { text: await textOfBody(packages, body, file, out), notTaken: out.list, ...said };
}

/**
 * The text of what stands in an element, in the marks of a source. Whatever has no place in it is said.
 *
 * @throws Refusal where there is none
 */
export async function textOfBody(
  packages: string,
  body: Element,
  file: string,
  out: LeftOut,
): Promise<string> {
  const text = markedText(await treeOf(packages, body));
  const texts = [...within(body)].filter(isText).map(({ value }) => value);
  tellLost(texts, text, out);
  return text === '' ? empty(file) : text;
}

/** Says which texts of a file are not to be found in what was taken of it. */
export function tellLost(texts: readonly string[], taken: string, out: LeftOut): void {
  const letters = lettersOf(taken);
  // Most words follow one another in the text as they do in the page.
  let at = 0;
  const lost = texts.filter((one) => {
    const own = lettersOf(one);
    const next = letters.indexOf(own, at);
    const found = next < 0 ? letters.indexOf(own) : next;
    if (found >= 0) at = found;
    return found < 0;
  });
  out.stretch('words that found no place in the text', lost.join(' '));
}

function empty(file: string): never {
  return refuse(
    'find-text',
    file,
    'a file without text',
    'a file with the text of a document in it',
    'if others see a text in it, a script or a picture brings it: select all of it on the screen, copy it into a text file, and add that',
  );
}

/** What a page says that it is encoded in. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  // Many pages say one thing and are another; UTF-8 proves itself.
  if (/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.test(start) || isUtf8(bytes)) return undefined;
  const name =
    /<meta\b[^>]*\bcharset\s*=\s*["']?([\w.:-]+)|<\?xml\b[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(start);
  const declared = (name?.[1] ?? name?.[2])?.toLowerCase();
  return declared === undefined || /^utf-?(?:8|16)/.test(declared) ? undefined : declared;
}

/** What the page is called, who wrote it and when: what it prints and marks so comes before what programs fill in. */
function saidOf(
  body: Element,
  headline: Element | undefined,
  declared: Declared,
): Pick<Extracted, 'metadata' | 'places'> {
  const signed = signedBy(body, declared.owners);
  const heading = headline && textIn(headline).replace(/\s+/g, ' ').trim();
  const said = {
    title: heading ? { value: heading, from: 'its heading' } : declared.titles[0],
    author: declared.author ?? signed.author ?? declared.likelyAuthor ?? signed.likelyAuthor,
    date: declared.date ?? signed.date,
  };
  const entries = Object.entries(said).flatMap(([name, one]) => (one ? [[name, one] as const] : []));
  return {
    metadata: Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    places: Object.fromEntries(entries.map(([name, { from }]) => [name, from])),
  };
}
