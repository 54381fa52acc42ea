import { mastheadKind } from '../masthead/kind.ts';
import { schema } from './schema.ts';

/** Communiqués of meetings, with numbered paragraphs or without. */
export const communique = mastheadKind({
  name: 'communique',
  label: 'Communiqué',
  one: 'communiqué',
  many: 'communiqués',
  reader: () => import('./reader.ts'),
  metadata: schema,
  title: ['title'],
});
