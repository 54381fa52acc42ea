import { strToU8, zipSync } from 'fflate';
import { type Element, isElement, within } from '../../text/html.ts';
import type { Extracted, Settings } from '../extracted.ts';
import { textOfBody } from '../html/index.ts';
import { linkNotes } from '../html/notes.ts';
import { parsePage } from '../html/parse-page.ts';
import { dropUnseen } from '../html/unseen.ts';
import { LeftOut } from '../left-out.ts';
import { loadPackage } from '../packages.ts';
import { type Archive, openArchive, refuseMacros } from './archive.ts';
import { writeNumbers } from './docx-numbers.ts';
import { joinDropCaps } from './drop-caps.ts';
import { takeHidden } from './hidden-words.ts';
import { elementsIn, parseXml } from './xml.ts';

interface Mammoth {
  convertToHtml(input: { buffer: Buffer }, options: object): Promise<{ readonly value: string }>;
  readonly images: { imgElement(read: () => Promise<object>): unknown };
}

/** The title stands above the first headings. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3, 4, 5].map((level) => `p[style-name='Heading ${level}'] => h${level + 1}:fresh`),
  "p[style-name='Heading 6'] => h6:fresh",
];

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
  const buffer = Buffer.from(zipSync(await partsOf(archive, packages, out)));
  const loaded = await loadPackage<{ default: Mammoth }>(packages, 'mammoth/lib/index.js');
  const mammoth = loaded.default;
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { styleMap, convertImage, ignoreEmptyParagraphs: true },
  );
  const page = parsePage(value);
  dropUnseen(page, out);
  const body = [...within(page)].find((node): node is Element => isElement(node, 'body'));
  if (!body) throw new Error('a document without a body');
  linkNotes(body);
  return {
    text: await textOfBody(packages, body, file, out),
    notTaken: out.list,
    metadata: await propertiesOf(archive, packages),
  };
}

/** The parts of a document that hold its text, with the numbers of its lists written out. */
async function partsOf(
  archive: Archive,
  packages: string,
  out: LeftOut,
): Promise<Record<string, Uint8Array>> {
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
  writeNumbers(document, await xml('word/numbering.xml'), styles);
  const wordsIn = (name: string, element: string) =>
    xml(name).then((part) =>
      part
        ? elementsIn(part, element)
            .map(({ textContent }) => textContent ?? '')
            .join(' ')
        : '',
    );
  for (const name of archive.names)
    if (/^word\/(?:header|footer)\d*\.xml$/.test(name))
      out.stretch(name.includes('header') ? 'heads of pages' : 'feet of pages', await wordsIn(name, 'w:t'));
    else if (/^word\/comments\.xml$/.test(name)) out.stretch('comments', await wordsIn(name, 'w:t'));
    else if (/^word\/(?:diagrams\/data|charts\/chart)\d*\.xml$/.test(name))
      out.stretch('words in drawings and charts', await wordsIn(name, 'a:t'));
  out.stretch(
    'words that were deleted and are still tracked',
    elementsIn(document, 'w:delText')
      .map(({ textContent }) => textContent)
      .join(' '),
  );
  const parts: Record<string, Uint8Array> = {};
  for (const name of archive.names) {
    const text = changed.get(name)?.toString() ?? archive.text(name);
    if (text !== undefined) parts[name] = strToU8(text);
  }
  return parts;
}

async function propertiesOf(archive: Archive, packages: string): Promise<Record<string, string>> {
  const text = archive.text('docProps/core.xml');
  if (text === undefined) return {};
  const properties = await parseXml(packages, text);
  const named = { title: 'dc:title', author: 'dc:creator' };
  return Object.fromEntries(
    Object.entries(named)
      .map(([name, element]) => [name, elementsIn(properties, element)[0]?.textContent?.trim() ?? ''])
      .filter(([, value]) => value !== ''),
  );
}
