import type { APIRoute } from 'astro';
import { address } from '../addresses/links.ts';
import { filePaths } from '../addresses/paths.ts';
import { isPreview } from '../corpus/shown.ts';

/** Who may read what: everybody everything, but no search engine a preview. Only a site that knows its address has a site map. */
export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', isPreview(process.env) ? 'Disallow: /' : 'Allow: /'];
  if (site) lines.push('', `Sitemap: ${new URL(address(filePaths.sitemap), site).href}`);
  return new Response(`${lines.join('\n')}\n`);
};
