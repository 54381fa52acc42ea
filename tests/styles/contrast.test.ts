import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { contrast, pairings, tokenColours } from '../../src/styles/contrast.ts';

const colours = new Map(
  tokenColours(readFileSync('src/styles/tokens.css', 'utf8')).map((colour) => [colour.name, colour]),
);

describe('contrast', () => {
  it('is that of WCAG at its ends and for a known pair', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#777777')).toBe(1);
    // 4.48 to 1: the grey that is known to fail by a hair.
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  });
});

test.each(pairings)('$front on $back can be told apart ($use)', ({ front, back, least }) => {
  const [one, other] = [colours.get(front), colours.get(back)];
  if (!one || !other) throw new Error(`tokens.css has no colour "${one ? back : front}"`);
  expect(contrast(one.light, other.light), 'light').toBeGreaterThanOrEqual(least);
  expect(contrast(one.dark, other.dark), 'dark').toBeGreaterThanOrEqual(least);
});

test('every colour that words are set in is in a pairing', () => {
  const used = new Set(pairings.flatMap(({ front, back }) => [front, back]));
  // Lines between things, and grounds that no word stands on, need no contrast of their own.
  const free = new Set(['line', 'link-line', 'member', 'helper', 'sea']);
  expect([...colours.keys()].filter((name) => !used.has(name) && !free.has(name))).toEqual([]);
});

test('no other stylesheet names a colour of its own', () => {
  const others = ['page', 'document', 'transcription', 'figures', 'home', 'source', 'prose', 'list', 'marks'];
  for (const name of others)
    expect(readFileSync(`src/styles/${name}.css`, 'utf8').match(/#[0-9a-f]{6}\b/gi) ?? [], name).toEqual([]);
});
