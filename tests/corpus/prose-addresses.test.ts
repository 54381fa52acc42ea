import { expect, test } from 'vitest';
import { proseIn, strangeAddresses } from '../../src/corpus/prose-addresses.ts';

const head = '---\ntitle: A\n---\n\n';
const addressesIn = (text: string, file: string) => strangeAddresses(proseIn(text, file), file);
const linesOf = (text: string, file: string) => addressesIn(text, file).map(({ line }) => line);

test('prose leads to pages, and to nothing that a browser would run or look for on its own machine', () => {
  const strange = [
    '[a](javascript:alert%281%29)',
    '[a](JaVaScript:x)',
    '[a](&#106;avascript:x)',
    '[a][b]\n\n[b]: file:///etc/passwd',
    '![a](data:image/svg+xml,x)',
    '> - [a](vbscript:x)',
    '| a |\n|---|\n| [b](blob:x) |',
    '<a href="data:text/html,x">a</a>',
  ];
  for (const file of ['content/pages/a.mdx', 'CONTRIBUTING.md'])
    for (const text of strange) expect(linesOf(head + text, file), `${file} ${text}`).toHaveLength(1);
  expect(linesOf(`one\n\n<div>\n<a href="ftp://x">a</a>\n</div>\n`, 'CONTRIBUTING.md')).toEqual([4]);
  expect(linesOf(`${head}one\ntwo [a](ftp://x)\n`, 'a.mdx')).toEqual([6]);
  const plain =
    '[a](https://x.y) [b](/method/) [c](#d) [e](../f) [g](?q=a:b) <b>h</b> [i](mailto:a@b.c) [j](doi:10.1/x) ![k](l.png) www.x.y';
  for (const file of ['a.mdx', 'a.md']) expect(addressesIn(head + plain, file)).toEqual([]);
});

test('MDX that is none is told', () => {
  const torn = () => proseIn(`${head}a {b`, 'a.mdx');
  expect(torn).toThrow(expect.objectContaining({ messages: [expect.objectContaining({ file: 'a.mdx' })] }));
});
