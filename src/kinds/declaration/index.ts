import type { Kind } from '../kind.ts';
import { mastheadFields } from '../masthead/fields.ts';
import { type DeclarationMetadata, fields, schema } from './schema.ts';

/** Declarations that a meeting or a body adopts. */
export const declaration: Kind<DeclarationMetadata> = {
  name: 'declaration',
  label: 'Declaration',
  one: 'declaration',
  many: 'declarations',
  reader: () => import('./reader.ts'),
  metadata: schema,
  fields: mastheadFields(fields),
  title: ['title'],
  author: ({ body }) => body,
  cite: () => ({ genre: 'Declaration' }),
};
