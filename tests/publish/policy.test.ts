import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPolicy } from '../../src/publish/policy.ts';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string) => `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head></html>`;
const ruledBy = (html: string) => withPolicy(new TextEncoder().encode(html).buffer).toString();
const policyOf = (html: string) =>
  (/http-equiv="content-security-policy" content="([^"]*)"/.exec(ruledBy(html)) ?? [])[1]?.split('; ');

test('scripts and styles that stand in a page are allowed by what they are, and none besides', () => {
  const [script, module, style] = ['run("$&", "é…");\n', 'import a from "/a.js"', 'p{color:red}'];
  const policy = policyOf(
    page(
      `<script>${script}</script><script type="module">${module}</script><script src="/b.js" defer></script>` +
        `<script type="application/ld+json">{"a":1}</script><style media="print">${style}</style>`,
    ),
  );
  expect(policy).toEqual([
    "default-src 'self'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${hashOf(script)} ${hashOf(module)}`,
    `style-src 'self' ${hashOf(style)}`,
  ]);
});

test('the policy stands before all that it rules, and the rest of the page stays as it is', () => {
  const html = page('<title>$1 “é”</title><style>a{}</style>');
  const ruled = ruledBy(html);
  const meta = /<meta http-equiv[^>]*>/.exec(ruled);
  expect(ruled.replace(meta?.[0] ?? '', '')).toBe(html);
  expect(meta?.index).toBeLessThan(ruled.indexOf('<style>'));
  expect(policyOf(page(''))?.at(-1)).toBe("style-src 'self'");
});
