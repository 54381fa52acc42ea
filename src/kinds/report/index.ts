import type { Kind } from '../kind.ts';
import { mastheadFields } from '../masthead/fields.ts';
import { fields, type ReportMetadata, schema } from './schema.ts';

/** Reports: of the United Nations, of a think tank. */
export const report: Kind<ReportMetadata> = {
  name: 'report',
  label: 'Report',
  one: 'report',
  many: 'reports',
  reader: () => import('./reader.ts'),
  metadata: schema,
  fields: mastheadFields(fields),
  title: ['title', 'symbol'],
  author: ({ body }) => body,
  number: 'symbol',
  id: { from: ['symbol'], of: ({ symbol }) => symbol },
  cite: () => ({ genre: 'Report' }),
};
