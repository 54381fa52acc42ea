import { namesInOne } from '../../text/person-names.ts';
import type { Kind } from '../kind.ts';
import { mastheadFields } from './fields.ts';
import type { MastheadField, MastheadMetadata } from './schema.ts';

/** What a kind of this family says of itself; whether a document of it goes by a number of its own. */
type Own = Pick<
  Kind<MastheadMetadata>,
  'name' | 'label' | 'one' | 'many' | 'reader' | 'metadata' | 'title'
> & {
  readonly numbered?: true;
};

/** A kind of document that a body makes known: it is the body's word, and is cited by what it is called. */
export function mastheadKind({ numbered, ...own }: Own): Kind<MastheadMetadata> {
  return {
    ...own,
    fields: mastheadFields(Object.keys(own.metadata.shape) as MastheadField[]),
    author: ({ authors, body }) => namesInOne(authors) ?? body,
    ...(numbered && { number: 'symbol', id: { from: ['symbol'], of: ({ symbol }) => symbol } }),
    cite: ({ authors }) => ({ genre: own.label, persons: authors }),
  };
}
