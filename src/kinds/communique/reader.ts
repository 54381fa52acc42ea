import { isTitled } from '../masthead/genre.ts';
import { mastheadReader } from '../masthead/reader.ts';
import { rules } from './rules/index.ts';
import { fields } from './schema.ts';

const title =
  /^\W*(?:(?:final|joint|press|official) ){0,2}comm?unique(?: final| conjoint| de presse| officiel)?(?:$|[ ,:(–-])/i;

/** Reads communiqués. */
export const reader = mastheadReader({
  detect: (lines) => (isTitled(lines, title) ? 0.6 : 0),
  rules,
  fields,
  opening: 'opening-',
});
