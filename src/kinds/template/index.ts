import type { Kind } from '../kind.ts';
import { text } from '../text/index.ts';
import type { TextMetadata } from '../text/schema.ts';

/**
 * TODO: what documents of this kind are. What is not said here is as a plain text has it: metadata, the rows of its head, its title.
 * `../kind.ts` says what else may be said.
 */
export const newKind: Kind<TextMetadata> = {
  ...text,
  name: 'new-kind',
  label: 'New kind',
  one: 'new kind',
  many: 'new kinds',
  reader: () => import('./reader.ts'),
  cite: () => ({ genre: 'New kind' }),
};
