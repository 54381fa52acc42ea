import { describe, expect, test } from 'vitest';
import { checkedFrom } from '../../src/compare/checked-corpus.ts';
import { printedOn } from '../../src/compare/text-fragment.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { markDirective } from '../../src/search/client/excerpt.ts';
import { documentRecords } from '../../src/search/document-records.ts';
import { waysOn } from '../../src/search/ways-to-words.ts';
import { runsOfText } from '../../src/search/words/words.ts';
import { asFound } from '../../src/text/text-directive.ts';

const plain = (text: string) =>
  ` ${asFound(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** How often what the browser is told stands on a page, of which the plain words are given; -1 where it is told nothing. */
function times(page: string, directive: string): number {
  if (directive === '') return -1;
  const told = plain(decodeURIComponent(directive.replace(':~:text=', '')).replace(/-,|,-/g, ' '));
  const first = page.indexOf(told);
  return first === -1 ? 0 : page.indexOf(told, first + 1) === -1 ? 1 : 2;
}

describe.each(['.', 'tests/river-edition'])('in the documents of %s', (folder) => {
  const { corpus, evidence } = checkedFrom(loadCorpus(folder));
  const records = documentRecords(corpus, evidence);

  test.each([...corpus.documents.values()].map((document) => [document.id, document] as const))(
    '%s: what the browser is told of a word that was found stands once on the page',
    (id, document) => {
      const page = plain(printedOn(corpus, document));
      const blocks = records.find(({ path }) => path.endsWith(`/${id}/`))?.blocks.slice(1) ?? [];
      let usual = 0;
      let led = 0;
      const wrong: string[] = [];
      for (const { id: block, text, ways } of blocks) {
        const words = runsOfText(text);
        for (const at of words.keys()) {
          if (!/[\p{L}\p{N}]/u.test(words[at] ?? '')) continue;
          const directive = markDirective(words, [at], { from: 0, to: words.length }, ways);
          const found = times(page, directive);
          if (found > 1 || found === 0) wrong.push(`${block} ${directive}: ${found} times`);
          if (found === 1) led += 1;
          if (times(page, markDirective(words, [at], { from: 0, to: words.length })) === 1) usual += 1;
        }
      }
      expect(wrong).toEqual([]);
      // Nothing is given up to which the usual way leads, but before the end of a line or the mark of a note.
      expect(led).toBeGreaterThan(usual * 0.99);
    },
  );
});

test('where three words beside one are too few, as many are told as are needed', () => {
  const text =
    'so that one two three ferry four five six north. So that one two three ferry four five six south.';
  const ways = waysOn(asFound(text))(text);
  // Of the first word as many as there are up to where the two differ.
  expect(ways).toEqual({ near: 9 });
  const words = runsOfText(text);
  for (const at of words.keys())
    expect(times(plain(text), markDirective(words, [at], { from: 0, to: 99 }, ways)), words[at]).toBe(1);
});

test('a text that the page has twice has no way, and the end of a line or a mark ends one', () => {
  const twice = 'The ferry of the town.';
  expect(waysOn(asFound(`${twice} ${twice}`))(twice)).toEqual({ never: [0, 1, 2, 3, 4] });
  const lines = 'Signed by the mayor of Wendle the clerk of the county';
  const ways = waysOn(asFound(lines))(lines, [lines.indexOf('the clerk') - 1]);
  expect(ways).toEqual({ starts: [5, 6], never: [5] });
  const directive = markDirective(runsOfText(lines), [4, 5, 6], { from: 0, to: 99 }, ways);
  expect(decodeURIComponent(directive)).toBe(':~:text=by the mayor-,of&text=the,-clerk of the');
  // A comma between a word and the mark of its note parts them; a mark within a word does not.
  const marked = 'He crossed, and went home.';
  expect(waysOn(asFound(marked))(marked, [11])).toEqual({ starts: [2] });
  expect(waysOn(asFound(marked))(marked, [10])).toEqual({ starts: [1, 2], never: [1] });
});

test('in a long text of few words the same ways are found as one by one', () => {
  const few = ['the', 'river', 'ferry', 'town'];
  // Every row of words that seven of them make, in an order that a small generator gives.
  let state = 7;
  const next = () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return few[(state >> 20) & 3] ?? '';
  };
  const blocks = Array.from({ length: 60 }, () => `${Array.from({ length: 20 }, next).join(' ')}.`);
  const page = asFound(blocks.join(' '));
  const ways = waysOn(page);
  let led = 0;
  for (const text of blocks) {
    const words = runsOfText(text);
    const found = ways(text);
    for (const at of words.keys()) {
      const directive = markDirective(words, [at], { from: 0, to: words.length }, found);
      if (directive !== '') led += 1;
      expect(times(plain(page), directive), `${text} ${directive}`).toBeOneOf([1, -1]);
    }
  }
  expect(led).toBeGreaterThan(1000);
});
