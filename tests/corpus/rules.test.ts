import { describe, expect, it } from 'vitest';
import { describedRule, describedRules, orderedRules } from '../../src/corpus/rules.ts';

const file = `import type { Rule } from './rule.ts';

/** Not the rule's own comment. */
const helper = 1;

/**
 * Takes something away
 * from a line.
 *
 * Two paragraphs.
 *
 * \`\`\`source
 * ¶4. A
 *   b
 * \`\`\`
 * \`\`\`text
 * 4. A
 *   b
 * \`\`\`
 *
 * And after.
 */
export const dropX: Rule = {
  name: 'drop-x',
  kinds: ['un-letter', 'cable'],
  fates: ['normalised'],
  apply() {},
};
`;

describe('describedRule', () => {
  it('reads prose, examples, kinds and fates from the file', () => {
    expect(describedRule('drop-x', file)).toEqual({
      name: 'drop-x',
      kinds: ['cable', 'un-letter'],
      fates: ['normalised'],
      parts: [
        { type: 'prose', text: 'Takes something away from a line.' },
        { type: 'prose', text: 'Two paragraphs.' },
        { type: 'example', source: '¶4. A\n  b', text: '4. A\n  b' },
        { type: 'prose', text: 'And after.' },
      ],
    });
  });

  it('takes an empty text block for a text of which nothing is left', () => {
    const nothing = file.replace(' * 4. A\n *   b\n', '');
    expect(describedRule('drop-x', nothing).parts[2]).toEqual({
      type: 'example',
      source: '¶4. A\n  b',
      text: '',
    });
  });

  it('refuses a rule that does not describe itself', () => {
    expect(() => describedRule('drop-x', 'export const dropX: Rule = {};')).toThrow('expected a doc comment');
    expect(() => describedRule('drop-x', file.replace("fates: ['normalised'],", ''))).toThrow(
      'expected "fates: […]"',
    );
  });
});

describe('orderedRules', () => {
  it('gives the files in the order of the list', () => {
    const index = `import { b } from './rule-b.ts';\nimport { a } from './rule-a.ts';\nexport const rules: readonly Rule[] = [\n  a, // first\n  b,\n];`;
    expect(orderedRules(index)).toEqual(['rule-a', 'rule-b']);
  });

  it('refuses a list with a rule that is not imported, and a file without a list', () => {
    expect(() => orderedRules('export const rules: readonly Rule[] = [a];')).toThrow(
      '"a" is in the list and not imported',
    );
    expect(() => orderedRules('export const other = [];')).toThrow('expected "export const rules');
  });
});

it('every rule of this project describes itself with an example', () => {
  const rules = describedRules();
  expect(rules.length).toBeGreaterThan(0);
  for (const rule of rules) {
    expect(
      rule.parts.map((part) => part.type),
      rule.name,
    ).toContain('example');
    expect(rule.kinds.length, rule.name).toBeGreaterThan(0);
  }
});
