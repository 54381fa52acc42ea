import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import sharp from 'sharp';

/** The icon for systems that take no SVG. */
export const GET: APIRoute = async () => {
  const png = await sharp(readFileSync('public/favicon.svg'), { density: 405 })
    .resize(180, 180)
    .png()
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};
