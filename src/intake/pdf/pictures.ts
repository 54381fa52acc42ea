import { loadPackage } from '../packages.ts';
import { openPdf, type PdfPage } from './library.ts';

/** Width of a picture, in pixels: what stands on a page can be made out, and read where it is large. */
const width = 720;
const quality = 55;

interface Canvas {
  getContext(kind: '2d'): object;
  encode(format: 'webp', quality: number): Promise<Uint8Array>;
}

/** Draws the pages of a PDF, small, one WebP a page, in their order. */
export async function drawPages(bytes: Uint8Array, file: string, packages: string): Promise<Uint8Array[]> {
  const loaded = await loadPackage<{ default: { createCanvas(width: number, height: number): Canvas } }>(
    packages,
    '@napi-rs/canvas/index.js',
  );
  const { document, close } = await openPdf(bytes, file, packages);
  try {
    const pictures: Uint8Array[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pictures.push(await drawn(page, loaded.default.createCanvas));
      page.cleanup();
    }
    return pictures;
  } finally {
    await close();
  }
}

async function drawn(
  page: PdfPage,
  createCanvas: (width: number, height: number) => Canvas,
): Promise<Uint8Array> {
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvasContext: canvas.getContext('2d'), canvas, viewport }).promise;
  return canvas.encode('webp', quality);
}
