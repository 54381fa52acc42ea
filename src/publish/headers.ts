import { underBase } from '../addresses/base.ts';
import { dataPath } from '../addresses/paths.ts';

/** What the headers depend on. */
export interface HeaderOptions {
  /** Path under which the site stands, with slashes at both ends. */
  readonly base: string;
  readonly preview: boolean;
}

/**
 * The `_headers` file, which Netlify and Cloudflare Pages read. The pages carry a Content-Security-Policy of their own; here is what a page
 * cannot say of itself: who may frame it, that types are not guessed, what it may ask of the device, and that the connection is to be encrypted.
 */
export function headerRules({ base, preview }: HeaderOptions): string {
  const everywhere = [
    "Content-Security-Policy: frame-ancestors 'none'",
    'X-Frame-Options: DENY',
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: strict-origin-when-cross-origin',
    'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy: same-origin',
    'Strict-Transport-Security: max-age=31536000',
    ...(preview ? ['X-Robots-Tag: noindex, nofollow'] : []),
  ];
  return [
    rule(`${base}*`, everywhere),
    // Their names change with their content.
    rule(`${base}_astro/*`, ['Cache-Control: public, max-age=31536000, immutable']),
    // Open data: any site may read it from a script.
    rule(underBase(base, dataPath('*')), ['Access-Control-Allow-Origin: *']),
  ].join('\n');
}

function rule(path: string, headers: readonly string[]): string {
  return `${path}\n${headers.map((header) => `  ${header}\n`).join('')}`;
}
