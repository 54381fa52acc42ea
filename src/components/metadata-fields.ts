import type { z } from 'zod';
import type { addresseeSchema, referenceSchema } from '../schema/cable.ts';
import type { Kind } from '../schema/vocabulary.ts';
import { writtenDate } from '../text/wording.ts';

/** How a metadata field is called and written for readers. */
export interface Field {
  readonly name: string;
  readonly label: string;
  /** Shown at once; the others when the reader asks for the whole description. */
  readonly leading?: true;
  /** Where the term is explained: a fragment of "How to read a cable". */
  readonly term?: string;
  /** The values as text, one entry each. */
  readonly write: (value: unknown) => string[];
  /** Each value on a line of its own. */
  readonly listed?: true;
  /** The field that has the value as the source prints it. */
  readonly asPrinted?: string;
  /** Fields that are shown in this one's row; their source lines are its lines too. */
  readonly alsoRead?: readonly string[];
  /** The field whose row makes this one's unnecessary. */
  readonly unless?: string;
}

type Addressee = z.infer<typeof addresseeSchema>;
type Reference = z.infer<typeof referenceSchema>;

const one = (value: unknown) => [String(value)];
const each = (value: unknown) => (value as unknown[]).map(String);
const date = (value: unknown) => [writtenDate(String(value))];

// "AMEMBASSY ALGIERS (PRIORITY, no. 0655)": what the header says of one addressee besides its name stands in brackets; what it says
// of all of them is said once.
const addressees = (value: unknown) => {
  const all = value as Addressee[];
  const [first] = all;
  const shared =
    all.length > 2 && all.every(({ precedence }) => precedence === first?.precedence)
      ? first?.precedence
      : undefined;
  const names = all.map(({ name, precedence, number, exempt }) => {
    const more = [
      shared ? undefined : precedence,
      number && `no. ${number}`,
      exempt && `not ${exempt.join(', ')}`,
    ].filter(Boolean);
    return more.length > 0 ? `${name} (${more.join(', ')})` : name;
  });
  return shared ? [...names.slice(0, -1), `${names.at(-1)} (each ${shared})`] : names;
};

const references = (value: unknown) =>
  (value as Reference[]).map(
    ({ label, raw, yearAssumed }) =>
      `${label ? `${label}. ` : ''}${raw}${yearAssumed ? ' (the year is not printed)' : ''}`,
  );

const person = (value: unknown) => {
  const { name, title } = value as { name: string; title?: string };
  return [title ? `${name}, ${title}` : name];
};

const cable: readonly Field[] = [
  { name: 'subject', label: 'Subject', write: one },
  { name: 'mrn', leading: true, label: 'Reference number', term: 'reference-number', write: one },
  {
    name: 'sentAt',
    leading: true,
    label: 'Sent',
    term: 'date-time-group',
    write: date,
    asPrinted: 'dtg',
    alsoRead: ['dtg'],
  },
  { name: 'dtg', leading: true, label: 'Sent', term: 'date-time-group', write: one, unless: 'sentAt' },
  { name: 'origin', leading: true, label: 'From', term: 'addressees', write: one },
  { name: 'actionAddressees', leading: true, label: 'To, for action', term: 'addressees', write: addressees },
  { name: 'infoAddressees', label: 'To, for information', term: 'addressees', write: addressees },
  { name: 'precedence', label: 'Urgency', term: 'precedence', write: one },
  { name: 'classification', leading: true, label: 'Classification', term: 'classification', write: one },
  { name: 'captions', leading: true, label: 'Who may see it', term: 'captions', write: each },
  { name: 'passing', label: 'For the attention of', term: 'captions', write: each },
  {
    name: 'executiveOrder',
    label: 'Classified under',
    term: 'classified-by',
    write: (value) => [`Executive Order ${value}`],
  },
  { name: 'classifiedBy', label: 'Classified by', term: 'classified-by', write: person },
  { name: 'classificationReasons', label: 'Reasons given', term: 'classified-by', write: each },
  { name: 'declassifyOn', label: 'To be declassified on', term: 'classified-by', write: date },
  { name: 'tags', label: 'Subject codes (TAGS)', term: 'tags', write: each },
  { name: 'references', label: 'Refers to', term: 'references', write: references, listed: true },
  { name: 'signer', label: 'Signed', term: 'signature', write: one },
  { name: 'section', label: 'Section of the message', term: 'reference-number', write: one },
  { name: 'transmission', label: 'Transmission lines', term: 'transmission', write: each, listed: true },
];

const unLetter: readonly Field[] = [
  { name: 'title', label: 'Title', write: one },
  { name: 'organisation', label: 'Organisation', write: one },
  { name: 'symbol', leading: true, label: 'Document symbol', write: one },
  { name: 'body', leading: true, label: 'United Nations body', write: one },
  { name: 'date', leading: true, label: 'Date', write: date },
  { name: 'distribution', leading: true, label: 'Distribution', write: one },
  { name: 'originalLanguage', label: 'Original language', write: one },
  { name: 'session', label: 'Session', write: each, listed: true },
  { name: 'agenda', label: 'Agenda items', write: each, listed: true },
  { name: 'jobNumber', label: 'Printing job', write: one },
];

const letterPart: readonly Field[] = [
  { name: 'title', label: 'Title', write: one },
  { name: 'from', label: 'From', write: one },
  { name: 'to', label: 'To', write: one },
  { name: 'date', label: 'Date', write: date },
  { name: 'place', label: 'Place', write: one },
  { name: 'signatory', label: 'Signed', write: one },
  { name: 'office', label: 'Office', write: one },
  { name: 'originalLanguage', label: 'Original language', write: one },
];

const journalArticle: readonly Field[] = [
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
];

const text: readonly Field[] = [
  { name: 'title', label: 'Title', write: one },
  { name: 'date', leading: true, label: 'Date', write: date },
  { name: 'place', leading: true, label: 'Place', write: one },
];

const fields: Record<Kind, readonly Field[]> = {
  cable,
  'un-letter': unLetter,
  'journal-article': journalArticle,
  text,
};

/** The fields of a kind, or of a part of it, in the order in which a page shows them. */
export function fieldsOf(kind: Kind, part?: 'part'): readonly Field[] {
  return part ? letterPart : fields[kind];
}
