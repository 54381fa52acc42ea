import { carriesTags } from './tags.ts';

/** The fields of a header that have a label. */
export type Labelled =
  | 'order'
  | 'declassifyOn'
  | 'tags'
  | 'subject'
  | 'classifiedBy'
  | 'reasons'
  | 'references';

const marking = String.raw`(?:\((?:TS|S|C|U|SBU|LOU|FOUO)(?:\/\/?[A-Z]{1,8})?\) ?)?`;
/** An office's symbol before a label: `POL/MIL:`, `DAO -`. */
const office = String.raw`(?:[A-Z]{1,6}(?:[/&-][A-Z]{1,6}){0,3} ?(?:[:,-]|(?<=\/[A-Z]{1,6}) ?) ?)?`;

/**
 * How the labels are printed, in capitals or not. A copy may have lost the first letter of a line (`UBJECT:`, `AGS:`): what is left
 * counts where its colon stands.
 */
const forms: Readonly<Record<Labelled, RegExp>> = {
  order: new RegExp(`^${marking}(?:E(?:XECUTIVE)? ?\\.? ?|\\.)?O(?:RDER)? ?\\.? ?:? ?(?=\\d{5}(?!\\d))`, 'i'),
  declassifyOn: /^D?ECL(?:ASSIFY)?(?: ON)? ?:/i,
  tags: new RegExp(`^${marking}(?:T?AGS|TAG) ?[:;.]+`, 'i'),
  subject: new RegExp(`^${marking}S?UBJ(?:ECT)? ?[:;]+`, 'i'),
  classifiedBy: new RegExp(`^${marking}${office}\\(?C?LASS?IFIED(?: BY\\b|:)`, 'i'),
  reasons: /^(?:FOR )?R?EASONS?(?: ?:| (?=(?:SEC\S* )?1[.,] ?\d))/i,
  references:
    /^(?:R?EF(?:ERENCE|TEL)?(?:S|\(S\))? ?(?:[:;.]|(?=\(?[A-Z][.)] ?\S)|(?=\d{2} [A-Z]+ \d+)|(?=[A-Z]+ \d{3,}))|REF(?= [A-Z] ?[:.)]))/i,
};

/** The label that a text begins with: how many characters print it. Undefined where it begins with none, or with another. */
export function labelAt(field: Labelled, text: string): number | undefined {
  const found = forms[field].exec(text) ?? unmarked(field, text);
  return found?.[0].length;
}

/** Two labels stand without a colon, too, where what follows shows what they are. */
function unmarked(field: Labelled, text: string): RegExpExecArray | null {
  if (field === 'subject') return /^SUBJ(?:ECT)? (?!TO |OF |MATTER)(?=[A-Z])/.exec(text);
  const tags = field === 'tags' ? /^TAGS? (?=\S)/i.exec(text) : null;
  return tags && carriesTags(text.slice(tags[0].length)) ? tags : null;
}
