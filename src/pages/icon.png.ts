import type { APIRoute } from 'astro';
import { iconPng } from '../cards/icon.ts';

/** The icon for systems that take no SVG. */
export const GET: APIRoute = async () =>
  new Response(await iconPng(), { headers: { 'content-type': 'image/png' } });
