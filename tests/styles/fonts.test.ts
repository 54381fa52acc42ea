import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fromBuffer } from '@capsizecss/unpack';
import { describe, expect, it, test } from 'vitest';

const css = readFileSync('src/styles/fonts.css', 'utf8');
const resolve = createRequire(import.meta.url).resolve;
const faces = [...css.matchAll(/@font-face \{([^}]*)\}/g)].map(([, body = '']) => ({
  family: /font-family: "([^"]+)"/.exec(body)?.[1] ?? '',
  file: /url\("([^"]+)"\)/.exec(body)?.[1],
  style: /font-style: (\w+)/.exec(body)?.[1] ?? 'normal',
  weight: /font-weight: (\d+)/.exec(body)?.[1] ?? '400',
  number: (name: string) => Number(new RegExp(`${name}: ([\\d.]+)%`).exec(body)?.[1]) / 100,
}));
const own = faces.filter(({ file }) => file !== undefined);

test('there are four faces of our own', () => expect(own).toHaveLength(4));

// Widths of the stand-ins in units of 2048 to the em, averaged over English text: Times New Roman, Arial, Arial Bold.
const standIns: Readonly<Record<string, number>> = {
  'Serif stand-in normal 400': 832,
  'Serif stand-in italic 400': 832,
  'Sans stand-in normal 400': 913,
  'Sans stand-in normal 600': 983,
};

describe('the stand-in of a face is as wide and as high as the face', () => {
  it.each(own.map((face) => [`${face.family} ${face.style} ${face.weight}`, face] as const))(
    '%s',
    async (_, face) => {
      const name = face.family.startsWith('Source Serif') ? 'Serif stand-in' : 'Sans stand-in';
      const standIn = faces.find(
        ({ family, style, weight }) => family === name && style === face.style && weight === face.weight,
      );
      const width = standIns[`${name} ${face.style} ${face.weight}`];
      if (!standIn || !width) throw new Error(`no stand-in for ${face.family}`);
      const font = await fromBuffer(readFileSync(resolve(face.file ?? '')));
      const size = font.xWidthAvg / font.unitsPerEm / (width / 2048);
      expect(standIn.number('size-adjust')).toBeCloseTo(size, 3);
      expect(standIn.number('ascent-override')).toBeCloseTo(font.ascent / font.unitsPerEm / size, 3);
      expect(standIn.number('descent-override')).toBeCloseTo(-font.descent / font.unitsPerEm / size, 3);
      expect(standIn.number('line-gap-override')).toBeCloseTo(font.lineGap / font.unitsPerEm / size, 3);
    },
  );
});

test('the fonts have every letter of the names and texts', () => {
  const latin = /^[\n -~\u00a0-ÿ\u0131Œœˆʻʼˆ˚˜\u2000-\u206f€™↑↓−∕]*$/;
  for (const folder of [
    'content/documents',
    'content/actors',
    'content/proposals',
    'content/events',
    'content/glossary',
  ])
    for (const name of readdirSync(folder)) {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const odd = [...text].filter((letter) => !latin.test(letter));
      expect(odd, `${folder}/${name}`).toEqual([]);
    }
});
