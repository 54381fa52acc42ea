import { namesInOne } from '../../text/person-names.ts';
import { date, each, one } from '../field.ts';
import type { Kind } from '../kind.ts';
import { type TextMetadata, textMetadataSchema } from './schema.ts';

/** Whatever is none of the other kinds. */
export const text: Kind<TextMetadata> = {
  name: 'text',
  label: 'Text',
  one: 'text',
  many: 'other texts',
  reader: () => import('./reader.ts'),
  metadata: textMetadataSchema,
  fields: [
    { name: 'title', label: 'Title', write: one },
    { name: 'authors', leading: true, label: 'By', write: each },
    { name: 'date', leading: true, label: 'Date', write: date },
    { name: 'place', leading: true, label: 'Place', write: one },
  ],
  title: ['title'],
  author: ({ authors }) => namesInOne(authors),
  cite: ({ authors }) => ({ persons: authors }),
};
