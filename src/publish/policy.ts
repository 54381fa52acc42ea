import { createHash } from 'node:crypto';
import type { AstroIntegration, MiddlewareHandler } from 'astro';

/** What every page may load: what is of the site. The search engine is WebAssembly; nothing else may be compiled from data. */
const everywhere = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
];
const scripts = "script-src 'self' 'wasm-unsafe-eval'";
const styles = "style-src 'self'";

/** What stands in a page to be run or to style it; data for other programs is neither. */
const inPage = /<(script|style)(?![^>]*(?: src=| type="application\/))[^>]*>([\s\S]*?)<\/\1>/g;

/**
 * A page with its policy (Content Security Policy 3, W3C), before all that it rules. Scripts and styles that stand in the page are known by their
 * digests. Astro's own policy names on every page those of all pages: two thousand characters that cannot be compressed.
 */
export function withPolicy(html: string): string {
  const known = { script: new Set<string>(), style: new Set<string>() };
  for (const [, kind, text = ''] of html.matchAll(inPage))
    known[kind as keyof typeof known].add(hashOf(text));
  const policy = [...everywhere, [scripts, ...known.script].join(' '), [styles, ...known.style].join(' ')];
  const meta = `<meta http-equiv="content-security-policy" content="${policy.join('; ')}">`;
  return html.replace('<meta charset="utf-8">', (charset) => `${charset}${meta}`);
}

const hashes = new Map<string, string>();

/** Most pages have the same few. */
function hashOf(text: string): string {
  const hash = hashes.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  hashes.set(text, hash);
  return hash;
}

/** Gives every page its policy while the site is built; what is served while somebody works on it has scripts of its own. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!import.meta.env.PROD || !response.headers.get('content-type')?.startsWith('text/html'))
    return response;
  return new Response(withPolicy(await response.text()), response);
};

/** Has {@link onRequest} see every page. */
export function pagePolicy(): AstroIntegration {
  return {
    name: 'page-policy',
    hooks: {
      'astro:config:setup': ({ addMiddleware }) =>
        addMiddleware({ entrypoint: new URL('policy.ts', import.meta.url), order: 'pre' }),
    },
  };
}
