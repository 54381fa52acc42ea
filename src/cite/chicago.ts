import { writtenDate } from '../text/wording.ts';
import { type Author, onOneLine, type Reference, versionsOf } from './reference.ts';

/** A piece of a note; titles of journals and of the edition are set in italics. */
export interface Run {
  readonly text: string;
  readonly italic?: true;
}

/**
 * The reading form of a citation: a full note after the Chicago Manual of Style (notes and bibliography), with the day before the month,
 * which the Manual allows, as the rest of the site writes dates. Quotation marks inside a title become single ones.
 */
export function chicagoNote(reference: Reference): Run[] {
  const { authors, kind, genre, number, date, journal, locator, digest, address } = reference;
  const runs: Run[] = [];
  const add = (text: string) => runs.push({ text });
  const names = listed(authors.map(nameOf));
  if (names !== '') add(`${names}, `);
  add(`“${inQuotes(reference.title)},” `);
  if (kind === 'article' && journal) {
    runs.push({ text: onOneLine(journal.name), italic: true });
    const year = date ? ` (${date.slice(0, 4)})` : '';
    add(
      `${journal.volume ? ` ${journal.volume}` : ''}${journal.issue ? `, no. ${journal.issue}` : ''}${year}${journal.pages ? `: ${journal.pages.replace('-', '–')}` : ''}, `,
    );
    if (journal.doi) add(`https://doi.org/${journal.doi}, `);
  } else {
    const what = [genre && lowerFirst(genre), number].filter(Boolean).join(' ');
    const said = [what, date && writtenDate(date)].filter(Boolean).join(', ');
    if (said !== '') add(`${onOneLine(said)}, `);
  }
  if (locator) add(`${onOneLine(locator)}, `);
  add('in ');
  runs.push({ text: reference.edition, italic: true });
  add(`, ${versionsOf(reference)}, ${address}`);
  if (digest) add(` (SHA-256 of the text begins ${digest})`);
  add('.');
  return joined(runs);
}

/** The reading form as plain text. */
export function chicagoText(reference: Reference): string {
  return chicagoNote(reference)
    .map(({ text }) => text)
    .join('');
}

function nameOf(author: Author): string {
  if ('literal' in author) return onOneLine(author.literal);
  const name = `${author.given} ${author.family}`;
  return onOneLine(author.suffix ? `${name}, ${author.suffix}` : name);
}

function listed(names: readonly string[]): string {
  if (names.length > 3) return `${names[0]} et al.`;
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}

// The comma comes inside the closing mark; a full stop at the title's end gives way to it.
function inQuotes(title: string): string {
  return onOneLine(title)
    .replace(/\.$/, '')
    .replace(/(^|[\s([])"/g, '$1‘')
    .replace(/"/g, '’')
    .replace(/“/g, '‘')
    .replace(/”/g, '’');
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]+(?: [a-z]|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last && !last.italic && !run.italic) all[all.length - 1] = { text: last.text + run.text };
    else all.push(run);
  }
  return all;
}
