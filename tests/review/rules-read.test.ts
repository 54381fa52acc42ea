import { expect, test } from 'vitest';
import type { Edition } from '../../src/review/edition.ts';
import type { Change } from '../../src/review/report.ts';
import { askedOfQuestion, rulesRead } from '../../src/review/rules-read.ts';

const version = (number: number, questions: string[], readAgain?: string) => ({
  ...{ version: number, changes: [{ what: 'A.', questions }] },
  ...(readAgain && { readAgain }),
});
const proposal = (name: string, coded?: number) => {
  const position = { value: 'yes', sentence: 'A.', ...(coded && { coded: { codebook: coded } }) };
  return [name, { value: { name, coded: { codebook: 1 }, positions: { tolls: position } } }] as const;
};
const side = (...versions: object[]) =>
  ({
    corpus: {
      codebook: { value: { versions } },
      dimensions: new Map([['tolls', { value: { name: 'Tolls' } }]]),
      proposals: new Map([proposal('One', 2), proposal('Two'), proposal('Three')]),
    },
  }) as unknown as Edition;
const rule = (old: string, next: string) =>
  ({
    ...{ id: 'questions_tolls', sort: 'questions', section: 'questions', verb: 'changed', subject: 'Tolls' },
    rows: [{ label: 'value yes, rule', old, new: next }],
  }) as unknown as Change;
const found = (next: Edition, ...changes: Change[]) =>
  rulesRead([side(version(1, [])), next], changes).broken.map((one) => one.found);

const turned = rule('Named as a goal.', 'Forbidden.');
const missing = 'Tolls: rules are others, and no new version of the codebook names it';

test('a rule that changed has a version that names its question; another sign makes no other rule', () => {
  expect(found(side(version(1, ['tolls'])), turned)).toEqual([missing]);
  expect(found(side(version(2, ['others']), version(1, [])), turned)).toEqual([missing]);
  expect(found(side(version(2, ['tolls']), version(1, [])), turned)).toEqual([]);
  const other = (label: string) => ({ ...turned, rows: [{ label, old: 'a, b', new: 'b, a' }] });
  expect(found(side(version(1, [])), other('order of values'))).toEqual([missing]);
  expect(found(side(version(1, [])), other('value yes, roles'))).toEqual([missing]);
  expect(found(side(version(1, [])), other('value yes, label'))).toEqual([]);
  expect(found(side(version(1, [])), rule("The state's own.", 'The state’s own.'))).toEqual([]);
});

test('cells that a new version has read again are named where they were not', () => {
  expect(found(side(version(2, ['tolls'], 'All cells.'), version(1, [])), turned)).toEqual([
    'Tolls: version 2 has cells read again, and 2 of 3 were not: Two; Three',
  ]);
});

test('of a new question its own answers are asked for, and of the codebook what is new in it', () => {
  const asked = (verb: string, ...labels: string[]) =>
    askedOfQuestion(
      { verb, rows: labels.map((label) => ({ label, new: 'A.' })) } as unknown as Change,
      [{ sort: 'cells' }, { sort: 'pages' }, { sort: 'cells' }] as unknown as Change[],
    );
  expect(asked('added', 'name', 'value yes, rule')).toBe('Are the rule and its 2 answers right? {}');
  expect(asked('changed', 'coder 4, what')).toBe('Is what is said of coder 4 true? {}');
  expect(asked('changed', 'version 4, date', 'version 4, change 1, what', 'coder 5, what')).toBe(
    'Is what is said of version 4, coder 5 true? {}',
  );
  expect(asked('changed', 'coder 4, what', 'rules')).toBe('Do the answers still follow the rule? {}');
  expect(asked('changed', 'value yes, rule')).toBe('Do the answers still follow the rule? {}');
});
