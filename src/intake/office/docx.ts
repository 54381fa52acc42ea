import { strToU8, zipSync } from 'fflate';
import { type Element, isElement, isText, within } from '../../text/html.ts';
import type { Extracted, Settings } from '../extracted.ts';
import { tellLost, textOfBody } from '../html/index.ts';
import { linkNotes } from '../html/notes.ts';
import { parsePage } from '../html/parse-page.ts';
import { dropUnseen } from '../html/unseen.ts';
import { LeftOut } from '../left-out.ts';
import { loadPackage } from '../packages.ts';
import { type Archive, openArchive, refuseMacros } from './archive.ts';
import { writeNumbers } from './docx-numbers.ts';
import { openUnknown, textsIn } from './docx-words.ts';
import { joinDropCaps } from './drop-caps.ts';
import { takeHidden } from './hidden-words.ts';
import { elementsIn, parseXml, saidIn } from './xml.ts';

interface Mammoth {
  convertToHtml(
    input: { buffer: Buffer },
    options: object,
  ): Promise<{ readonly value: string; readonly messages: readonly { readonly message: string }[] }>;
  readonly images: { imgElement(read: () => Promise<object>): unknown };
}

/** The title stands above the first headings. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='Heading ${level}'] => h${level + 1}:fresh`),
  "p[style-name='Heading 6'] => h6:fresh",
];

/** Parts that have words of their own beside the text. */
const besides = [
  [/^word\/header\d*\.xml$/, 'heads of pages'],
  [/^word\/footer\d*\.xml$/, 'feet of pages'],
  [/^word\/comments\.xml$/, 'comments'],
  [/^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/, 'words in drawings and charts'],
] as const;

/** Takes the text that is shown out of a Word file: headings, lists with the numbers that Word counts, notes, emphasis, links, tables by rows. */
export async function extractDocx(
  bytes: Uint8Array,
  file: string,
  _: Settings,
  packages: string,
): Promise<Extracted> {
  const archive = openArchive(bytes, file, (name) => /\.(?:xml|rels)$/.test(name));
  if (archive.names.some((name) => /vbaProject|\/activeX\/|\.bin$/i.test(name)))
    refuseMacros(
      file,
      'open it in Word or LibreOffice and save it as a Word document without macros (.docx)',
    );
  const out = new LeftOut();
  const { parts, texts } = await partsOf(archive, packages, out);
  const buffer = Buffer.from(zipSync(parts));
  const loaded = await loadPackage<{ default: Mammoth }>(packages, 'mammoth/lib/index.js');
  const mammoth = loaded.default;
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value, messages } = await mammoth.convertToHtml(
    { buffer },
    { styleMap, convertImage, ignoreEmptyParagraphs: true },
  );
  for (const { message } of messages)
    if (message.includes('w:sym'))
      out.one('signs that only their font knows', message.replace(/^.*: char /, ''));
  const page = parsePage(value);
  tellLost(texts, [...within(page)].map((node) => (isText(node) ? node.value : '')).join(''), out);
  dropUnseen(page, out);
  const body = [...within(page)].find((node): node is Element => isElement(node, 'body'));
  if (!body) throw new Error('a document without a body');
  linkNotes(body);
  const properties = await parseXml(packages, archive.text('docProps/core.xml') ?? '<none/>');
  return {
    text: await textOfBody(packages, body, file, out),
    notTaken: out.list,
    metadata: saidIn(properties, { title: 'dc:title', author: 'dc:creator' }),
  };
}

/** The parts of a document that hold its text, with the numbers of its lists written out, and the texts in them. */
async function partsOf(
  archive: Archive,
  packages: string,
  out: LeftOut,
): Promise<{ readonly parts: Record<string, Uint8Array>; readonly texts: readonly string[] }> {
  const xml = async (name: string) => {
    const text = archive.text(name);
    return text === undefined ? undefined : await parseXml(packages, text);
  };
  const main = archive.names.find((name) => /^word\/document\d*\.xml$/.test(name)) ?? 'word/document.xml';
  const document = await xml(main);
  if (!document) throw new Error(`no ${main} in it`);
  joinDropCaps(document);
  const styles = await xml('word/styles.xml');
  const changed = new Map([[main, document]]);
  for (const name of archive.names) {
    const notes = /^word\/(?:foot|end)notes\.xml$/.test(name) && (await xml(name));
    if (notes) changed.set(name, notes);
  }
  for (const part of changed.values()) out.stretch('words that are hidden', takeHidden(part, styles));
  const texts = [...changed.values()].flatMap(textsIn);
  const deleted = [...changed.values()].flatMap((part) => elementsIn(part, 'w:delText'));
  out.stretch(
    'words that were deleted and are still tracked',
    deleted.map(({ textContent }) => textContent).join(' '),
  );
  for (const part of changed.values()) openUnknown(part, out);
  writeNumbers(document, await xml('word/numbering.xml'), styles);
  for (const name of archive.names)
    for (const [form, what] of besides) {
      const part = form.test(name) && (await xml(name));
      if (part) out.stretch(what, textsIn(part).join(' '));
    }
  const parts: Record<string, Uint8Array> = {};
  for (const name of archive.names) {
    const text = changed.get(name)?.toString() ?? archive.text(name);
    if (text !== undefined) parts[name] = strToU8(text);
  }
  return { parts, texts };
}
