import type { Kind } from '../kind.ts';
import { mastheadFields } from '../masthead/fields.ts';
import { fields, type ResolutionMetadata, schema } from './schema.ts';

/** Resolutions: a preamble, and operative paragraphs that bear numbers. */
export const resolution: Kind<ResolutionMetadata> = {
  name: 'resolution',
  label: 'Resolution',
  one: 'resolution',
  many: 'resolutions',
  reader: () => import('./reader.ts'),
  metadata: schema,
  fields: mastheadFields(fields),
  title: ['title', 'symbol'],
  author: ({ body }) => body,
  number: 'symbol',
  id: { from: ['symbol'], of: ({ symbol }) => symbol },
  cite: () => ({ genre: 'Resolution' }),
};
