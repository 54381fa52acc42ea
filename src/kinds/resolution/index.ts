import { mastheadKind } from '../masthead/kind.ts';
import { schema } from './schema.ts';

/** Resolutions: a preamble, and operative paragraphs that bear numbers. */
export const resolution = mastheadKind({
  name: 'resolution',
  label: 'Resolution',
  one: 'resolution',
  many: 'resolutions',
  reader: () => import('./reader.ts'),
  metadata: schema,
  title: ['title', 'symbol'],
  numbered: true,
});
