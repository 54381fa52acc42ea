import { mastheadKind } from '../masthead/kind.ts';
import { schema } from './schema.ts';

/** Declarations that a meeting or a body adopts. */
export const declaration = mastheadKind({
  name: 'declaration',
  label: 'Declaration',
  one: 'declaration',
  many: 'declarations',
  reader: () => import('./reader.ts'),
  metadata: schema,
  title: ['title'],
});
