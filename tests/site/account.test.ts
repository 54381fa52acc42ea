import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { differenceOf, proveSite } from '../../src/proof/prove-site.ts';

const read = (path: string) => readFileSync(path, 'utf8');

test('every document has a page that prints what its account says', () => {
  const { documents, messages } = proveSite('.', 'dist');
  expect(messages).toEqual([]);
  expect(documents).toBe(readdirSync('seeds').length);
});

test.each(readdirSync('seeds'))(
  'a page of %s on which one word is lost, doubled, changed or moved is found',
  (id) => {
    const source = read(`seeds/${id}/source.txt`);
    const account = JSON.parse(read(`content/apparatus/${id}.json`));
    const page = read(`dist/documents/${id}/index.html`);
    const words = [...page.matchAll(/(?<=>[^<]*) ([a-z]{4,}) ([a-z]{4,}) (?=[^<]*<)/g)].filter(
      ({ index, 1: a, 2: b }) =>
        index > page.indexOf('data-transcription') && index < page.indexOf('</article>') && a !== b,
    );
    const [found, a, b] = words[Math.floor(words.length / 2)] ?? [];
    expect(found).toBeDefined();
    for (const wrong of [` ${b} `, ` ${a} ${a} ${b} `, ` ${a}x ${b} `, ` ${b} ${a} `])
      expect(differenceOf(source, account, page.replace(found as string, wrong)), wrong).toBeDefined();
  },
);
