import { type Folded, fold } from './folding.ts';

const close = String.raw`\p{Lu}(?:\.\p{Lu})+(?:\.|(?![\p{L}\p{M}\p{N}.]))`;
const spaced = String.raw`\p{Lu}\.(?: \p{Lu}\.)+`;
const initials = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}]\\.?)(?:${close}|${spaced})(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
);
const someInitials = /\p{Lu}\. ?\p{Lu}/u;

/**
 * A text as names are compared: {@link fold}ed, and initials without their full stops and spaces. "U.N.", "U. N." and "U.N" are "UN"; the
 * full stop behind the last one goes with them, also where a sentence ends there.
 */
export function foldName(text: string): Folded {
  const folded = fold(text);
  if (!someInitials.test(folded.text)) return folded;
  const units: { readonly unit: string; readonly start: number; end: number }[] = [];
  const keep = (from: number, to: number) => {
    for (let at = from; at < to; at += 1)
      units.push({ unit: folded.text.charAt(at), start: at, end: at + 1 });
  };
  let done = 0;
  for (const match of folded.text.matchAll(initials)) {
    const start = match.index + listLetter(folded.text, match);
    const end = match.index + match[0].length;
    keep(done, start);
    for (let at = start; at < end; at += 1)
      if (/[\p{L}\p{M}]/u.test(folded.text.charAt(at))) keep(at, at + 1);
    const last = units.at(-1);
    if (last) last.end = end;
    done = end;
  }
  keep(done, folded.text.length);
  return {
    text: units.map(({ unit }) => unit).join(''),
    span: (start, end) =>
      folded.span(
        units[start]?.start ?? folded.text.length,
        units[Math.max(start, end - 1)]?.end ?? folded.text.length,
      ),
  };
}

/** Length of the letter that numbers a paragraph or a sentence's first words, and is none of the initials behind it: "A. U. N. TROOPS". */
function listLetter(text: string, { 0: found, index }: RegExpExecArray): number {
  const isFirst = /^(?:.*[.:;] )?$/su.test(text.slice(Math.max(0, index - 2), index));
  return isFirst && /^\p{Lu}\. \p{Lu}\. \p{Lu}\.$/u.test(found) ? 3 : 0;
}
