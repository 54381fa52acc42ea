import { expect, it } from 'vitest';
import { parseReferences } from '../../../src/kinds/cable/references.ts';
import { referencesInText } from '../../../src/kinds/cable/references-in-text.ts';

const found = (text: string, references: string) =>
  referencesInText(text, parseReferences(references, 2009)).map(
    ({ start, end, reference }) => [text.slice(start, end), reference.raw] as const,
  );

it('finds a letter however it is written, and only one that a reference has', () => {
  const two = 'A. LISBON 00186 B. 08 LISBON 12';
  expect(found('Seen there (Ref. A), and in REF B; see ref (A) again.', two)).toEqual([
    ['Ref. A', 'LISBON 00186'],
    ['REF B', '08 LISBON 12'],
    ['ref (A)', 'LISBON 00186'],
  ]);
  expect(found('Ref C, the ref a, a reform A, reftel', two)).toEqual([]);
});

it('takes a single reference without a letter for A and for reftel', () => {
  expect(found('Seen (Ref. A) and reftel, not ref B.', 'LISBON 00186')).toEqual([
    ['Ref. A', 'LISBON 00186'],
    ['reftel', 'LISBON 00186'],
  ]);
  expect(found('Seen (Ref. A), reftel.', 'LISBON 00186, LISBON 00187')).toEqual([]);
  expect(referencesInText('Seen (Ref. A), reftel.', [])).toEqual([]);
});
