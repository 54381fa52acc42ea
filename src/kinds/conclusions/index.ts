import { mastheadKind } from '../masthead/kind.ts';
import { schema } from './schema.ts';

/** Conclusions of the Council of the European Union, with or without their cover page. */
export const conclusions = mastheadKind({
  name: 'conclusions',
  label: 'Council conclusions',
  one: 'Council conclusions',
  many: 'conclusions of the Council of the European Union',
  reader: () => import('./reader.ts'),
  metadata: schema,
  title: ['title'],
  numbered: true,
});
