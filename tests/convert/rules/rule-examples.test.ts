import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/convert/rules/index.ts';
import { textOf, WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';

/** The examples of a rule's doc comment: what stands in the source, and what the rule makes of it. */
function examplesOf(name: string): { source: string; text: string }[] {
  const code = readFileSync(new URL(`../../../src/convert/rules/${name}.ts`, import.meta.url), 'utf8');
  const comments = [...code.matchAll(/\/\*\*[\s\S]*?\*\//g)].map((match) => match[0]);
  const all = comments.find((comment) => comment.includes('```source')) ?? '';
  const plain = all.replace(/^ \* ?/gm, '');
  return [...plain.matchAll(/```source\n([\s\S]*?)```\n```text\n([\s\S]*?)```/g)].map((match) => ({
    source: (match[1] ?? '').trimEnd(),
    text: (match[2] ?? '').trimEnd(),
  }));
}

/** Where a text's lines end is the reader's affair; which paragraphs it has is the rule's. */
function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

describe.each(rules)('$name', (rule) => {
  const examples = examplesOf(rule.name);
  it('has an example', () => {
    expect(examples.length).toBeGreaterThan(0);
  });
  it.each(examples)('turns $source into its text', ({ source, text }) => {
    const working = new WorkingText(tokenise(source));
    rule.apply(working);
    expect(paragraphs(working.lines.map((line) => textOf(line.words)).join('\n'))).toEqual(paragraphs(text));
    const fates = [...working.departed.values()].map((departure) => departure.fate);
    const changes = working.words.flatMap((word) => (word.change ? [word.change.fate] : []));
    for (const fate of [...fates, ...changes]) expect(rule.fates).toContain(fate);
  });
});
