import { z } from 'zod';
import { refuse } from '../messages/message.ts';
import { looksLikeMarkdown } from './markdown/looks-like.ts';

/** The formats that text is taken out of. */
export const formats = ['pdf', 'docx', 'odt', 'rtf', 'epub', 'html', 'markdown', 'text'] as const;
export const formatSchema = z.enum(formats);
export type Format = z.infer<typeof formatSchema>;

/** What readers of messages call each, and which endings its files have. */
export const formatNames: Readonly<
  Record<Format, { readonly name: string; readonly endings: readonly string[] }>
> = {
  pdf: { name: 'a PDF', endings: ['pdf'] },
  docx: { name: 'a Word file (DOCX)', endings: ['docx'] },
  odt: { name: 'an OpenDocument text', endings: ['odt', 'ott'] },
  rtf: { name: 'a rich text file (RTF)', endings: ['rtf', 'doc'] },
  epub: { name: 'an EPUB book', endings: ['epub'] },
  text: { name: 'a plain text', endings: ['txt', 'text', 'asc', 'log'] },
  html: { name: 'an HTML page', endings: ['html', 'htm', 'xhtml', 'xht'] },
  markdown: { name: 'a Markdown file', endings: ['md', 'markdown', 'mdx', 'txt'] },
};

interface OtherForm {
  readonly name: string;
  readonly cure: string;
  is(bytes: Uint8Array, start: string): boolean;
}

const begins = (...signature: readonly number[]) => {
  return (bytes: Uint8Array) => signature.every((byte, at) => bytes[at] === byte);
};
const isZip = begins(0x50, 0x4b, 3, 4);
const isOffice = begins(0xd0, 0xcf, 0x11, 0xe0);

/** Whether a file begins with the lines of a mail's head, one of which is such. */
function hasHeader(start: string, one: string): boolean {
  return new RegExp(`^(?:From .*\\r?\\n)?(?:[A-Za-z-]+:.*\\r?\\n|[ \\t].*\\r?\\n)*?(?:${one})`, 'i').test(
    start,
  );
}

/** Forms that no text is taken out of, by their first bytes. */
const others: readonly OtherForm[] = [
  {
    name: 'a page with its pictures in one file (MHTML)',
    cure: 'save the page in the browser as "Web page, HTML only", and add that',
    is: (_, start) => hasHeader(start, 'content-type:\\s*multipart/related') && !hasHeader(start, 'to:'),
  },
  {
    name: 'a mail',
    cure: 'open it in a mail program; save the file that is attached to it and add that, or, where the document is the mail itself, copy its text into a text file (.txt) and add that',
    is: (bytes, start) =>
      hasHeader(
        start,
        'mime-version: ?1|content-type: ?\\w+/|message-id: ?<|received: (?:from|by) |return-path: ?<',
      ) ||
      (isOffice(bytes) && Buffer.from(bytes).includes(Buffer.from('__substg1.0_', 'utf16le'))),
  },
  {
    name: 'an old Word, Excel or PowerPoint file, or an encrypted one',
    cure: 'open it in Word or LibreOffice, take a password off if it has one, save it as DOCX or ODT (soffice --convert-to docx FILE), and add that',
    is: isOffice,
  },
  {
    name: 'a table or slides (XLSX, PPTX, ODS, ODP)',
    cure: 'a table or slides of a document stand better in its PDF: save it as that and add it; or copy what is text into a text file (.txt) and add that',
    is: (bytes, start) =>
      isZip(bytes) &&
      /(?:xl\/workbook|ppt\/presentation)\.xml|opendocument\.(?:spreadsheet|presentation)/.test(
        namesIn(bytes, start),
      ),
  },
  {
    name: 'a packed archive',
    cure: 'unpack it and add one document after another',
    is: (bytes) => isZip(bytes) || begins(0x1f, 0x8b)(bytes) || begins(0x37, 0x7a, 0xbc, 0xaf)(bytes),
  },
  {
    name: 'an image',
    cure: 'let a recognition program make a PDF with a text layer of it (ocrmypdf --image-dpi 300 -l eng FILE FILE.pdf), look at the text beside the image, and add that',
    is: (bytes) =>
      begins(0x89, 0x50, 0x4e, 0x47)(bytes) ||
      begins(0xff, 0xd8, 0xff)(bytes) ||
      begins(0x47, 0x49, 0x46, 0x38)(bytes) ||
      begins(0x49, 0x49, 0x2a, 0)(bytes) ||
      begins(0x4d, 0x4d, 0, 0x2a)(bytes),
  },
];

