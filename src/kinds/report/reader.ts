import { fold } from '../../text/folding.ts';
import { seriesIn } from '../masthead/forms.ts';
import { headLines, isTitled } from '../masthead/genre.ts';
import { mastheadReader } from '../masthead/reader.ts';
import { readUnHead } from '../masthead/un-head.ts';
import { rules } from './rules/index.ts';
import { fields } from './schema.ts';

const ofSomebody =
  /^\W*(?:(?:final|interim|annual|\p{L}+th|first|second|third|\p{L}+ieme|premier) )?(?:report|rapport(?: final| interimaire| annuel)?) (?:of|by|du|de|des|d'|sur) ?/iu;
const anyReport = /\b(?:report|rapport)\b/i;
const parts =
  /^[ \t]*(?:table of contents|contents|executive summary|summary|list of (?:abbreviations|acronyms)|table des matieres|sommaire|synthese|resume(?: executif| analytique)?|(?:liste des )?(?:abreviations|sigles|acronymes))[ \t]*$/im;

/** Reads reports: cover, summary, numbered paragraphs. */
export const reader = mastheadReader({
  detect(lines) {
    if (isTitled(lines, ofSomebody)) return 0.5;
    const has = parts.test(
      lines
        .slice(0, 150)
        .map((line) => fold(line.slice(0, 400)).text)
        .join('\n'),
    );
    const head = headLines(lines);
    if (head.slice(0, 12).some((line) => seriesIn(fold(line).text))) return has ? 0.5 : 0.36;
    return has && head.some((line) => anyReport.test(line)) ? 0.4 : 0;
  },
  rules,
  fields,
  opening: 'opening-',
  before: readUnHead,
});
