import type { Word } from '../../segment/working-text.ts';
import { isOpen } from './sentences.ts';

const sections =
  /^(?:(?:\d+|[ivx]+)\.?\s+)?(?:introduction|background|conclusions?|concluding remarks|discussion|methods?|methodology|results|(?:author|end|foot)?notes?|notes and references|references|reference list|bibliography|works cited|literature|acknowledge?ments?|funding(?: information)?|competing interests?|conflicts? of interest|about the authors?|author biograph(?:y|ies)|appendix(?: [a-z\d])?|supplementary (?:material|files?))\s*:?$/i;
const notes = /^(?:end|foot)?notes?(?: and references)?\s*:?$/i;
const references = /^(?:references|reference list|bibliography|works cited|literature)\s*:?$/i;
const captions = /^(?:figure|fig\.|table|box|map|chart|graph|source|photo)\b/i;
const numbering = /^((?:\d{1,2}\.)*\d{1,2})\.?$|^[IVX]{1,5}\.$|^[A-Z]\.$/;

/** Whether a line is one of the titles that sections of articles bear everywhere: "Introduction", "2. Conclusions", "References". */
export function isSectionTitle(text: string): boolean {
  return sections.test(text);
}

/** Whether a heading opens the notes. */
export function opensNotes(text: string): boolean {
  return notes.test(text);
}

/** Whether a heading opens the list of references. */
export function opensReferences(text: string): boolean {
  return references.test(text);
}

/** Whether a text is the caption of a figure or table: it ends without a full stop and is no part of the sentences around it. */
export function isCaption(text: string): boolean {
  return captions.test(text) && /^\S+\s+(?:\d+|[IVX]+)\b/.test(text);
}

/** Whether some words can be a heading: short, with a capital or a number before it, without a full stop behind it. */
export function looksLikeHeading(text: string): boolean {
  if (isSectionTitle(text)) return true;
  if (text.length > 140 || text.split(' ').length > 18 || captions.test(text)) return false;
  if (
    isOpen(text) ||
    /[.,;:!]["”’)]*$/.test(text) ||
    /\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(text) ||
    /:\/\/|@/.test(text)
  )
    return false;
  return /\p{L}{2}/u.test(text) && /^["“‘'(]?(?:\p{Lu}|\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu})/u.test(text);
}

/** Whether a heading bears a number: "1. Introduction", "2.1 The border". */
export function isNumbered(words: readonly Word[]): boolean {
  return words.length > 1 && numbering.test(words[0]?.text ?? '');
}

/** How deep a heading stands: by the parts of its number ("1.1" stands under "1."), on the first level where it has none. */
export function depthOf(words: readonly Word[]): 2 | 3 | 4 {
  const number = isNumbered(words) ? numbering.exec(words[0]?.text ?? '')?.[1] : undefined;
  const parts = number?.split('.').length ?? 1;
  return parts === 1 ? 2 : parts === 2 ? 3 : 4;
}

/** The words of a heading that its id is made from: its number is not among them. */
export function titleWords(words: readonly Word[]): readonly Word[] {
  return isNumbered(words) ? words.slice(1) : words;
}
