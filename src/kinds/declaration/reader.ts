import { isTitled } from '../masthead/genre.ts';
import { mastheadReader } from '../masthead/reader.ts';
import { readUnHead } from '../masthead/un-head.ts';
import { rules } from './rules/index.ts';
import { fields } from './schema.ts';

const title =
  /^\W*(?:(?:the )?(?:\p{Lu}[\p{L}’'-]* ){0,4}|projet de )?declaration(?: (?:of|on|by|de|du|des|sur|adopt|conjointe|finale|solennelle|commune|relative)(?!\p{L}).*|\W*)$/iu;

/** Who speaks in his own name, or for a State, has not declared anything with others: that is a speech. */
const byPerson = String.raw`(?! (?:of|by) (?:h\. ?e\.|his |her |mr|mrs|ms|dr|m\.|mme |ambassad|(?:the )?(?:(?:foreign|prime|deputy) )?minister (?!s)|(?:the )?permanent representative))`;
/** What somebody says for a body, and the body then has said: "Joint statement of the ministers". */
const statement = new RegExp(
  String.raw`^\W*(?:(?:[\p{L}'-]+ ){0,4}(?:press|presidential) |(?:(?:joint|final|official) ){0,2})statement${byPerson}(?: (?:of|on|by|to|from|adopted|issued)(?!\p{L}).*|\W*)$`,
  'iu',
);

/** Reads declarations and statements; the head of those of the United Nations is that of all their documents. */
export const reader = mastheadReader({
  detect: (lines) => (isTitled(lines, title) ? 0.55 : isTitled(lines, statement) ? 0.5 : 0),
  rules,
  fields,
  opening: 'opening-',
  before: readUnHead,
});
