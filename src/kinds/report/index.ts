import { mastheadKind } from '../masthead/kind.ts';
import { schema } from './schema.ts';

/** Reports: of the United Nations, of a think tank. */
export const report = mastheadKind({
  name: 'report',
  label: 'Report',
  one: 'report',
  many: 'reports',
  reader: () => import('./reader.ts'),
  metadata: schema,
  title: ['title', 'symbol'],
  numbered: true,
});
