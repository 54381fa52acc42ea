import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuse } from '../../messages/message.ts';
import { loadPackage } from '../packages.ts';

/** A piece of text as a PDF places it. */
export interface TextItem {
  readonly str: string;
  /** Its matrix in the space of the page: the last two are where its baseline begins. */
  readonly transform: readonly [number, number, number, number, number, number];
  readonly width: number;
}

/** What is used here of a page of pdf.js. */
export interface PdfPage {
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getTextContent(
    options: object,
  ): Promise<{ readonly items: readonly (TextItem | { readonly type: string })[] }>;
  getAnnotations(): Promise<
    readonly {
      readonly subtype?: string;
      readonly contentsObj?: { readonly str?: string };
      readonly fieldValue?: unknown;
    }[]
  >;
  getJSActions(): Promise<object | null>;
  getOperatorList(): Promise<{ readonly fnArray: readonly number[] }>;
  render(options: object): { readonly promise: Promise<void> };
  cleanup(): void;
}

/** What is used here of a document of pdf.js. */
export interface PdfDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  getAttachments(): Promise<object | null>;
  getJSActions(): Promise<object | null>;
}

export interface PdfLibrary {
  getDocument(options: object): { readonly promise: Promise<PdfDocument>; destroy(): Promise<void> };
  readonly OPS: Readonly<Record<string, number>>;
}

/**
 * Opens a PDF. Scripts in it are not run and nothing that it points to is fetched; one that has scripts or files in it is refused, because it will
 * lie in the repository for others to open.
 *
 * @throws Refusal if it is encrypted, or holds more than pages
 */
export async function openPdf(
  bytes: Uint8Array,
  file: string,
  packages: string,
): Promise<{ readonly document: PdfDocument; readonly library: PdfLibrary; close(): Promise<void> }> {
  const library = await loadPackage<PdfLibrary>(packages, 'pdfjs-dist/legacy/build/pdf.mjs');
  const beside = (folder: string) =>
    `${pathToFileURL(join(packages, 'node_modules/pdfjs-dist', folder)).href}/`;
  const opening = library.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: beside('cmaps').replace('file://', ''),
    standardFontDataUrl: beside('standard_fonts').replace('file://', ''),
    wasmUrl: beside('wasm').replace('file://', ''),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const document = await opening.promise.catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'PasswordException') throw error;
    return refuse(
      'read-file',
      file,
      'an encrypted PDF, which opens with a password',
      'a PDF that anybody can open',
      `take the password off, if you may: qpdf --decrypt --password=… ${file} open.pdf`,
    );
  });
  await refuseActive(bytes, document, file);
  return { document, library, close: () => opening.destroy() };
}

async function refuseActive(bytes: Uint8Array, document: PdfDocument, file: string): Promise<void> {
  const attached = await document.getAttachments();
  if (sizeOf(attached) > 0) refuseMore(file, 'files attached to it');
  const starts = /\/S\s*\/(?:JavaScript|Launch)\b/.test(Buffer.from(bytes).toString('latin1'));
  if (starts || sizeOf(await document.getJSActions()) > 0) refuseMore(file, 'scripts in it');
}

/** Lists come as objects or as maps. */
function sizeOf(list: object | null): number {
  return list instanceof Map ? list.size : Object.keys(list ?? {}).length;
}

/**
 * Says that a PDF holds more than pages.
 * @throws Refusal always
 */
export function refuseMore(file: string, has: string): never {
  return refuse(
    'read-file',
    file,
    `a PDF with ${has}`,
    'a PDF that holds its pages and no more: it is kept, and others will open it',
    `print it into a new PDF, which has only the pages (pdftocairo -pdf ${file} pages.pdf), and add that`,
  );
}
