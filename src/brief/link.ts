import { type Brief, type Entry, emptyBrief, lengths, noteStyles, type PieceEntry } from './brief.ts';

// A brief as one line of text: what a link carries behind "#", and what a browser keeps. Every part stands for itself, so that of a line
// that was cut what is before the cut can still be read.

/** What could be read of a line. */
export interface ReadBrief {
  readonly brief: Brief;
  /** Whether its end is missing, or something within it cannot be read. */
  readonly isCut: boolean;
}

/** Writes a brief as a line: letters, digits and signs that an address may hold. */
export function briefLine({ title, entries, version, length, notes }: Brief): string {
  const parts = [
    ...(version ? [['v', version]] : []),
    ...(title ? [['t', title]] : []),
    ...(length === emptyBrief.length ? [] : [['l', length]]),
    ...(notes === emptyBrief.notes ? [] : [['n', notes]]),
    ...entries.map((entry) =>
      'heading' in entry
        ? ['h', entry.heading]
        : 'remark' in entry
          ? ['r', entry.remark]
          : ['p', [tokenOf(entry.path), ...detailsOf(entry)].join('~')],
    ),
    ['end', String(entries.length)],
  ];
  return parts.map(([name, value = '']) => `${name}=${encoded(value)}`).join('&');
}

/** Reads a line. Whatever it holds, something comes back; parts that a later version may have added are passed over. */
export function readBriefLine(line: string): ReadBrief {
  let brief = emptyBrief;
  let isCut = false;
  let end: number | undefined;
  const entries: Entry[] = [];
  for (const part of line.split('&')) {
    const [name = '', raw = ''] = part.split('=', 2);
    const value = decoded(raw);
    if (value === undefined) isCut = true;
    else if (name === 'v') brief = { ...brief, version: value };
    else if (name === 't') brief = { ...brief, title: value };
    else if (name === 'l') brief = { ...brief, length: lengths.find((one) => one === value) ?? brief.length };
    else if (name === 'n')
      brief = { ...brief, notes: noteStyles.find((one) => one === value) ?? brief.notes };
    else if (name === 'h') entries.push({ heading: value });
    else if (name === 'r') entries.push({ remark: value });
    else if (name === 'p') entries.push(pieceEntry(value));
    // A mail program may have put a full stop behind.
    else if (name === 'end') end = Number.parseInt(value, 10);
  }
  if (end !== entries.length) isCut = true;
  // Where the end is missing, the last part may be half of itself.
  if (end === undefined) entries.pop();
  return { brief: { ...brief, entries }, isCut };
}

/** Whether something may be the address of a piece: a path of small names, and a place on the page. */
export function isPiecePath(path: string): boolean {
  return /^\/(?:[a-z0-9-]+\/)+#[\w-]+$/i.test(path);
}

// "/proposals/raft/#answer_cost" is "proposals/raft/answer_cost": a second "#" may not stand in an address.
function tokenOf(path: string): string {
  return path.slice(1).replace('/#', '/');
}

function detailsOf({ digest = '', words = '' }: PieceEntry): string[] {
  if (words !== '') return [digest, words];
  return digest === '' ? [] : [digest];
}

function pieceEntry(value: string): Entry {
  const [token = '', digest, ...words] = value.split('~');
  const path = `/${token.replace(/\/([^/]*)$/, '/#$1')}`;
  return { path, digest: digest || undefined, words: words.length > 0 ? words.join('~') : undefined };
}

function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+')
    .replace(/[!'()*.]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
