import { mastheadKind } from '../masthead/kind.ts';
import { schema } from './schema.ts';

/** Declarations that a meeting or a body adopts, and statements that are made for it. */
export const declaration = mastheadKind({
  name: 'declaration',
  label: 'Declaration or statement',
  one: 'declaration or statement',
  many: 'declarations and statements',
  reader: () => import('./reader.ts'),
  metadata: schema,
  title: ['title'],
});
