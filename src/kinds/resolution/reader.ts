import { headLines, isTitled } from '../masthead/genre.ts';
import { mastheadReader } from '../masthead/reader.ts';
import { readUnHead } from '../masthead/un-head.ts';
import { rules } from './rules/index.ts';
import { fields } from './schema.ts';

const title = /^\W*(?:draft )?r[ée]solution\b(?! of the (?:crisis|conflict)).{0,140}$/i;
const symbol = /(?:^| )[A-Z]{1,8}\/(?:[A-Z]+\/)*(?:RES|DEC)[./]/;
const preamble = /^[ \t]*(?:the )?\p{Lu}[\p{L} ]{3,80},?[ \t]*$/imu;
const opening =
  /^[ \t]*(?:(?:further|also|strongly|deeply|gravely) )?(?:recalling|noting|reaffirming|welcoming|expressing|emphasi[sz]ing|condemning|bearing in mind|mindful|determining|acting under|considering|rappelant)\b/gim;

/** Reads resolutions; the head of those of the United Nations is that of all their documents. */
export const reader = mastheadReader({
  detect(lines) {
    const text = lines.slice(0, 200).join('\n');
    const preambular = (text.match(opening) ?? []).length >= 2 && preamble.test(text);
    const named = isTitled(lines, title) || headLines(lines).some((line) => symbol.test(line));
    return named ? (preambular ? 0.95 : 0.5) : 0;
  },
  rules,
  fields,
  opening: 'preamble-',
  before: readUnHead,
});
