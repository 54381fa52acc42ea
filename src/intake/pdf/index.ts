import { refuse } from '../../messages/message.ts';
import type { Extracted, Settings } from '../extracted.ts';
import { LeftOut } from '../left-out.ts';
import { type ColumnLine, type Gutter, gutterOf, inReadingOrder } from './columns.ts';
import { type PageLines, withoutHeadsAndFeet } from './heads-feet.ts';
import { openPdf, type PdfDocument, refuseMore } from './library.ts';
import { linesOf } from './lines.ts';
import { liftNotes } from './notes.ts';
import { bodySize, indentationOf, paragraphStarts } from './paragraphs.ts';
import { runsOf } from './runs.ts';

/** Takes the text out of a PDF: columns in their order, paragraphs, notes at the end; no heads and feet. Each line knows its page. */
export async function extractPdf(
  bytes: Uint8Array,
  file: string,
  _: Settings,
  packages: string,
): Promise<Extracted> {
  const { document, close } = await openPdf(bytes, file, packages);
  try {
    const out = new LeftOut();
    const pages = await linesOfPages(document, file, out);
    if (pages.every(({ lines }) => lines.length === 0)) refuseScan(file, document.numPages);
    const body = withoutHeadsAndFeet(pages, out);
    let column = 0;
    let gutter: Gutter | undefined;
    const ordered = body.flatMap((lines): ColumnLine[] => {
      const own = gutterOf(lines, gutter);
      gutter = own ?? gutter;
      const page = inReadingOrder(lines, column, own);
      column = Math.max(column, ...page.map((line) => line.column)) + 1;
      return page;
    });
    for (let left = picturesIn(bytes); left > 0; left -= 1) out.one('images');
    const { info } = await document.getMetadata();
    return { ...written(ordered), notTaken: out.list, metadata: metadataOf(info) };
  } finally {
    await close();
  }
}

async function linesOfPages(document: PdfDocument, file: string, out: LeftOut): Promise<PageLines[]> {
  const pages: PageLines[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { height, runs, turned } = await runsOf(page);
    const lines = linesOf(runs, number);
    pages.push({ height, lines });
    for (const text of turned) out.one('text that does not run from left to right', text, number);
    if (lines.length === 0) out.one('pages without text', '', number);
    for (const { subtype = '', contentsObj, fieldValue } of await page.getAnnotations()) {
      const said = contentsObj?.str ?? '';
      if (subtype === 'FileAttachment') refuseMore(file, 'files attached to it');
      if (subtype === 'Widget')
        out.one('fields of forms', typeof fieldValue === 'string' ? fieldValue : '', number);
      else if (said !== '' && subtype !== 'Link') out.one('comments', said, number);
    }
    if (await page.getJSActions()) refuseMore(file, 'scripts in it');
    page.cleanup();
  }
  return pages;
}

/** How many pictures a PDF holds, each once wherever it is shown, without the masks of others; to draw them all would take too long. */
function picturesIn(bytes: Uint8Array): number {
  const objects = Buffer.from(bytes).toString('latin1');
  const count = (form: RegExp) => new Set(objects.match(form) ?? []).size;
  const images = objects.match(/\/Subtype\s*\/Image\b/g)?.length ?? 0;
  return Math.max(0, images - count(/\/SMask\s+\d+\s+\d+\s+R/g));
}

/** The lines of source.txt, with the page of each that begins another. */
function written(ordered: readonly ColumnLine[]): Pick<Extracted, 'text' | 'pages'> {
  const { lines, notes } = liftNotes(ordered, bodySize(ordered));
  const starts = paragraphStarts(lines);
  const all: { text: string; page: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const { text, page } = line;
    if (starts[at] && at > 0) all.push({ text: '', page });
    all.push({ text: (starts[at] ? indentationOf(line) : '') + text, page });
  }
  for (const note of notes) {
    all.push({ text: '', page: note.lines[0]?.page ?? 1 });
    for (const [at, { text, page }] of note.lines.entries())
      all.push({ text: at === 0 ? `[^${note.label}]: ${text}` : text, page });
  }
  const pages = all.flatMap(({ page }, at): [number, number][] =>
    page === all[at - 1]?.page ? [] : [[at + 1, page]],
  );
  return { text: `${all.map(({ text }) => text).join('\n')}\n`, pages };
}

function refuseScan(file: string, pages: number): never {
  return refuse(
    'find-text',
    file,
    `a PDF of ${pages} ${pages === 1 ? 'page' : 'pages'} without text: pictures of pages, as a scan makes them`,
    'a PDF with a text layer',
    `let a recognition program read it (ocrmypdf -l eng ${file} with-text.pdf; -l fra for French), look at the text beside the pages, and add that`,
  );
}

/** A title that a program made of a file's name is none. */
function metadataOf(info: Readonly<Record<string, unknown>>): Record<string, string> {
  const said = Object.entries({ title: info.Title, author: info.Author });
  return Object.fromEntries(
    said.filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' &&
        /\p{L}{2}.*\s/u.test(entry[1]) &&
        !/\.(?:docx?|pdf|indd|qxd|html?|tex)\b|^microsoft|^untitled|:\/\//i.test(entry[1]),
    ),
  );
}
