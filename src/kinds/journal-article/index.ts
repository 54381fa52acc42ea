import { namesInOne, personName } from '../../text/person-names.ts';
import { date, each, one } from '../field.ts';
import type { Kind } from '../kind.ts';
import { type JournalArticleMetadata, journalArticleMetadataSchema } from './schema.ts';

const familyName = (name: string): string => personName(name)?.family ?? name;

/** Articles of journals. */
export const journalArticle: Kind<JournalArticleMetadata> = {
  name: 'journal-article',
  label: 'Journal article',
  one: 'journal article',
  many: 'journal articles',
  reader: () => import('./reader.ts'),
  metadata: journalArticleMetadataSchema,
  fields: [
    { name: 'title', label: 'Title', write: one },
    { name: 'authors', leading: true, label: 'By', write: each },
    { name: 'articleType', label: 'Type', write: one },
    { name: 'journal', leading: true, label: 'Journal', write: one },
    { name: 'year', label: 'Year', write: one },
    { name: 'volume', label: 'Volume', write: one },
    { name: 'issue', label: 'Issue', write: one },
    { name: 'article', label: 'Article', write: one },
    { name: 'pages', label: 'Pages', write: one },
    { name: 'affiliations', label: 'Affiliations', write: each, listed: true },
    { name: 'keywords', label: 'Keywords', write: each },
    { name: 'received', label: 'Received by the journal', write: date },
    { name: 'revised', label: 'Revised', write: date },
    { name: 'accepted', label: 'Accepted', write: date },
    { name: 'published', label: 'Published', write: date },
    { name: 'doi', leading: true, label: 'DOI', write: one },
    { name: 'citation', label: 'Citation as printed', write: one },
  ],
  title: ['title'],
  date: ({ year }) => year?.toString(),
  author: ({ authors }) => namesInOne(authors),
  number: 'doi',
  id: {
    from: ['authors', 'year'],
    of: ({ authors: [first] = [], year }) => (first && year ? `${familyName(first)} ${year}` : undefined),
  },
  shortName: ({ author, date, metadata: { authors: [first] = [] } }) =>
    author && `${familyName(first ?? author)} ${date?.slice(0, 4) ?? ''}`.trim(),
  cite: ({ authors, journal, volume, issue, article, pages, doi }) => ({
    genre: 'Journal article',
    persons: authors,
    journal: journal === undefined ? undefined : { name: journal, volume, issue, article, pages, doi },
  }),
  addressees: ({ authors, journal }) => [
    { as: 'author', said: 'wrote it', makes: true, names: authors ?? [] },
    { as: 'named in the description', said: 'is named in its description', names: [journal] },
  ],
  search: ({ authors, keywords }) => ({ people: authors, subjects: keywords ?? [] }),
};
