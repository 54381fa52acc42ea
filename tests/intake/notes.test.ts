import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extractors } from '../../src/intake/extractors.ts';
import { providePackages } from '../../src/intake/packages.ts';

// What becomes of notes that stand where few look for them.

const of = async (bytes: Uint8Array, format: 'markdown' | 'epub') => {
  const { text, notTaken } = await extractors[format].extract(bytes, 'a', {}, await providePackages());
  const told = notTaken.map(({ what, begins = '' }) => `${what}: ${begins}`);
  return { text: text.trimEnd(), told: told.join('\n') };
};

describe('of a Markdown file', () => {
  const markdown = (text: string) => of(strToU8(text), 'markdown');

  test('a note of a note, and a note that nothing leads to, are told', async () => {
    const read = await markdown(
      'It floods[^a], and dries[^b].\n\n[^a]: Each *August*.[^c] Again.[^b][^a]\n[^b]: In May.\n[^c]: In the **south**[^d].[^c]\n[^d]: Not all.\n[^e]: Nobody cites me.\n',
    );
    expect(read.text).toBe('It floods[^1], and dries[^2].\n\n[^1]: Each *August*. Again.\n\n[^2]: In May.');
    for (const told of [
      'without a mark in the text: In the south.',
      'Nobody cites me.',
      'notes in notes: [^c]',
    ])
      expect(read.told).toContain(told);
  });

  test('figures that are set low stay, and what two tildes strike out does not', async () => {
    const read = await markdown('Water is H~2~O, ~~not wine~~ and 2^nd^.\n');
    expect(read).toEqual({
      text: 'Water is H~2~O,  and 2^nd^.',
      told: 'words that are struck out: not wine',
    });
  });
});

test('of an EPUB book the number that a note prints is its mark', async () => {
  const page = (text: string) => `<html><body>${text}</body></html>`;
  const read = await of(
    zipSync({
      'META-INF/container.xml': strToU8(
        '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
      ),
      'b.opf': strToU8(
        '<package><manifest><item id="a" href="a.xhtml"/><item id="n" href="n.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="n"/></spine></package>',
      ),
      'a.xhtml': strToU8(page('<p>Counted<a href="n.xhtml#n1">1</a> in May.</p>')),
      'n.xhtml': strToU8(
        page('<p id="n1"><a href="a.xhtml">1</a>. In the dry months, see <a href="a.xhtml">2</a>.</p>'),
      ),
    }),
    'epub',
  );
  expect(read.text).toBe('Counted[^1] in May.\n\n[^1]: In the dry months, see 2.');
});
