import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { takeIn } from '../../src/intake/take-in.ts';
import { refusalOf } from '../messages/refusal-of.ts';

const files = 'tests/intake/files';

describe('a file of each format', () => {
  const all = readdirSync(files).filter((name) => !name.endsWith('.reading'));
  test.each(all)('%s is read as the file beside it says', async (name) => {
    // One has programs in its text, which wants a word from whoever adds it.
    const settings = name === 'saved-page.html' ? { withoutHandlers: true as const } : {};
    const taken = await takeIn(readFileSync(join(files, name)), name, settings);
    const said = Object.entries(taken?.metadata ?? {}).map(([field, value]) => `${field}: ${value}`);
    const left = (taken?.notTaken ?? []).map(({ what, times, words, begins = '', pages = [] }) =>
      `${times} × ${what}, ${words} words${pages.length > 0 ? `, pages ${pages.join(', ')}` : ''}: ${begins}`.trimEnd(),
    );
    const reading = [taken?.text, '=== the file says', ...said, '=== not taken', ...left, ''].join('\n');
    await expect(reading).toMatchFileSnapshot(join('files', `${name}.reading`));
  });
});

describe('plain text', () => {
  const french =
    'Le Président a reçu hier, à l’hôtel « Gaweye », les délégués : « Où est la sœur de Zoé ? » – 12 000 € de frais…\nÉtat des lieux, dès Noël.\n';

  test('in UTF-8 is its own source, with or without a byte-order mark', async () => {
    for (const text of [french, `\uFEFF${french}`, 'Plain.\r\nText.\r\n'])
      expect(await takeIn(Buffer.from(text), 'a.txt')).toBeUndefined();
  });

  test('that begins as papers do, with whom it is from and to, is no mail', async () => {
    const head =
      'From: General Secretariat\nTo: Delegations\nDate: 3 May 2031\nSubject: The post\n\nThe post stays.\n';
    expect(await takeIn(Buffer.from(head), 'a.txt')).toBeUndefined();
  });

  test('that shows no site is not touched, whatever it says', async () => {
    const texts = readdirSync('seeds').map((id) => readFileSync(join('seeds', id, 'source.txt')));
    const menu = Buffer.from('Home\nThey met at home.\n\nContact\nPrint\nThere was none.\n');
    for (const text of [...texts, menu]) expect(await takeIn(text, 'a.txt')).toBeUndefined();
    expect(
      await takeIn(readFileSync(join(files, 'select-all.txt')), 'a.txt', { whole: true }),
    ).toBeUndefined();
  });

  describe('of a page copied whole', () => {
    const site = 'Skip to main content\nThe Lake Observer\nSubscribe\nSign in\nShare on Facebook\n\n';
    const title = 'Close the gap on the lake: four things to do now';
    const by = 'By Jane Roe\nPublished 11:42 AM EET, Thu March 7, 2024\n\n';
    const photo = 'A patrol boat off Port Amel in a cold and stormy January. Photo: Jean Doe / AFP/Getty\n\n';
    const unsaid = 'A patrol boat lies off the town of Port Amel, with thick ice on its bow and a crew\n\n';
    const text =
      'Last autumn, an anchor cut a pipeline and two cables in a single night. Nobody was charged by anybody.\n\nFirst, the four states should sign a treaty that lets any of them board a vessel.\n\n© 2024 The Lake Observer\nPrivacy policy\n';
    const menu = 'Conflict prevention and peace operations\nOur flagship programmes and their staff\n';
    const standfirst = 'What the four states of the lake should do now, before another winter\n\n';

    test.each([
      ['a caption below authors and day', `${title}\n\n${by}${photo}`],
      ['a caption above the authors', `${title}\n\n${photo}${by}`],
      ['a caption above the title', `${photo}${title}\n\n${by}`],
      ['a caption and no authors', `${title}\n\n${photo}`],
      ['a caption that says nothing of a photo', `${title}\n\n${unsaid}`],
      ['a day and such a caption', `${title}\n\n7 March 2024\n${unsaid}`],
      ['what a site says in the midst', `${title}\n\n${by}Share on X\nCopy link\n\n${photo}`],
      ['the name of the site above', `The Lake Observer\n${title}\n\n${by}${photo}`],
      ['a menu that no word shows to be one', `${menu}${title}\n\n${by}${photo}`],
      ['such a menu and no authors', `${menu}${title}\n\n${photo}`],
      ['more below the title', `${title}\n\n${standfirst}${by}${photo}`],
      ['a menu that begins as authors do', `By topic\nBy country and region\n${title}\n\n${photo}`],
      ['authors above', `${by}${title}\n\n${photo}`],
    ])('begins with its title, with %s', async (_, head) => {
      const taken = await takeIn(Buffer.from(site + head + text), 'a.txt');
      const lines = (taken?.text ?? '').split(/\n+/);
      expect(lines[head.startsWith(by) ? 2 : 0]).toBe(title);
      expect(taken?.text.includes('Jane Roe')).toBe(head.includes(by));
    });

    test('shows each line above the text by itself', async () => {
      const taken = await takeIn(Buffer.from(`${site}${menu}${title}\n\n${by}${text}`), 'a.txt');
      expect(taken?.notTaken.map(({ begins }) => begins)).toEqual(
        expect.arrayContaining(menu.trim().split('\n')),
      );
    });
  });

  test.each([
    ['windows-1252', french],
    ['macintosh', french],
    ['iso-8859-15', french.replace(/[’…–]/g, (mark) => ({ '’': "'", '…': '...', '–': '-' })[mark] ?? '')],
  ])('in %s is told from its bytes', async (encoding, text) => {
    const taken = await takeIn(encoded(text, encoding), 'a.txt');
    expect([taken?.encoding, taken?.text]).toEqual([encoding, text]);
  });

  test.each([
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
  ])('in %s, with a mark: %s', async (encoding, marked) => {
    const bytes = Buffer.from((marked ? '\uFEFF' : '') + french.replaceAll('\n', '\r\n'), 'utf16le');
    const taken = await takeIn(encoding === 'utf-16be' ? bytes.swap16() : bytes, 'a.txt');
    expect([taken?.encoding, taken?.text]).toEqual([encoding, french]);
  });

  test('is read in the encoding that somebody names, and refused where it is not in it', async () => {
    const cyrillic = new Uint8Array([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0, 0x0a]);
    expect((await takeIn(cyrillic, 'a.txt', { encoding: 'windows-1251' }))?.text).toBe('Привет, мир\n');
    await expect(takeIn(cyrillic, 'a.txt', { encoding: 'utf-8' })).rejects.toThrow('not utf-8');
    await expect(takeIn(cyrillic, 'a.txt', { encoding: 'klingon' })).rejects.toThrow('"klingon"');
  });

  test('of which nobody can tell the encoding is refused, and the way out named', async () => {
    const bytes = new Uint8Array([0x81, 0x01, 0x9d, 0x02, 0xe9]);
    expect((await refusalOf(() => takeIn(bytes, 'a.txt'))).messages).toMatchObject([
      { name: 'tell-encoding', cure: expect.stringContaining('--encoding') },
    ]);
  });
});

