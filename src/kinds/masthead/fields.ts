import { date, each, type Field, one } from '../field.ts';
import type { MastheadField } from './schema.ts';

const fields: readonly Field<MastheadField>[] = [
  { name: 'title', label: 'Title', write: one },
  { name: 'authors', leading: true, label: 'By', write: each },
  { name: 'symbol', leading: true, label: 'Document number', write: one },
  { name: 'body', leading: true, label: 'Body', write: one },
  { name: 'session', leading: true, label: 'Meeting', write: one },
  { name: 'series', leading: true, label: 'Series', write: one },
  { name: 'date', leading: true, label: 'Date', write: date },
  { name: 'place', leading: true, label: 'Place', write: one },
  { name: 'address', label: 'Address', write: one },
  { name: 'from', label: 'From', write: one },
  { name: 'to', label: 'To', write: one },
  { name: 'paper', label: 'Kind of paper', write: one },
  { name: 'previousDocument', label: 'Previous document', write: one },
  { name: 'codes', label: 'Subject codes', write: one },
  { name: 'originalLanguage', label: 'Original language', write: one },
  { name: 'distribution', label: 'Distribution', write: one },
  { name: 'organisation', label: 'Organisation', write: one },
  { name: 'agenda', label: 'Agenda items', write: one },
  { name: 'jobNumber', label: 'Printing job', write: one },
];

/** The rows of a head that may say these things. */
export function mastheadFields<Name extends MastheadField>(names: readonly Name[]): Field<Name>[] {
  return fields.filter((field): field is Field<Name> => (names as readonly string[]).includes(field.name));
}
