import { describe, expect, it } from 'vitest';
import { inLines, textOf } from '../../src/figures/lines.ts';

describe('a label in lines', () => {
  it('is broken between words, and whole where it fits', () => {
    expect(inLines('Mali', 20, 3)).toEqual(['Mali']);
    expect(inLines('Joint Operational Command (CEMOC)', 20, 3)).toEqual([
      'Joint Operational',
      'Command (CEMOC)',
    ]);
  });

  it('says where something of it is left out', () => {
    expect(inLines('one two three four five', 8, 2)).toEqual(['one two', 'three…']);
  });

  it('keeps a word that is longer than a line, as far as it goes', () => {
    expect(inLines('Donaudampfschifffahrt auf dem Fluss', 8, 3)).toEqual(['Donauda…']);
  });

  it('keeps its words apart for whoever does not see the lines', () => {
    const text = textOf(['one two', 'three'], { x: 4, y: 10 });
    expect(text.replace(/<[^>]+>/g, '')).toBe('one two three');
    expect(text).toContain('<tspan x="4" dy="14">');
  });
});
