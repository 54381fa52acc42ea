import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/load-corpus.ts';
import { saidIn } from '../../src/review/edition.ts';
import { compare } from '../../src/review/entity.ts';
import { prose } from '../../src/review/site.ts';

const file = 'content/pages/guide.mdx';
const page = (body: string, head = 'title: A guide') => `---\n${head}\n---\n\n${body}\n`;
/** What is told of a page that reads otherwise, and whether its file says the same. */
function told(...bodies: readonly [string, string]) {
  const [old, next] = bodies.map((body) => {
    const root = mkdtempSync(join(tmpdir(), 'prose-'));
    mkdirSync(join(root, 'content/pages'), { recursive: true });
    writeFileSync(join(root, file), page(body));
    const corpus = { documents: new Map(), pages: new Map([['guide', { title: 'A guide' }]]) };
    return { root, corpus: corpus as unknown as Corpus };
  }) as [{ root: string; corpus: Corpus }, { root: string; corpus: Corpus }];
  const rows = compare(prose, old, next, () => []).flatMap((change) => change.rows);
  const [was, is] = bodies.map((body) => saidIn(file, page(body)));
  return { rows: rows.map((row) => `${row.old} → ${row.new}`), isSame: was === is };
}

test('prose in other lines and signs says the same', () => {
  for (const [was, is] of [
    ['One line of words.', 'One line\nof words.'],
    ['## Terms\n\nA.', 'Terms\n-----\n\nA.'],
    ['*A* and **B**.', '_A_ and __B__.'],
    ['- A\n- B', '* A\n* B'],
    ['[A](/a/).', '[A](/a/ ).'],
    ['A\\\nb', 'A  \nb'],
    ['A.\r\n\r\nB\r\nc.', 'A.\n\nB c.'],
  ] as const)
    expect([was, told(was, is)]).toEqual([was, { rows: [], isSame: true }]);
  expect(saidIn(file, page('A.', 'title: A'))).toBe(saidIn(file, page('A.', '# B\ntitle: "A"')));
});

test('what a reader sees otherwise is told, and so is what only leads elsewhere', () => {
  for (const [was, is] of [
    ['*A*', '**A**'],
    ['- A', '1. A'],
    ['## A', '### A'],
    ['`a`', 'a'],
    ['[A](/a/)', '[A](/b/)'],
    ['[a]: /a/', '[a]: /b/'],
    ['A [a].\n[a]: /a/', 'A [a].\n[a]: /b/'],
    // Torn MDX.
    ['{', '{ '],
  ] as const)
    expect([was, told(was, is).isSame]).toEqual([was, false]);
  expect(told('*A*\n\nB.', '_A_\n\nC.').rows).toEqual(['B. → C.']);
  expect(told('[a]: /a/', '[a]: /b/').rows).toEqual(['[a]: /a/ → [a]: /b/']);
  expect(told('A b.', 'A\u00a0b.').rows).toEqual(['A b. → A\u00a0b.']);
  // In what is set as it is typed, spaces count.
  expect(told('```\na b\n```', '```\na  b\n```').isSame).toBe(false);
});
