import { noteNumber } from './list.ts';

/** A word with the mark of a note: what is left without it, and the note's number. The stem is empty where the mark stands alone. */
export interface MarkedWord {
  readonly stem: string;
  readonly label: string;
}

// French sets a mark before the stop; the page sets it behind.
const stops = `([.,;:!?»”"’)]*)`;
const raised = new RegExp(`^(.*?)([¹²³⁰⁴-⁹]+)${stops}$`, 'u');
const bracketed = new RegExp(String.raw`^(.*?)(\[[1-9]\d{0,2}\])${stops}$`, 'u');
// A figure right behind a full stop or a closing mark: "crime.1", "war”,2", "(Smith, 2011).3".
const plain = /^(.*[.,;:?!"”’)])([1-9]\d{0,2})$/u;
// What such a stop stands behind: letters, a year, a bracket.
const beforeStop = /(?:\p{L}{2}|\d{4}|\))["”’)]{0,4}[.,;:?!]?["”’)]{0,4}$/u;
/** "Rivers1/", or "1/" alone, as the United Nations and others set them. */
const slashed = new RegExp(`^((?:.*[^\\d/.-]|.*\\p{L}{2}\\.)?)([1-9]\\d{0,2}/)${stops}$`, 'u');
const behindLetters = new RegExp(String.raw`^(\p{L}*\p{Ll}{3})([1-9]\d?)${stops}$`, 'u');
const abbreviations = /^\(?(?:pp?|no|nos|vol|art|para|paras|ch|fig|sec|ff|cf|ed|eds|ca|res)\.$/i;

/** Longer runs of characters are no words. */
const longest = 200;

/** Splits the mark of a note off a word, if it may bear one. */
export function splitMark(text: string): MarkedWord | undefined {
  if (text.length > longest) return undefined;
  const found =
    raised.exec(text) ??
    bracketed.exec(text) ??
    plainMark(text) ??
    slashed.exec(text) ??
    behindLetters.exec(text);
  const [, before = '', , behind = ''] = found ?? [];
  if (before === '' && behind !== '') return undefined;
  const stem = before + behind;
  const label = noteNumber(found?.[2] ?? '');
  // A square metre is no note.
  if (!label || abbreviations.test(stem) || /^(?:.*\d)?[kcm]?m$/i.test(stem)) return undefined;
  return { stem, label };
}

function plainMark(text: string): RegExpExecArray | undefined {
  const found = plain.exec(text);
  return found && beforeStop.test(found[1] ?? '') ? found : undefined;
}

/** Whether the mark is a figure like any other: it is then only sure if it is the next in order. */
export function hasPlainMark(text: string): boolean {
  return !raised.test(text) && !bracketed.test(text);
}
