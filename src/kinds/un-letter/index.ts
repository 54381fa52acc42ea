import { writtenDate } from '../../text/wording.ts';
import type { Kind } from '../kind.ts';
import { letterPartFields, unLetterFields } from './fields.ts';
import { type UnLetterMetadata, unLetterMetadataSchema } from './schema.ts';

/** Letters that the United Nations circulated, with their annexes and enclosures. */
export const unLetter: Kind<UnLetterMetadata> = {
  name: 'un-letter',
  label: 'United Nations letter',
  one: 'United Nations letter',
  many: 'letters circulated by the United Nations',
  reader: () => import('./reader.ts'),
  metadata: unLetterMetadataSchema,
  fields: unLetterFields,
  parts: {
    fields: letterPartFields,
    of: ({ parts = [] }) =>
      parts.map(({ label, block, lines = {}, ...metadata }, at) => ({
        heading: label ?? (at === 0 ? 'Letter' : `Part ${at + 1}`),
        block,
        metadata,
        lines,
      })),
  },
  title: ['title'],
  author: ({ parts }) => parts?.[0]?.from,
  number: 'symbol',
  id: { from: ['symbol'], of: ({ symbol }) => symbol },
  shortName: ({ date }) => (date === undefined ? 'UN letter' : `UN letter, ${writtenDate(date)}`),
  cite: () => ({ genre: 'United Nations letter' }),
  addressees: ({ body }) => [
    { as: 'named in the description', said: 'is named in its description', names: [body] },
  ],
  rights: ({ distribution }, lines) =>
    distribution === undefined
      ? undefined
      : {
          status: 'A document of the United Nations. The text received carries no statement of rights.',
          ground: `The text says "Distr.: ${distribution}" (source line ${lines('distribution')}); what follows from that for further use is not said in it.`,
        },
};
