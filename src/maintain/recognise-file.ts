import { refuse } from '../messages/message.ts';

interface FileForm {
  readonly name: string;
  readonly cure: string;
  is(bytes: Uint8Array, start: string): boolean;
}

const begins = (...signature: readonly number[]) => {
  return (bytes: Uint8Array) => signature.every((byte, at) => bytes[at] === byte);
};

/** Forms that are no plain text, by their first bytes. */
const forms: readonly FileForm[] = [
  {
    name: 'a PDF',
    cure: 'take its text out (pdftotext -layout FILE.pdf FILE.txt), look at it beside the pages, and add the text file',
    is: (_, start) => start.includes('%PDF-'),
  },
  {
    name: 'a Word file',
    cure: 'save it as plain text in UTF-8, look at it beside the pages, and add the text file',
    is: (bytes, start) =>
      begins(0xd0, 0xcf, 0x11, 0xe0)(bytes) || (isZip(bytes) && /word\/|\[Content_Types\]/.test(start)),
  },
  {
    name: 'an OpenDocument file',
    cure: 'save it as plain text in UTF-8 and add the text file',
    is: (bytes, start) => isZip(bytes) && start.includes('mimetypeapplication/vnd.oasis'),
  },
  {
    name: 'a packed archive',
    cure: 'unpack it and add one text file after another',
    is: (bytes) => isZip(bytes) || begins(0x1f, 0x8b)(bytes) || begins(0x37, 0x7a, 0xbc, 0xaf)(bytes),
  },
  {
    name: 'a rich text file (RTF)',
    cure: 'save it as plain text in UTF-8 and add the text file',
    is: (_, start) => start.startsWith('{\\rtf'),
  },
  {
    name: 'an image',
    cure: 'let a recognition program read it (tesseract FILE FILE), look at the text beside the image, and add the text file',
    is: (bytes) =>
      begins(0x89, 0x50, 0x4e, 0x47)(bytes) ||
      begins(0xff, 0xd8, 0xff)(bytes) ||
      begins(0x47, 0x49, 0x46, 0x38)(bytes) ||
      begins(0x49, 0x49, 0x2a, 0)(bytes) ||
      begins(0x4d, 0x4d, 0, 0x2a)(bytes),
  },
  {
    name: 'an HTML page',
    cure: "open it in a browser, copy the document's own text into a text file without the page's menus, and add that",
    is: (_, start) => isHtml(start),
  },
];

/**
 * Refuses what is no plain text and says how to make one of it.
 * @param file path for the message
 * @throws Refusal
 */
export function refuseOtherForms(bytes: Uint8Array, file: string): void {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const form = forms.find((candidate) => candidate.is(bytes, start));
  if (form) refuse('plain-text', file, form.name, 'the plain text of one document, in UTF-8', form.cure);
}

function isZip(bytes: Uint8Array): boolean {
  return begins(0x50, 0x4b, 3, 4)(bytes);
}

/** A text may speak of a tag or two; a page begins as one, or is full of them. */
function isHtml(start: string): boolean {
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|\?xml)\b/i.test(start))
    return true;
  return (
    (start.match(/<\/?(?:div|span|p|br|a|td|tr|li|ul|table|script|meta|link|h[1-6])\b[^>]*>/gi)?.length ??
      0) > 8
  );
}
