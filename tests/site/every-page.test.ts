import { globSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { siteAddress } from '../../src/command/site-address.ts';
import { brokenInside } from '../../src/maintain/inside-links.ts';
import { builtPages, documentPages, sentBytes } from './pages.ts';

const pages = builtPages();
const { base, site } = siteAddress(process.env);

test('there are pages of every document', () => {
  for (const id of readdirSync('seeds'))
    for (const path of [`/documents/${id}/`, `/documents/${id}/source/`])
      expect(pages.map((page) => page.path)).toContain(path);
});

test('every page is valid HTML', async () => {
  const loader = new StaticConfigLoader({
    extends: ['html-validate:recommended'],
    rules: {
      // Matters of taste in generated markup.
      'no-trailing-whitespace': 'off',
      'attr-quotes': 'off',
      'void-style': 'off',
      'doctype-style': 'off',
      'long-title': 'off',
      // One browser takes a list without marks for none unless its role says so; a scroll area is a region without being a section.
      'no-redundant-role': 'off',
      // Boxes of one name are one choice of several.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
      'prefer-native-element': ['error', { exclude: ['region'] }],
      // HTML asks of an id only that it is not empty and has no space.
      'valid-id': ['error', { relaxed: true }],
    },
  });
  // Else the rules are put together anew for each page, which takes as long as the page does.
  const config = await loader.getConfigFor('page.html');
  loader.getConfigFor = () => config;
  const validator = new HtmlValidate(loader);
  const faults: string[] = [];
  for (const { path, html } of pages) {
    const report = await validator.validateString(html);
    for (const result of report.results)
      for (const { line, column, message, ruleId } of result.messages)
        faults.push(`${path}:${line}:${column} ${ruleId} ${message}`);
  }
  expect(faults).toEqual([]);
});

test('every page has a title and a description of its own, one main heading and a language', () => {
  const seen = new Map<string, string>();
  for (const { path, html } of pages) {
    expect(html, path).toMatch(/<html lang="en"/);
    expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
    for (const pattern of [/<title>([^<]+)<\/title>/, /<meta name="description" content="([^"]+)"/]) {
      const text = pattern.exec(html)?.[1];
      expect(text, `${path} ${pattern}`).toBeTruthy();
      expect(seen.get(text ?? ''), `${path} says the same as another page: ${text}`).toBeUndefined();
      seen.set(text ?? '', path);
    }
  }
});

test('every page has its text in its markup', () => {
  for (const { path, html } of pages) {
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
    const text = main.replace(/<(script|style|template)[\s\S]*?<\/\1>|<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    expect(text.length, path).toBeGreaterThan(60);
  }
});

test('no link inside the site is broken, fragments included', () => {
  expect(brokenInside('dist', base, site).map(({ file, found }) => `${file}: ${found}`)).toEqual([]);
});

test('no page sends anything to another host, and no script knows cookies', () => {
  for (const { path, html } of pages) {
    const [, policy = ''] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
    const directives = policy.replaceAll('&#39;', "'").split(/; */);
    for (const directive of [
      "default-src 'self'",
      "form-action 'self'",
      "object-src 'none'",
      "base-uri 'self'",
    ])
      expect(directives, path).toContain(directive);
    expect(policy, path).not.toMatch(/https?:|\*/);
  }
  const scripts = globSync('dist/**/*.js');
  expect(scripts.length).toBeGreaterThan(5);
  for (const script of scripts) expect(readFileSync(script, 'utf8'), script).not.toContain('document.cookie');
});

test('no page carries script or style in its markup, which the policy would have to allow', () => {
  for (const { path, html } of pages) {
    expect(html, path).toContain('http-equiv="content-security-policy"');
    expect(html.match(/<[^>]+\sstyle=/g), path).toBeNull();
    expect(html.match(/<[^>]+\son[a-z]+=/g), path).toBeNull();
    expect(html, path).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/);
  }
});

test('a document is read without JavaScript: two small scripts set its colours and bring search and brief; it weighs under 25 KB with its styles', () => {
  for (const page of documentPages()) {
    const { path, html } = page;
    // browser.test.ts shows that the page has its text without them.
    const scripts = [...html.matchAll(/<script(?! type="application\/ld\+json")([^>]*)>([^<]*)/g)];
    expect(scripts, path).toHaveLength(2);
    const [inline, module] = scripts;
    expect(inline?.[2]?.length, path).toBeLessThan(400);
    const [, script] = / type="module" src="([^"]+\.js)"/.exec(module?.[1] ?? '') ?? [];
    expect(script, path).toBeDefined();
    expect(gzipSync(readFileSync(`dist/${script?.slice(base.length)}`)).length).toBeLessThan(1200);
    expect(sentBytes(page), path).toBeLessThan(25_000);
  }
});

test('home weighs under 60 KB with its styles', () => {
  const home = pages.find(({ path }) => path === '/');
  expect(home && sentBytes(home)).toBeLessThan(60_000);
});
