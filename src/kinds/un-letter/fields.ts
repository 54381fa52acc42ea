import type { z } from 'zod';
import { date, each, type Field, one } from '../field.ts';
import type { letterPartSchema, UnLetterMetadata } from './schema.ts';

/** The rows of the head of the whole. */
export const unLetterFields: readonly Field<keyof UnLetterMetadata>[] = [
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

/** The rows of a letter's, an annex's or an enclosure's own head. */
export const letterPartFields: readonly Field<keyof z.infer<typeof letterPartSchema>>[] = [
  { name: 'title', label: 'Title', write: one },
  { name: 'from', label: 'From', write: one },
  { name: 'to', label: 'To', write: one },
  { name: 'date', label: 'Date', write: date },
  { name: 'place', label: 'Place', write: one },
  { name: 'signatory', label: 'Signed', write: one },
  { name: 'office', label: 'Office', write: one },
  { name: 'originalLanguage', label: 'Original language', write: one },
];
