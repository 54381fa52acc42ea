import type { Span } from '../text/quotes.ts';

const languages =
  'Arabic|Chinese|English|French|German|Italian|Portuguese|Russian|Spanish|allemande?|anglaise?|arabe|chinoise?|espagnole?|fran[cç]aise?|italienne|portugaise?|russe';
const more = `(?:,? (?:and|or|et|ou) |, | ?/ ?)(?:the )?(?:${languages})`;
const named = new RegExp(`^(?:${languages})$`, 'iu');
/** "French language", "English and French texts", "French-speaking"; in French it stands before. */
const behind = new RegExp(
  `^(?:${more})*[ -](?:languages?|versions?|texts?|translations?|originals?|editions?|speak(?:ing|ers?))(?!\\p{L})`,
  'iu',
);
const before = new RegExp(
  `(?<!\\p{L})(?:langues?|versions?|textes?|traductions?|original|originaux|languages? ?:|original ?:|en)(?: en)? (?:(?:${languages})(?:,|,? et|,? and| ?/) )*$`,
  'iu',
);
/** "in French.", "in English and French;": "in French hands" is another thing. */
const inOne = new RegExp(
  `(?<!\\p{L})(?:in|into) (?:(?:both|the) )?(?:(?:${languages})(?:,|,? and|,? or) )*$`,
  'iu',
);
const ended = new RegExp(`^(?:${more})*(?:[.,;:)]| only|$)`, 'iu');

/** Whether a word that names a people names its language where it stands. */
export function isLanguage(text: string, { start, end }: Span): boolean {
  // An accent may be a character of its own.
  const composed = (from: number, to: number) => text.slice(Math.max(0, from), to).normalize('NFC');
  if (!named.test(composed(start, end))) return false;
  const [left, right] = [composed(start - 80, start), composed(end, end + 80)];
  return behind.test(right) || before.test(left) || (inOne.test(left) && ended.test(right));
}
