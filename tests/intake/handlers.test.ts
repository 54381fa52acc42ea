import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { takeIn } from '../../src/intake/take-in.ts';
import { refusalOf } from '../messages/refusal-of.ts';

const sentence =
  'The prefects met in Agadez and spoke about wells, about salt, and about who pays for the guards.';
const article = `<article><h1>On wells</h1><p>${sentence}</p><p>${sentence}</p><p>${sentence}</p></article>`;
const page = (text: string) => Buffer.from(`<!doctype html><html><body>\n${text}\n</body></html>`);
const epub = (text: string) =>
  Buffer.from(
    zipSync({
      mimetype: strToU8('application/epub+zip'),
      'META-INF/container.xml': strToU8(
        '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
      ),
      'b.opf': strToU8(
        '<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
      ),
      'a.xhtml': strToU8(`<html><body>${text}</body></html>`),
    }),
  );

describe('an event handler in the text that is taken is refused with one message', () => {
  test.each([
    [
      'in a paragraph',
      'a.html',
      page(article.replace('<p>', '\n<p onclick="alert(1)">')),
      'onclick of <p>',
      3,
    ],
    [
      'of a picture between two',
      'a.html',
      page(article.replace('</p>', '</p><img src=x onerror="alert(1)">')),
      'onerror of <img>',
      2,
    ],
    [
      'in a drawing',
      'a.html',
      page(article.replace('</p>', '</p><svg><g onload="alert(1)"/></svg>')),
      'onload of <g>',
      2,
    ],
    [
      'round it, in capitals',
      'a.html',
      page(`<div ONMOUSEOVER="alert(1)">${article}</div>`),
      'onmouseover of <div>',
      2,
    ],
    [
      'of a page that has nothing else',
      'a.html',
      Buffer.from('<html><body onload="alert(1)"><p>A word.'),
      'onload of <body>',
      1,
    ],
    ['in a book', 'a.epub', epub('<p>A word.</p><p onclick="alert(1)">Another.</p>'), 'onclick of <p>', 1],
    [
      'in a block of Markdown',
      'a.md',
      Buffer.from('# Wells\n\nA **word**.\n\n<div onclick="alert(1)">\n\nAnother.\n'),
      'onclick of <div>',
      5,
    ],
    [
      'in a line of Markdown',
      'a.md',
      Buffer.from('# Wells\n\nA **word** <b onclick="alert(1)">or</b> two.\n'),
      'onclick of <b>',
      3,
    ],
  ])('%s', async (_, name, bytes, found, line) => {
    const { messages } = await refusalOf(() => takeIn(bytes, name));
    expect(messages).toMatchObject([
      { line, found: expect.stringContaining(found), cure: expect.stringContaining('--without-handlers') },
    ]);
    const taken = await takeIn(bytes, name, { withoutHandlers: true });
    expect(taken?.extractor.settings).toEqual({ withoutHandlers: true });
    expect(taken?.text).not.toContain('alert');
  });
});

test('event handlers outside of the text are not taken, and said', async () => {
  const menu = '<nav><ul><li onclick="alert(1)"><a href="/" onfocus="alert(2)">Home</a></li></ul></nav>';
  const print = '<div><a href="#" onclick="window.print()">Print</a></div>';
  const long = article.replace('</article>', `<p>${sentence} ${sentence} ${sentence}</p></article>`);
  const taken = await takeIn(page(`${menu}${long}${print}${menu}`), 'a.html');
  expect(taken?.text).toMatch(/^# On wells\n\nThe prefects.*guards\.\n$/s);
  expect(taken?.notTaken).toContainEqual({ what: 'event handlers', times: 5, words: 5, begins: 'onclick' });
});
