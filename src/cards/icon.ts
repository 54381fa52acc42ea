import { readFileSync } from 'node:fs';
import sharp from 'sharp';

/** The site's icon as a PNG of 180 by 180 pixels, for systems that take no SVG. */
export async function iconPng(): Promise<Uint8Array<ArrayBuffer>> {
  const png = await sharp(readFileSync('public/favicon.svg'), { density: 405 })
    .resize(180, 180)
    .png()
    .toBuffer();
  return new Uint8Array(png);
}
