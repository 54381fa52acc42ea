import { dateIn } from '../../segment/dates.ts';
import { textOf, type Word } from '../../segment/working-text.ts';

const kinds = 'annexe?|appendi(?:x|ce)|attachment|enclosure|pièces? jointes?';
// What a title begins with, in English and in French.
const letters =
  '(?:(?:identical )?(?:letters?|notes? verbales?) dated|(?:lettres?(?: identiques)?|notes? verbales?) datée?s? du)';
const ordinal = String.raw`(?:[IVXLC]+|\d{1,2}|[A-Z])`;
const label = new RegExp(`^(${kinds})(?: (${ordinal}))?[*:]*$`, 'i');
const labelBeforeTitle = new RegExp(
  `^(${kinds})(?: (${ordinal}))?[:.]? (?:[–—-] )?(?=(?:identical )?(?:lett(?:er|re)s?|notes? verbales?) )`,
  'i',
);
const labelWithTitle = new RegExp(`^(${kinds})(?: (${ordinal}))?(?::| [–—-]) (?=\\p{Lu}[^.]{3,150}$)`, 'iu');
const labelOfLetter = new RegExp(
  String.raw`^(${kinds})(?: (${ordinal}))? (?:to the (?:identical )?(?:letters?|notes?)|(?:à la|aux) (?:lettres?|notes?))\b`,
  'i',
);
const title = new RegExp(`^${letters}(?!\\p{L})`, 'iu');
const note = /^note (?:by the|du|de la|de l['’]) ?(.+)$/i;

/** The label of a part, as printed on a line. */
export interface Label {
  /** `annex`, `enclosure` … */
  readonly kind: string;
  /** Without the words that say what it is annexed to: `Annex II`. */
  readonly text: string;
  readonly words: readonly Word[];
  /** Words of a title that stands on the same line. */
  readonly title: readonly Word[];
  /** "Annex II to the letter dated …": the label goes on to the end of its passage. */
  readonly open: boolean;
}

/** Reads a line that begins with the label of a part; undefined for any other line. Sentences never are: a label is alone or has a title. */
export function labelIn(words: readonly Word[]): Label | undefined {
  const text = textOf(words).normalize('NFC');
  // A sentence may begin a wrapped line with the small word.
  if (!/^[AEP]/.test(text)) return undefined;
  const match = label.exec(text) ?? labelBeforeTitle.exec(text) ?? labelWithTitle.exec(text);
  const open = labelOfLetter.exec(text);
  const found = match ?? open;
  if (!found) return undefined;
  const count = match ? match[0].trim().split(' ').length : words.length;
  const [, kind = '', number] = found;
  return {
    kind: kind.toLowerCase(),
    text: number ? `${kind} ${number}` : kind,
    words: words.slice(0, count),
    title: words.slice(count),
    open: !match,
  };
}

/** Whether a line begins the title of a letter: "Letter dated", "Identical letters dated", "Note by the", "Lettre datée du", "Note du". */
export function startsTitle(words: readonly Word[]): boolean {
  const text = textOf(words).normalize('NFC');
  return title.test(text) || note.test(text);
}

/** What a title says of its letter. */
export interface TitleFacts {
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * Reads a letter's title. "The" before an office is not part of the value; the other words are as printed.
 *
 * Forms: "… dated D from X addressed to Y", "… dated D addressed to Y by X", "… dated D from X to Y", "Note by the X",
 * "… datée du D, adressée à Y par X", "Note du X".
 */
export function readTitle(words: readonly Word[]): TitleFacts {
  // No title is longer.
  const text = textOf(words.slice(0, 200))
    .normalize('NFC')
    .replace(/[*.]{1,9}$/, '');
  const by = note.exec(text);
  if (by) return { from: clean(by[1] ?? '') };
  if (!title.test(text)) return {};
  const found = dateIn(text);
  const rest = found && /(?:dated(?: the)?|datée?s? du)$/iu.test(found.before) ? found.after : text;
  const facts = (from?: string, to?: string): TitleFacts => ({
    ...(rest !== text && found ? { date: found.iso } : {}),
    ...(from ? { from: clean(from) } : {}),
    ...(to ? { to: clean(to) } : {}),
  });
  const usual = /\bfrom (.+?),? addressed to (.+)$/i.exec(rest);
  if (usual) return facts(usual[1], usual[2]);
  const french = /adressée?s? (à .+?|au .+?|aux .+?) par (.+)$/iu.exec(rest);
  if (french) return facts(french[2], french[1]);
  const turned = /\baddressed to (.+?) (?:by|from) (.+)$/i.exec(rest);
  if (turned) return facts(turned[2], turned[1]);
  const short = /\bfrom (.+?) to (the (?:president|secretary).+)$/i.exec(rest);
  if (short) return facts(short[1], short[2]);
  return facts(/\bfrom (.+)$/i.exec(rest)?.[1], /\baddressed to (.+)$/i.exec(rest)?.[1]);
}

/** Whether a title still wants words: it has not said to whom, or stops at a small word. */
export function isUnfinished(words: readonly Word[]): boolean {
  const text = textOf(words).normalize('NFC');
  if (stopsShort(words)) return true;
  return title.test(text) && !/ (?:(?:addressed )?to|par) .+/i.test(text);
}

/** Whether words stop where no title can: "… addressed to the". */
export function stopsShort(words: readonly Word[]): boolean {
  return / (?:the|of|to|from|and|addressed|for|on|a\.i\.|du|des?|la|les?|aux?|à|par|et|pour|sur|auprès)$/iu.test(
    textOf(words),
  );
}

function clean(text: string): string {
  return text.replace(/^(?:the |les? |la |l['’]|aux? |à la |à l['’]|à )/iu, '').replace(/[,;:]$/, '');
}
