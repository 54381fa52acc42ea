import { globSync } from 'node:fs';
import { basename, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inOneOrder, usedRules } from '../../../src/kinds/readers.ts';
import { textOf, WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';

const rules = usedRules().map(({ rule }) => rule);

/** Where a text's lines end is the reader's affair; which paragraphs it has is the rule's. */
function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

describe.each(rules)('$name', (rule) => {
  it.each(rule.examples)('turns $source into its text', ({ source, text }) => {
    const working = new WorkingText(tokenise(source.join('\n')));
    rule.apply(working);
    expect(paragraphs(working.lines.map((line) => textOf(line.words)).join('\n'))).toEqual(
      paragraphs(text.join('\n')),
    );
    const fates = [...working.departed.values()].map((departure) => departure.fate);
    const changes = working.words.flatMap((word) => (word.change ? [word.change.fate] : []));
    for (const fate of [...fates, ...changes]) expect(rule.fates).toContain(fate);
  });
});

it('every file of a rule is named as its rule and used by a kind', () => {
  const files = globSync(['src/kinds/rules/*.ts', 'src/kinds/*/rules/*.ts']).map((file) =>
    file.split(sep).join('/'),
  );
  const names = files
    .filter((file) => !/\/(?:rule|index)\.ts$|\/template\//.test(file))
    .map((file) => basename(file, '.ts'));
  expect(rules.map(({ name }) => name).sort()).toEqual(names.sort());
});

describe('inOneOrder', () => {
  it('lists what several lists hold once, after all that comes before it anywhere', () => {
    expect(inOneOrder(['ab', 'dbc', 'xc'].map((list) => [...list]))).toEqual(['a', 'd', 'b', 'x', 'c']);
  });

  it('refuses lists that contradict each other', () => {
    expect(() => inOneOrder(['ab', 'ba'].map((list) => [...list]))).toThrow('opposite orders');
  });
});
