import { describe, expect, it } from 'vitest';
import { inSentence, listed } from '../../../src/compare/findings/finding.ts';

describe('words', () => {
  const said = (...parts: string[]) => listed(parts).join('');

  it('lists with commas, and with semicolons where a thing has a comma or an "and"', () => {
    expect([said('a'), said('a', 'b'), said('a', 'b', 'c')]).toEqual(['a', 'a and b', 'a, b and c']);
    expect(said('a', 'b and c', 'd')).toBe('a; b and c; and d');
  });

  it('lowers the first letter of a name, but not an abbreviation', () => {
    expect([inSentence('Who pays'), inSentence('A part'), inSentence('UN mandate')]).toEqual([
      'who pays',
      'a part',
      'UN mandate',
    ]);
  });
});
