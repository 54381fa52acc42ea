import { isTitled } from '../masthead/genre.ts';
import { mastheadReader } from '../masthead/reader.ts';
import { rules } from './rules/index.ts';
import { fields } from './schema.ts';

const title =
  /^\W*(?:(?:the )?(?:\p{Lu}[\p{L}’'-]* ){0,4}|projet de )?declaration(?: (?:of|on|by|de|du|des|sur|adopt|conjointe|finale|solennelle|commune|relative)(?!\p{L}).*|\W*)$/iu;

/** Reads declarations. */
export const reader = mastheadReader({
  detect: (lines) => (isTitled(lines, title) ? 0.55 : 0),
  rules,
  fields,
  opening: 'opening-',
});
