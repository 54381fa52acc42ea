import { mastheadKind } from '../masthead/kind.ts';
import { schema } from './schema.ts';

/** What parties agree on and sign: treaties, protocols, memoranda of understanding, peace agreements, statutes. */
export const agreement = mastheadKind({
  name: 'agreement',
  label: 'Agreement',
  one: 'agreement',
  many: 'agreements',
  reader: () => import('./reader.ts'),
  metadata: schema,
  title: ['title'],
});
