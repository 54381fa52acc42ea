import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { extractors } from '../../src/intake/extractors.ts';
import { providePackages } from '../../src/intake/packages.ts';

// What becomes of notes that stand where few look for them.

const of = async (bytes: Uint8Array, format: 'markdown' | 'epub') => {
  const { text, notTaken } = await extractors[format].extract(bytes, 'a', {}, await providePackages());
  const told = notTaken.map(({ what, begins = '' }) => `${what}: ${begins}`);
  return { text: text.trimEnd(), told: told.join('\n') };
};

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
