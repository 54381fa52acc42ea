import type { Stretch } from './classification.ts';
import { parseReasons, reasonsAt } from './classification-reasons.ts';
import { leadingOffice } from './office.ts';

export interface Classifier {
  readonly name: string;
  readonly title?: string;
}

export interface ClassifiedBy {
  /** Who classified the cable; absent where the words name nobody. */
  readonly by?: Classifier & Stretch;
  /** True where the words hold an office and no name: `name` is then the office. */
  readonly officeOnly?: true;
  readonly reasons?: { readonly value: readonly string[] } & Stretch;
}

/**
 * Reads what stands behind `Classified By:`, one line or several: a name before or after its office, then the reasons. `(U) Classified
 * by John Doe, Ambassador; Reason 1.5(b) and (d)` (5 FAH-1 H-246.3). Places are those of `text`, label and all.
 */
export function parseClassifiedBy(text: string): ClassifiedBy {
  const office = /^[A-Z/&-]{1,20} ?[:,-]? ?(?=C?LASS?I?FIED BY\b)/i.exec(text)?.[0].length ?? 0;
  const label =
    /^(?:(?:[\s:;,-]|\([A-Z/]+\) ?|\()*(?:THIS (?:MESSAGE|CABLE) (?:IS |WAS )?)?C?LASS?I?FIED(?: BY)?[\s:;,-]*)+(?:\([A-Z]+\) ?)?/i.exec(
      text.slice(office),
    );
  const start = office + (label?.[0].length ?? 0);
  const reason = reasonsAt(text.slice(start));
  const end = reason === undefined ? text.length : start + reason;
  const by = splitNameAndOffice(text.slice(start, end));
  const value = reason === undefined ? undefined : parseReasons(text.slice(end));
  return {
    ...(by ? { by: { ...by.classifier, start: 0, end } } : {}),
    ...(by?.officeOnly ? { officeOnly: true as const } : {}),
    ...(value && value.reasons.length > 0
      ? { reasons: { value: value.reasons, start: end, end: end + value.length } }
      : {}),
  };
}

/** Parts a name from its office. The office's words are as printed, those before the name and those behind it with a comma between. */
function splitNameAndOffice(text: string): { classifier: Classifier; officeOnly?: true } | undefined {
  const whole = text
    .trim()
    .replace(/[\s,;:(-]+$/, '')
    // The stop of an initial or of "a.i." is its own.
    .replace(/(?<![\s.][A-Za-z])(?<!\b[JS]r)\.$/i, '')
    .replace(
      /[\s,;.]+(?:for|f[o0]?r|per|due to|based [o0]n|based upon|under)(?: E\.? ?O\.? ?\d{5}| \d{5})?$/i,
      '',
    )
    .replace(/[,;.]? E\.? ?O\.? ?\d{5}\.?$/i, '')
    .replace(/[\s,;.]+(?:for |per )?re?a?[sz][a-z]{1,4}$/i, '')
    .trim();
  if (whole === '') return undefined;
  const pieces = whole
    .split(/\s*[,;](?!\s?Affaires)\s*|\s+-+\s+|\.\s+(?=(?:Charge|Ambassador|Consul)\b)/i)
    .filter((piece) => piece !== '');
  const offices: string[] = [];
  let name: string | undefined;
  for (const piece of pieces) {
    const office = leadingOffice(piece);
    const rest = piece.slice(office.length).trim();
    if (name !== undefined || rest === '') {
      offices.push(isSuffix(piece) && name !== undefined ? '' : piece);
      if (isSuffix(piece) && name !== undefined) name = `${name}, ${piece}`;
      continue;
    }
    if (office !== '') offices.push(office);
    name = rest;
  }
  const title = offices.filter((office) => office !== '').join(', ');
  if (name === undefined) return { classifier: { name: whole }, officeOnly: true };
  const bracketed = /^([^()]+?)\s*\(([^()]+)\)?$/.exec(name);
  if (bracketed && !title) return { classifier: { name: bracketed[1] ?? '', title: bracketed[2] ?? '' } };
  return { classifier: { name, ...(title ? { title } : {}) } };
}

function isSuffix(piece: string): boolean {
  return /^(?:JR|SR|II|III|IV)\.?$/i.test(piece);
}
