import { describe, expect, it } from 'vitest';
import { asFound, type MarkedText, textDirective } from '../../src/text/text-directive.ts';

/** What is told of words of a text, on a page that prints the text and other words before it. */
function told(words: string, { text, breaks }: MarkedText, before = ''): string {
  const start = text.lastIndexOf(words);
  const page = asFound(`${before} ${text}`);
  return decodeURIComponent(textDirective(page, { text, breaks }, { start, end: start + words.length }));
}

describe('textDirective', () => {
  it('heeds what the page prints before the text', () => {
    const text = 'They spoke of the plan for the north, and left.';
    expect(told('the plan for the north', { text })).toBe('text=the plan for the north');
    expect(told('the plan for the north', { text }, 'The plan for\nthe North')).toBe(
      'text=of-,the plan for the north,-, and',
    );
    expect(told(text, { text }, text)).toBe('');
  });

  it.each([
    ['other capitals', 'PRESIDENT TOURE WENT'],
    ['no accents', 'President Toure went'],
    ['more space', 'President  Touré\nwent'],
  ])('takes for the same what differs by %s', (_, before) => {
    expect(told('President Touré went', { text: 'Then President Touré went home.' }, before)).toBe(
      'text=Then-,President Touré went,-home.',
    );
  });

  it('takes last words that stand nowhere before between the first and the end', () => {
    const text = 'One two three four of the north side. Then all of the north side.';
    expect(told(text, { text })).toBe('text=One two three four,all of the north side.');
    const twice = 'One two three four a b c d and a b c d';
    expect(told(twice, { text: twice })).toBe('text=One two three four,and a b c d');
  });

  it('never reaches over the end of a line or the mark of a note', () => {
    const text = 'First line second line';
    const breaks = [10];
    expect(told('line second', { text, breaks })).toBe('');
    expect(told('second', { text, breaks }, 'second, second')).toBe('text=second,-line');
    // Before the mark of a note stands one word with it, unless something parts them.
    expect(told('line', { text: 'First line', breaks })).toBe('');
    expect(told('line.', { text: 'First line. Then', breaks: [11] })).toBe('text=line.');
  });

  it('tells of no part of a word, which the browser would not find', () => {
    expect(told('border', { text: 'Their borders.' })).toBe('');
    expect(told('Mali', { text: "Of Mali's north." })).toBe('');
    expect(told('border', { text: 'A cross-border plan.' })).toBe('text=border');
  });
});
