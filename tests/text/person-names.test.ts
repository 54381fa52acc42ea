import { expect, test } from 'vitest';
import { personName } from '../../src/text/person-names.ts';

test.each([
  ['Jane Roe', { family: 'Roe', given: 'Jane' }],
  ['Roe, J Q', { family: 'Roe', given: 'J Q' }],
  ['Jane van der Roe', { family: 'van der Roe', given: 'Jane' }],
  ['van der Roe, Jane', { family: 'van der Roe', given: 'Jane' }],
  ['Richard M. Doe, Jr.', { family: 'Doe', given: 'Richard M.', suffix: 'Jr.' }],
  ['Doe, Richard, Jr.', { family: 'Doe', given: 'Richard', suffix: 'Jr.' }],
  ['J. Q. Poe III', { family: 'Poe', given: 'J. Q.', suffix: 'III' }],
  ['Plato', undefined],
])('%s', (printed, name) => {
  expect(personName(printed)).toEqual(name);
});
