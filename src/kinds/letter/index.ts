import { writtenDate } from '../../text/wording.ts';
import { date, one } from '../field.ts';
import type { Kind } from '../kind.ts';
import { type LetterMetadata, schema } from './schema.ts';

/** Letters that one body or person wrote to another. */
export const letter: Kind<LetterMetadata> = {
  name: 'letter',
  label: 'Letter',
  one: 'letter',
  many: 'letters',
  reader: () => import('./reader.ts'),
  metadata: schema,
  fields: [
    { name: 'title', label: 'Title', write: one },
    { name: 'subject', leading: true, label: 'Subject', write: one },
    { name: 'from', leading: true, label: 'From', write: one },
    { name: 'to', leading: true, label: 'To', write: one },
    { name: 'date', leading: true, label: 'Date', write: date },
    { name: 'place', label: 'Place', write: one },
    { name: 'reference', label: 'Reference', write: one },
    { name: 'signatory', leading: true, label: 'Signed', write: one },
    { name: 'office', label: 'Office', write: one },
  ],
  // Where nothing says what it is about, it is the letter to somebody.
  title: ['title', 'subject', 'to', 'from'],
  author: ({ signatory, from }) => signatory ?? from,
  shortName: ({ date: written }) => (written === undefined ? 'Letter' : `Letter, ${writtenDate(written)}`),
  cite: () => ({ genre: 'Letter' }),
  addressees: ({ from, to, signatory }) => [
    { as: 'sender', said: 'sends it', makes: true, names: [from] },
    { as: 'addressee', said: 'is addressed', receives: true, names: [to] },
    { as: 'signatory', said: 'signed it', names: [signatory] },
  ],
};
