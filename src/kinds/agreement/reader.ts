import { fold } from '../../text/folding.ts';
import { isTitled } from '../masthead/genre.ts';
import { mastheadReader } from '../masthead/reader.ts';
import { rules } from './rules/index.ts';
import { fields } from './schema.ts';

const title =
  /^\W*(?:(?:the |le |la |l'|final |preliminary |draft |projet d'|projet de |supplementary |additional |general |peace |framework |[\p{L}'-]+ ){0,4}(?:agreement|treaty|protocol|convention|charter|pact|memorandum of understanding|(?:supplementary|additional|constitutive) act)|(?:protocole|accord|memorandum|traite|convention|charte|pacte|acte (?:constitutif|additionnel)|statuts?))(?!\p{L})/iu;
/** What parties say before they say on what they agree. */
const agreed =
  /(?:reached|come to) the following understanding|(?:have|hereby) agree(?:d)?(?: as follows| on the following|:)|agree as follows|sont (?:convenu(?:e)?s|conviennent)|conviennent de ce qui suit|est convenu (?:ce qui suit|entre)|hereinafter (?:referred to as |called )|ci-apres denomme/i;
const firstArticle = /^[ \t]*(?:art(?:icle|\.)|section|paragraph) (?:1|i|1er|premier|one|first)\b/im;
const article = /^[ \t]*art(?:icle|\.) (?:\d{1,3}|[ivxlc]+)\b/gim;

/** Reads agreements: a preamble, articles, and who signed. */
export const reader = mastheadReader({
  detect(lines) {
    if (!isTitled(lines, title)) return 0;
    const text = lines.map((line) => fold(line.slice(0, 400)).text).join('\n');
    if (agreed.test(text)) return 0.62;
    // An extract has no first article.
    return firstArticle.test(text) || (text.match(article) ?? []).length > 1 ? 0.45 : 0;
  },
  rules,
  fields,
  opening: 'opening-',
});
