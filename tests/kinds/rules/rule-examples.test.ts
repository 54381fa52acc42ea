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
  const kinds = (lists: Readonly<Record<string, string>>) =>
    Object.entries(lists).map(([name, rules]) => ({ name, rules: [...rules].map(named) }));
  const byName = new Map([...'abdxy'].map((name) => [name, { name }] as const));
  const named = (name: string) => byName.get(name) as { name: string };

  it('lists what several lists hold once, after all that comes before it anywhere', () => {
    const ordered = inOneOrder(kinds({ letter: 'ab', cable: 'dbx', text: 'xy' }));
    expect(ordered.map(({ name }) => name).join('')).toBe('adbxy');
  });

  it.each([
    [{ letter: 'xab', cable: 'xba' }, ['"letter" runs a before b', '"cable" runs b before a']],
    [
      { report: 'd', letter: 'ab', cable: 'bd', text: 'da' },
      ['"letter" runs a before b', '"cable" runs b before d', '"text" runs d before a'],
    ],
  ])('of %j it says who contradicts whom', (lists, said) => {
    expect(() => inOneOrder(kinds(lists))).toThrow(
      /^kinds run the rules that they share in opposite orders: /,
    );
    for (const one of said) expect(() => inOneOrder(kinds(lists))).toThrow(one);
  });
});
