import { parseDocument } from 'yaml';
import { plainDatesIn } from '../../messages/yaml-dates.ts';
import type { Fix } from './fix.ts';

/** Puts a date in quote marks. */
export const quoteDates: Fix = {
  name: 'quote-dates',
  edits: (_, text) =>
    plainDatesIn(parseDocument(text)).map(({ start, end, source }) => ({
      start,
      end,
      text: `"${source}"`,
      done: `the date ${source} put in quote marks`,
    })),
};
