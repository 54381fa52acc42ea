import type { FootnoteReference, Root, RootContent } from 'mdast';
import { parse } from 'yaml';
import type { Extracted, Settings } from '../extracted.ts';
import { handlersIn, refuseHandlers } from '../html/handlers.ts';
import { parsePart } from '../html/parse-page.ts';
import { treeOf } from '../html/tree.ts';
import { dropUnseen, struck } from '../html/unseen.ts';
import { LeftOut } from '../left-out.ts';
import { markedText } from '../marked-text.ts';
import { loadPackage } from '../packages.ts';
import { decodeText } from '../text/decode-text.ts';

type Maker<Name extends string> = Record<Name, (options?: object) => object>;
interface FromMarkdown {
  fromMarkdown(text: string, options: object): Root;
}

/** Reads a Markdown file: its front matter is what it says of itself, its structure is kept, its other marks are not. */
export async function extractMarkdown(
  bytes: Uint8Array,
  file: string,
  settings: Settings,
  packages: string,
): Promise<Extracted> {
  const { text } = decodeText(bytes, file, settings.encoding);
  const load = <T>(name: string) => loadPackage<T>(packages, `${name}/index.js`);
  const { fromMarkdown } = await load<FromMarkdown>('mdast-util-from-markdown');
  const { frontmatter } = await load<Maker<'frontmatter'>>('micromark-extension-frontmatter');
  const { frontmatterFromMarkdown } = await load<Maker<'frontmatterFromMarkdown'>>('mdast-util-frontmatter');
  const { gfm } = await load<Maker<'gfm'>>('micromark-extension-gfm');
  const { gfmFromMarkdown } = await load<Maker<'gfmFromMarkdown'>>('mdast-util-gfm');
  const root = fromMarkdown(text.replace(headingId, '$1'), {
    // One tilde sets a figure low, as in H~2~O; two strike out.
    extensions: [frontmatter(), gfm({ singleTilde: false })],
    mdastExtensions: [frontmatterFromMarkdown(), gfmFromMarkdown()],
  });
  const out = new LeftOut();
  for (const [, id = ''] of text.matchAll(headingIds)) out.one('ids of headings', id);
  const addresses = new Map<string, string>();
  for (const node of all(root)) if (node.type === 'definition') addresses.set(node.identifier, node.url);
  const metadata: Record<string, string> = {};
  settleNotes(root, out);
  numberNotes(root);
  for (const node of all(root))
    if (node.type === 'html')
      refuseHandlers(handlersIn(parsePart(node.value)), file, settings, node.position?.start.line);
  root.children = await withoutHtml(root.children, packages, out);
  for (const node of all(root)) {
    if (node.type === 'yaml') Object.assign(metadata, frontMatter(node.value));
    if (node.type === 'html') out.one('tags of HTML', node.value);
    if ('children' in node) dropStruck(node, out);
    if (node.type === 'image' || node.type === 'imageReference') out.one('images', node.alt ?? '');
    if (node.type === 'linkReference')
      Object.assign(node, { type: 'link', url: addresses.get(node.identifier) ?? '' });
  }
  return { text: markedText(root), notTaken: out.list, metadata };
}

const headingIds = /^#{1,6} .*?[ \t]*\{#([\w-]+)\}[ \t]*$/gm;
const headingId = /^(#{1,6} .*?)[ \t]*\{#[\w-]+\}[ \t]*$/gm;

function dropStruck(node: { children: readonly { readonly type: string }[] }, out: LeftOut): void {
  const isStruck = ({ type }: { readonly type: string }) => type === 'delete';
  for (const one of node.children.filter(isStruck)) out.one(struck, wordsOf(one as RootContent));
  node.children = node.children.filter((one) => !isStruck(one));
}

function wordsOf(node: RootContent): string {
  return 'children' in node ? node.children.map(wordsOf).join('') : 'value' in node ? node.value : '';
}

function* all(root: { readonly children: readonly RootContent[] }): Generator<RootContent> {
  const rest: RootContent[] = [...root.children].reverse();
  for (let node = rest.pop(); node; node = rest.pop()) {
    yield node;
    if ('children' in node) rest.push(...(node.children as RootContent[]).toReversed());
  }
}

/** A note has no notes of its own here, and one that no mark in the text leads to is no part of it. */
function settleNotes(root: Root, out: LeftOut): void {
  const isMark = (node: RootContent): node is FootnoteReference => node.type === 'footnoteReference';
  const notes = [...all(root)].filter((node) => node.type === 'footnoteDefinition');
  const inNotes = new Set(notes.flatMap((note) => [...all(note)]).filter(isMark));
  const marks = [...all(root)].filter(isMark).filter((mark) => !inNotes.has(mark));
  const cited = new Set(marks.map(({ identifier }) => identifier));
  for (const mark of inNotes) {
    out.one('marks of notes in notes', `[^${mark.identifier}]`);
    Object.assign(mark, { type: 'text', value: '' });
  }
  for (const note of notes) {
    if (cited.has(note.identifier)) continue;
    out.stretch('notes without a mark in the text', note.children.map(wordsOf).join(' '));
    // A definition prints nothing.
    Object.assign(note, { type: 'definition' });
  }
}

/** Labels of notes that are words are numbered, in the order of the text. */
function numberNotes(root: Root): void {
  const notes = [...all(root)].filter(
    (node) => node.type === 'footnoteReference' || node.type === 'footnoteDefinition',
  );
  if (notes.every(({ identifier }) => /^[1-9]\d{0,2}$/.test(identifier))) return;
  const numbers = new Map<string, string>();
  for (const node of notes) {
    const number = numbers.get(node.identifier) ?? String(numbers.size + 1);
    numbers.set(node.identifier, number);
    node.identifier = number;
  }
}

/** Blocks of HTML between those of Markdown: their words stay. */
async function withoutHtml(
  content: readonly RootContent[],
  packages: string,
  out: LeftOut,
): Promise<RootContent[]> {
  const blocks: RootContent[] = [];
  for (const node of content) {
    if (node.type !== 'html') {
      blocks.push(node);
      continue;
    }
    const page = parsePart(node.value);
    dropUnseen(page, out);
    out.one('tags of HTML', node.value.match(/<[^>]*>/g)?.join(' '));
    blocks.push(...(await treeOf(packages, page)).children);
  }
  return blocks;
}

/** The simple values of front matter; what is no YAML is nothing. */
function frontMatter(yaml: string): Record<string, string> {
  let read: unknown;
  try {
    read = parse(yaml, { schema: 'failsafe', maxAliasCount: 0 });
  } catch {
    return {};
  }
  if (typeof read !== 'object' || read === null) return {};
  return Object.fromEntries(
    Object.entries(read)
      .map(
        ([name, value]) =>
          [
            name,
            Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(', ') : value,
          ] as const,
      )
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== ''),
  );
}
