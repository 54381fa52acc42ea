import type { z } from 'zod';
import { date, each, type Field, one } from '../field.ts';
import type { addresseeSchema, CableMetadata, referenceSchema } from './schema.ts';

type Addressee = z.infer<typeof addresseeSchema>;
type Reference = z.infer<typeof referenceSchema>;

// "AMEMBASSY VILNIUS (PRIORITY, no. 0655)": what the header says of one addressee besides its name stands in brackets; what it says
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

// The cables of a range are printed as the one range that the source prints.
const references = (value: unknown) =>
  (value as Reference[])
    .map(
      ({ label, raw, yearAssumed }) =>
        `${label ? `${label}. ` : ''}${raw}${yearAssumed ? ' (the year is not printed)' : ''}`,
    )
    .filter((text, at, all) => text !== all[at - 1]);

const person = (value: unknown) => {
  const { name, title } = value as { name: string; title?: string };
  return [title ? `${name}, ${title}` : name];
};

/** The rows of a cable's head. */
export const cableFields: readonly Field<keyof CableMetadata>[] = [
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
  { name: 'draftedBy', label: 'Drafted by', write: one },
  { name: 'approvedBy', label: 'Approved by', write: one },
  { name: 'clearedBy', label: 'Cleared by', write: each },
  { name: 'signer', label: 'Signed', term: 'signature', write: one },
  { name: 'section', label: 'Section, by its header', term: 'reference-number', write: one },
  { name: 'transmission', label: 'Transmission lines', term: 'transmission', write: each, listed: true },
];