/** Text in an encoding of single bytes. */
function encoded(text: string, encoding: string): Uint8Array {
  const table = [...new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))];
  return Uint8Array.from([...text], (character) => {
    const byte = table.indexOf(character);
    if (byte < 0) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}

describe('bad input is refused with one message', () => {
  test.each([
    ['ends-wrongly.md', '<!doctype html><p>Not found.</p>', 'its name ends with .md, and it is an HTML page'],
    [
      'no-text.html',
      '<html><body><script>document.write("all of it")</script></body></html>',
      'a file without text',
    ],
    ['archive.zip', 'PK\u0003\u0004....a.txt', 'a packed archive'],
    ['scan.png', '\u0089PNG....', 'an image'],
    ['page.mht', 'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n', 'MHTML'],
    [
      'mail.eml',
      'From: Ana <a@b.org>\nTo: c@d.org\nMIME-Version: 1.0\nContent-Type: multipart/related;\n',
      'a mail',
    ],
    ['mail.txt', 'Received: from x by y;\n Sat, 3 May\nSubject: The post\n\n<p><b>Text</b></p>\n', 'a mail'],
    ['box.eml', 'From a@b.org Sat May 3\nSubject: x\nContent-Type: text/plain\n\nText\n', 'a mail'],
    [
      'mixed.txt',
      'Asunci\u00c3\u00b3n \u00e2\u0080\u0093 Parties\nThe \u0093ex\u0094 is na\u00efve.\n',
      'bytes in two encodings',
    ],
    ['table.xlsx', 'PK\u0003\u0004....xl/workbook.xml', 'a table or slides'],
  ])('%s', async (name, content, found) => {
    const { messages } = await refusalOf(() => takeIn(Buffer.from(content, 'latin1'), name));
    expect(messages).toMatchObject([{ found: expect.stringContaining(found) }]);
  });

  test('an empty file has no wrong name: its text is looked for, and none is found', async () => {
    expect(await takeIn(Buffer.alloc(0), 'a.pdf')).toBeUndefined();
  });

  test('a page that is nested beyond all measure', async () => {
    const page = Buffer.from(`<html><body>${'<div>'.repeat(60_000)}text`);
    const [message, ...more] = (await refusalOf(() => takeIn(page, 'a.html'))).messages;
    expect([message?.found, more]).toEqual([expect.stringContaining('cannot be read'), []]);
  });
});
