import { firstRow, isSetApart, type Passage, wordsIn } from '../../segment/passages.ts';
import { textOf, type Word } from '../../segment/working-text.ts';

const signed = /^(?:[([](?:signed|signé|firmado)[)\]]:?|signed ?:|signed by)(?: by)?:?(?= |$)/i;
const anySigned = /[([](?:signed|signé|firmado)[)\]]:?(?: by)?/i;
const office =
  /\b(?:ambassador|advis[eo]r|chair(?:man|woman|person)?|charg[ée]|chief|commissioner|coordinator|co-chair|counsellor|deputy|director|envoy|general|governor|head|judge|minister|ministre|mission|officer|permanent|president|prosecutor|rapporteur|registrar|representative|secretary|under-secretary|vice-president|ambassad(?:eur|rice)|représentante?|présidente?|secrétaire|direct(?:eur|rice)|commissaire|conseillère?|chef|coordonnat(?:eur|rice)|envoyée?)(?!\p{L})/iu;
/** French prints the office above the name. */
const signedBelowOffice = /^[([]signé[)\]]/iu;
/** Above a signature, an office has no more passages than this. */
const mostAbove = 3;

/** A signature has no more lines than this. */
const mostRows = 20;

/** A signature: the line that says who signed, and the lines under it. */
export interface Signature {
  readonly lines: readonly (readonly Word[])[];
  readonly signatory?: string;
  readonly office?: string;
  /** The words that the signatory and the office were read from. */
  readonly signatoryWords: readonly Word[];
  readonly officeWords: readonly Word[];
}

/** Whether a line begins a signature: "(Signed) …". */
export function startsSignature(row: readonly Word[]): boolean {
  return signed.test(plainOf(row));
}

/** Parts the signatures from the passages between them, in order. */
export function cutSignatures(body: readonly Passage[]): (readonly Passage[] | Signature)[] {
  const cut: (readonly Passage[] | Signature)[] = [];
  let plain: Passage[] = [];
  for (let at = 0; at < body.length; at += 1) {
    const passage = body[at];
    if (!passage) break;
    if (!startsSignature(firstRow(passage))) {
      plain.push(passage);
      continue;
    }
    const above = signedBelowOffice.test(plainOf(wordsIn(passage))) ? officeAbove(plain) : [];
    plain = plain.slice(0, plain.length - above.length);
    if (plain.length > 0) cut.push(plain);
    plain = [];
    const rows = rowsOf(passage);
    for (let next = body[at + 1]; next && belongs(next, rows); next = body[at + 1]) {
      rows.push(...rowsOf(next));
      at += 1;
    }
    cut.push(readSignature(rows, above.flatMap(rowsOf)));
  }
  if (plain.length > 0) cut.push(plain);
  return cut;
}

function rowsOf(passage: Passage | undefined): (readonly Word[])[] {
  return passage?.lines.map((line) => line.words) ?? [];
}

/** The lines under a signature: on the next line, or after a blank one if they name an office or the name is still to come. */
function belongs(passage: Passage, rows: readonly (readonly Word[])[]): boolean {
  const text = plainOf(wordsIn(passage));
  if (
    text.length > 160 ||
    rows.length >= mostRows ||
    isSetApart(passage.lines[0]) ||
    startsSignature(wordsIn(passage)) ||
    /[.;:!?]$/.test(text.replace(/a\.i\.$/, ''))
  )
    return false;
  const nameless =
    rows.length === 1 &&
    plainOf(rows[0] ?? [])
      .replace(signed, '')
      .trim() === '';
  return nameless || !passage.afterBlank || (office.test(text) && !/^\(?[\dIVXa-z]+[.)] /.test(text));
}

/** The last passages before a signature that are an office and no sentence: "L'Ambassadrice, / Représentante permanente". */
function officeAbove(plain: readonly Passage[]): readonly Passage[] {
  const isShort = (passage: Passage) => {
    const text = plainOf(wordsIn(passage));
    return text.length <= 120 && /^\p{Lu}/u.test(text) && !/[.;:!?]$/.test(text);
  };
  const last = plain.slice(-mostAbove);
  const from = last.findLastIndex((passage) => !isShort(passage)) + 1;
  const above = last.slice(from);
  const first = above.findIndex((passage) => office.test(plainOf(wordsIn(passage))));
  return first < 0 ? [] : above.slice(first);
}

/** Reads a signature: the name, or "(Signed)" and the name, and below it the office, which French prints above it. */
export function readSignature(
  rows: readonly (readonly Word[])[],
  above: readonly (readonly Word[])[],
): Signature {
  const [first = [], ...under] = rows;
  const alone = plainOf(first).replace(signed, '').trim() === '';
  const [nameRow = [], below] = alone ? [under[0] ?? [], under.slice(1)] : [first, under];
  const officeRows = [...above, ...below];
  const [name = '', sameLine] = splitOffice(plainOf(nameRow).replace(signed, '').trim());
  const offices = [...(sameLine ? [sameLine] : []), ...joinRows(officeRows.slice(0, mostRows).map(plainOf))]
    .join(', ')
    .replace(/,, /g, ', ');
  return {
    lines: [...above, ...rows],
    ...(name === ''
      ? {}
      : {
          signatory: name
            .split(anySigned)
            .map((one) => one.trim())
            .join(', '),
        }),
    ...(offices === '' ? {} : { office: offices }),
    signatoryWords: nameRow,
    officeWords: [...(sameLine ? nameRow : []), ...officeRows.flat()],
  };
}

/** "(Signed) Name, Ambassador": the office may stand behind a comma. */
function splitOffice(text: string): [string, string?] {
  const at = text.indexOf(', ');
  return at > 0 && office.test(text.slice(at))
    ? [text.slice(0, at), text.slice(at + 2)]
    : [text.replace(/,$/, '')];
}

/** Joins lines of one office that was wrapped: they end in a small word, or the next begins with one. */
function joinRows(rows: readonly string[]): string[] {
  const joined: string[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    if (before !== undefined && (/(?: (?:and|of|the|to|for|in)|,)$/i.test(before) || /^\p{Ll}/u.test(row)))
      joined[joined.length - 1] = `${before} ${row}`;
    else joined.push(row);
  }
  return joined.map((row) => row.replace(/,$/, ''));
}

/** Words with each accent on its letter, so that a form finds them. */
function plainOf(words: readonly Word[]): string {
  return textOf(words).normalize('NFC');
}
