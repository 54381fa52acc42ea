import type { Entry } from '../../src/corpus/load-corpus.ts';
import { type EditionWords, editionSchema } from '../../src/schema/edition.ts';

/** An edition with one theme and two roles, for a corpus made in memory. */
export const smallEdition: Entry<EditionWords> = {
  id: 'edition',
  file: 'content/edition.yml',
  placeOf: () => ({ line: 1, column: 1 }),
  value: editionSchema.parse({
    id: 'small-edition',
    name: 'Small Edition',
    question: 'Who does what?',
    subject: 'small things',
    description: 'An edition of small things.',
    keywords: ['small things'],
    licence: {
      id: 'CC0-1.0',
      name: 'CC0 1.0',
      address: 'https://creativecommons.org/publicdomain/zero/1.0/',
    },
    themes: [{ id: 'who', name: 'Who' }],
    marks: [
      { mark: 'lead', name: 'Leads' },
      { mark: 'member', name: 'Takes part' },
    ],
    roles: [
      { id: 'lead', heading: 'Leads', says: 'leads it', mark: 'lead' },
      { id: 'member', heading: 'Members', says: 'is a member', mark: 'member' },
    ],
  }),
};
