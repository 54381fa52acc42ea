import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emend } from '../../../src/convert/emend.ts';
import { findSlips } from '../../../src/convert/slips/index.ts';
import { emendationsSchema } from '../../../src/schema/seed.ts';
import { WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';
import { sourceAt } from '../../kinds/read-source.ts';

const edited = readdirSync('seeds').filter((id) => existsSync(`seeds/${id}/emendations.yml`));

describe.each(edited)('%s', (id) => {
  const source = tokenise(sourceAt(`seeds/${id}/source.txt`));
  const entries = emendationsSchema.parse(parse(sourceAt(`seeds/${id}/emendations.yml`)));
  const { placed, messages } = emend(
    new WorkingText(source),
    entries,
    'emendations.yml',
    (index) => index + 1,
  );

  test('has decisions that each match exactly once', () => {
    expect(messages).toEqual([]);
    expect(placed).toHaveLength(entries.length);
  });

  test('has every suspected slip decided', () => {
    const decided = new Set(placed.flatMap((entry) => entry.tokens.map((token) => token.index)));
    const open = findSlips(source, 'en').filter((slip) => {
      const first = source.tokens.findIndex(
        ({ line, column }) => line === slip.line && column === slip.column,
      );
      const end = first + slip.exact.split(' ').length;
      return ![...decided].some((index) => index >= first && index < end);
    });
    expect(open).toEqual([]);
  });

  test('gives a ground for each', () => {
    for (const { reason } of entries) expect(reason.length).toBeGreaterThan(40);
  });
});

test('the detectors find in the article what an editor found', () => {
  const found = findSlips(tokenise(sourceAt('seeds/lacher-2013/source.txt')), 'en').map(({ exact }) => exact);
  expect(found).toEqual([
    'Lacher”',
    'conlflict,',
    'coordonating',
    'crime."',
    'aresult',
    "CEN-SAD'’s",
    '! See,',
  ]);
});
