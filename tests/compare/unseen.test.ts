import { expect, it } from 'vitest';
import { countOf, pairsOfUnseen } from '../../src/compare/agreement/unseen.ts';
import { unseenSchema } from '../../src/schema/codebook.ts';

const given = (coder: number, codebook: number, cells: Readonly<Record<string, unknown>>) => ({
  coder,
  codebook,
  date: '2026-01-01',
  cells,
});
const text = (...codings: unknown[]) =>
  unseenSchema.parse({
    title: 'A text',
    number: 'A/1',
    date: '2012-12-10',
    source: 'From a shelf.',
    apart: 'It is no part.',
    words: 3,
    sha256: '0'.repeat(64),
    codings,
  });
const yes = { value: 'yes', voice: 'proposes', of: 'someone', quotes: ['Words'] };

it('counts answers, silences and doubts', () => {
  const [coding] = text(
    given(1, 3, { a: yes, b: { value: 'silent', remark: 'It could be yes.' }, c: { value: 'silent' } }),
  ).codings;
  expect(coding && countOf(coding)).toEqual({ coder: 1, codebook: 3, questions: 3, answered: 1, doubted: 1 });
});

it('compares two codings by one version, on what both have', () => {
  const first = given(1, 3, { a: yes, b: yes, c: yes });
  const second = given(2, 3, { a: yes, b: { value: 'silent' } });
  const [pair, ...others] = pairsOfUnseen(text(first, second, given(3, 2, { a: yes })));
  expect(others).toEqual([]);
  expect(pair).toMatchObject({ both: ['a', 'b'], apart: ['b'] });
  expect(pairsOfUnseen(text(first))).toEqual([]);
});
