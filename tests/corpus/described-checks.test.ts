import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../../src/corpus/checks/index.ts';
import { describedCheck, describedChecks } from '../../src/corpus/described-checks.ts';

describe('describedChecks', () => {
  it('describes every check that there is, in their order, each with an example that is YAML', () => {
    const described = describedChecks();
    expect(described.map(({ name }) => name)).toEqual(checks.map(({ name }) => name));
    for (const { wanted, refused, mend } of described) {
      expect(wanted.join('').length).toBeGreaterThan(40);
      expect(mend.join('').length).toBeGreaterThan(40);
      expect(() => parse(refused)).not.toThrow();
    }
  });

  it('knows every file of the folder that holds a check', () => {
    const files = readdirSync('src/corpus/checks').filter((file) => !['check.ts', 'index.ts'].includes(file));
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual(
      checks.map(({ name }) => name).sort(),
    );
  });
});

describe('describedCheck', () => {
  const file = (comment: string) => `import x;\n\n/**\n${comment}\n */\nexport const a: Check = {};`;

  it('reads paragraphs, the example, paragraphs', () => {
    expect(
      describedCheck(
        'a',
        file(' * One\n * and on.\n *\n * Two.\n *\n * ```yaml\n * a:\n *   - b\n * ```\n *\n * Mend `it`.'),
      ),
    ).toEqual({ name: 'a', wanted: ['One and on.', 'Two.'], refused: 'a:\n  - b', mend: ['Mend `it`.'] });
  });

  it.each([' * Only words.', ' * Words.\n *\n * ```yaml\n * a: 1\n * ```', ''])('refuses %j', (comment) =>
    expect(() => describedCheck('a', file(comment))).toThrow(
      'src/corpus/checks/a.ts: expected a doc comment',
    ),
  );
});
