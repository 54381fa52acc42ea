import { expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { firstHeading } from '../../src/maintain/write-seed.ts';

const text =
  'The four states should sign a treaty of their own.\n\n## A call for order\n\nThe treaty should name a commander for all of them.\n';
const heading = (source: string) =>
  firstHeading(readSource(source, { file: 'x', kind: 'journal-article', marked: true }))?.text;

test('the first heading stands for a title above the text, and not below a sentence of it', () => {
  expect(heading(`## The wells of the north\n\n${text}`)).toBe('The wells of the north');
  expect(heading(text)).toBeUndefined();
});
