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
const charset = '<meta charset="utf-8">';

/**
 * A page with its policy (Content Security Policy 3, W3C), before all that it rules. Scripts and styles that stand in the page are known by their
 * digests. Astro's own policy names on every page those of all pages: a thousand bytes that cannot be compressed.
 */
export function withPolicy(page: ArrayBuffer): Buffer<ArrayBuffer> {
  // A character for each byte takes a fraction of the time of reading and writing UTF-8, and nothing but ASCII is looked for.
  const html = Buffer.from(page).toString('latin1');
  const known = { script: new Set<string>(), style: new Set<string>() };
  for (const [, kind, text = ''] of html.matchAll(inPage))
    known[kind as keyof typeof known].add(hashOf(Buffer.from(text, 'latin1')));
  const policy = [...everywhere, [scripts, ...known.script].join(' '), [styles, ...known.style].join(' ')];
  const meta = `<meta http-equiv="content-security-policy" content="${policy.join('; ')}">`;
  return Buffer.from(
    html.replace(charset, () => charset + meta),
    'latin1',
  );
}

function hashOf(bytes: Buffer): string {
  return `'sha256-${createHash('sha256').update(bytes).digest('base64')}'`;
}

/** Gives every page its policy while the site is built; what is served while somebody works on it has scripts of its own. */
export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!import.meta.env.PROD || !response.headers.get('content-type')?.startsWith('text/html'))
    return response;
  return new Response(withPolicy(await response.arrayBuffer()), response);
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
