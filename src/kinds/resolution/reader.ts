import { fold } from '../../text/folding.ts';
import { headLines, isTitled } from '../masthead/genre.ts';
import { mastheadReader } from '../masthead/reader.ts';
import { readUnHead } from '../masthead/un-head.ts';
import { rules } from './rules/index.ts';
import { fields } from './schema.ts';

const title =
  /^\W*(?:draft |projet de |(?:joint )?motion for a |proposition (?:commune )?de |european parliament )?resolution\b(?! (?:of the|de la|du) (?:crisis|conflict|crise|conflit)).{0,140}$/i;
const symbol = /(?:^| )[A-Z]{1,8}\/(?:[A-Z]+\/)*(?:RES|DEC)[./]/;
/** A title of another kind, which says more than a number does: decisions and declarations of some bodies go by one series of them. */
const other =
  /^\W*(?:[\p{L}'-]+ ){0,3}(?:declaration|communique|statement|agreement|accord|protocole?|treaty|traite|convention|charter?|report|rapport)(?: (?:of|on|by|between|relating|concerning|for|de|du|des|sur|entre|relatif|relative|portant|concernant)(?!\p{L}).*)?(?<![.,;:])$/iu;
const preamble = /^[ \t]*(?:the )?\p{Lu}[\p{L} ]{3,80},?[ \t]*$/imu;
const opening =
  /^[ \t]*(?:(?:further|also|strongly|deeply|gravely|profondement|vivement|gravement) )?(?:recalling|noting|reaffirming|welcoming|expressing|emphasi[sz]ing|condemning|bearing in mind|mindful|determining|acting under|considering|rappelant|notant|prenant (?:note|acte)|reaffirmant|saluant|se felicitant|exprimant|soulignant|condamnant|considerant|constatant|ayant|gardant a l'esprit|consciente?|convaincue?|preoccupee?|determinee?|agissant en vertu|vu|sachant|insistant)(?!\p{L})/gimu;

/** Reads resolutions; the head of those of the United Nations is that of all their documents. */
export const reader = mastheadReader({
  detect(lines) {
    const text = lines
      .slice(0, 200)
      .map((line) => fold(line.slice(0, 400)).text)
      .join('\n');
    const preambular = (text.match(opening) ?? []).length >= 2 && preamble.test(text);
    // What a preamble recalls is the number of another.
    const own = headLines(lines).filter((line) => fold(line).text.search(opening) === -1);
    const numbered = own.some((line) => symbol.test(line)) && !isTitled(lines, other);
    const named = isTitled(lines, title) || numbered;
    return named ? (preambular ? 0.95 : 0.5) : 0;
  },
  rules,
  fields,
  opening: 'preamble-',
  before: readUnHead,
});
