import type { Message } from './message.ts';

/** So many further places are named. */
const most = 12;
/** A further finding is shown to so many characters. */
const width = 60;

/**
 * Says each warning once, with its places: those of one name and one file that differ in what they quote and count become one, where the first
 * stands. Errors stay as they are, for each has to be mended; but those of one cause, in whatever files, are mended together where it lies.
 */
export function saidOnce(messages: readonly Message[]): Message[] {
  const groups = new Map<string, Message[]>();
  for (const [at, message] of messages.entries()) {
    const key = message.cause
      ? [message.level, message.name, message.cause].join('\n')
      : message.level === 'error'
        ? String(at)
        : sentenceOf(message);
    const group = groups.get(key);
    if (group) group.push(message);
    else groups.set(key, [message]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first && others.length > 0
      ? [{ ...first, found: `${first.found}; and so at ${places(first, others)}` }]
      : (first ?? []),
  );
}

/** What a message says, without what it quotes and counts. */
function sentenceOf({ name, file, found, expected, cure }: Message): string {
  const said = [found, expected, cure].map((text) => text.replace(/"[^"]*"|\d+/g, '…'));
  return [name, file, ...said].join('\n');
}

function places({ file: here, found: said }: Message, others: readonly Message[]): string {
  const shown = others.slice(0, most).map(({ file, line, found }) => {
    const what = found.length > width ? `${found.slice(0, width)}…` : found;
    const where = file !== here ? [file, line].filter(Boolean).join(':') : line && `line ${line}`;
    return !where ? what : found === said ? where : `${where} (${what})`;
  });
  const more = others.length > most ? `, and ${others.length - most} more` : '';
  return `${others.length} more ${others.length === 1 ? 'place' : 'places'}: ${shown.join(', ')}${more}`;
}