/**
 * Tells the format of a file by what is in it, never by its name.
 *
 * @param file path for the message
 * @throws Refusal for a form that no text is taken out of, with what to do
 */
export function formatOf(bytes: Uint8Array, file: string): Format {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (start.includes('%PDF-')) return 'pdf';
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(start)) return 'rtf';
  const packed = isZip(bytes) ? packedFormat(bytes, start) : undefined;
  if (packed) return packed;
  const other = others.find((form) => form.is(bytes, start));
  if (other) refuse('known-file', file, other.name, `a file of one document: ${nameFormats()}`, other.cure);
  const text = plainStart(bytes);
  if (isHtml(text)) return 'html';
  return looksLikeMarkdown(text) ? 'markdown' : 'text';
}

/** All formats, for a message. */
export function nameFormats(): string {
  return 'PDF, DOCX, ODT, RTF, EPUB, HTML, Markdown or plain text';
}

/** Says so where the ending of a file's name promises another format than it has; undefined where it is right, or says nothing. */
export function wrongEnding(file: string, format: Format): string | undefined {
  const ending = /\.([A-Za-z0-9]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  if (formatNames[format].endings.includes(ending)) return undefined;
  const promised = formats.find((one) => formatNames[one].endings.includes(ending));
  if (promised === undefined || (promised === 'markdown' && format === 'text')) return undefined;
  return `its name ends with .${ending}, and it is ${formatNames[format].name}: it was read as that`;
}

/** The ending under which a received file is kept: its own, where it says what the file is. */
export function endingOf(file: string, format: Format): string {
  const { endings } = formatNames[format];
  const own = /\.([A-Za-z0-9]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return endings.includes(own) ? own : (endings[0] ?? 'bin');
}

/** Where the names of what is in a ZIP archive stand, first and last. */
function namesIn(bytes: Uint8Array, start: string): string {
  return start + Buffer.from(bytes.subarray(-65536)).toString('latin1');
}

/** What is a ZIP archive and a document says so by the names in it, which a directory at its end repeats. */
function packedFormat(bytes: Uint8Array, start: string): Format | undefined {
  if (start.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  if (start.includes('mimetypeapplication/epub+zip')) return 'epub';
  const names = namesIn(bytes, start);
  if (names.includes('META-INF/container.xml')) return 'epub';
  if (
    names.includes('content.xml') &&
    names.includes('META-INF/manifest.xml') &&
    !/opendocument\.(?!text)/.test(start)
  )
    return 'odt';
  return /word\/document\d*\.xml/.test(names) ? 'docx' : undefined;
}

/** The first characters of a text in any encoding: what marks HTML and Markdown is ASCII. */
function plainStart(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 65536);
  return Buffer.from(start.includes(0) ? start.filter((byte) => byte !== 0) : start).toString('latin1');
}

/** A text may speak of a tag or two; a page begins as one, or is full of them. */
function isHtml(text: string): boolean {
  if (
    /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body)\b/i.test(
      text,
    )
  )
    return true;
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml\b[\s\S]{0,600}<html\b/i.test(text)) return true;
  const tags = text
    .slice(0, 4096)
    .match(/<\/?(?:div|span|p|br|a|td|tr|li|ul|table|script|meta|link|h[1-6])\b[^>]*>/gi);
  return (tags?.length ?? 0) > 8;
}
