import { expect, test } from 'vitest';
import type { Change, Row } from '../../src/review/report.ts';
import { withSignsApart } from '../../src/review/signs.ts';

const row = (label: string, old: string, next: string): Row => ({ label, old, new: next });
const signs = row('sentence', `The "plan" of Mali's`, 'The “plan” of Mali’s');
const words = row('note', "Mali's 1,000 km", 'Mali’s 100 km');
const change = (id: string, rows: readonly Row[], more: Partial<Change> = {}): Change => ({
  id,
  sort: 'cells',
  section: 'cells',
  verb: 'changed',
  subject: id,
  page: '/',
  rows,
  causes: [{ file: `${id}.yml`, what: 'the proposal', line: 3 }],
  ...more,
});
const inShort = (changes: readonly Change[]) =>
  withSignsApart(changes).map(({ id, rows }) => [id, ...rows.map(({ label }) => label)]);

test('signs of quoting alone are one change, told last, and nothing else goes with them', () => {
  expect(inShort([change('a', [signs]), change('b', [signs, words]), change('c', [words])])).toEqual([
    ['b', 'note'],
    ['c', 'note'],
    ['signs', 'a, sentence', 'b, sentence'],
  ]);
  expect(withSignsApart([change('a', [signs])])).toMatchObject([
    { subject: 'signs of quoting alone, 1 place', causes: [{ file: 'a.yml' }] },
  ]);
  // Other letters that look the same, and signs that are not seen, are no signs of quoting.
  const others = [row('x', 'Joint', 'J\u043eint'), row('y', 'a', 'a\u200b'), row('z', '1-2', '1\u20132')];
  expect(inShort([change('a', others)])).toEqual([['a', 'x', 'y', 'z']]);
  expect(inShort([change('a', [{ label: 'x', new: '“a”' }])])).toEqual([['a', 'x']]);
});

test('where each sign counts it is told', () => {
  const texts = [
    change('text', [signs], { sort: 'text', section: 'text' }),
    change('guard', [signs], { sort: 'guards', section: 'guards' }),
  ];
  expect(withSignsApart(texts)).toEqual(texts);
});
