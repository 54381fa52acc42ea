import { expect, it } from 'vitest';
import { paragraphs } from '../../src/text/paragraphs.ts';

it('parts at blank lines and closes up the lines between them', () => {
  expect(paragraphs('\n    One\n    and on.\n\n    Two.\n   \n')).toEqual(['One and on.', 'Two.']);
});
