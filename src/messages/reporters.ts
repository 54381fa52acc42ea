import { byPlace, type Message } from './message.ts';
import { saidOnce } from './said-once.ts';
import { visible } from './visible.ts';

/** Turns messages into what one audience reads; nothing in it acts on a terminal. */
export type Reporter = (messages: readonly Message[]) => string;

/** For a person at a terminal: a line that editors can jump to, then what to do about it. */
export const terminal: Reporter = (messages) =>
  escaped(saidOnce(sorted(messages)))
    .map(
      (message) =>
        `${place(message)} ${message.level} ${message.name} found ${message.found}; expected ${message.expected}\n    ${message.cure}${more(message)}`,
    )
    .join('\n');

/** Annotations on the changed lines of a pull request, as GitHub Actions reads them from standard output. */
export const github: Reporter = (messages) =>
  escaped(messages)
    .map((message) => {
      const where = [
        `file=${property(message.file)}`,
        message.line && `line=${message.line}`,
        message.column && `col=${message.column}`,
        `title=${property(message.name)}`,
      ].filter(Boolean);
      const text = `found ${message.found}; expected ${message.expected}. ${message.cure}${more(message)}`;
      return `::${message.level} ${where.join(',')}::${data(text)}`;
    })
    .join('\n');

/** One JSON array, for programs. */
export const json: Reporter = (messages) => visible(JSON.stringify(sorted(messages), null, 2));

/**
 * The reporter for where the command runs: annotations under GitHub Actions, else the terminal. Files of an edition in a folder of its
 * own (EDITION) are named from the project's folder, where editors and annotations look for them.
 */
export function reporterFor(environment: Record<string, string | undefined>): Reporter {
  const reporter = environment.GITHUB_ACTIONS === 'true' ? github : terminal;
  const folder = environment.EDITION?.trim().replace(/[\\/]+$/, '');
  if (!folder) return reporter;
  return (messages) =>
    reporter(
      messages.map((message) =>
        /^(?:content|seeds)\//.test(message.file)
          ? { ...message, file: `${folder}/${message.file}` }
          : message,
      ),
    );
}

function escaped(messages: readonly Message[]): Message[] {
  return sorted(messages).map((message) => ({
    ...message,
    file: visible(message.file),
    found: visible(withoutMiddle(message.found)),
    expected: visible(withoutMiddle(message.expected)),
    cure: visible(withoutMiddle(message.cure)),
  }));
}

/** So many characters of a part of a message are shown: a word of a file may be as long as the file. */
const most = 2_000;

function withoutMiddle(text: string): string {
  return text.length > most ? `${text.slice(0, most - 400)} […] ${text.slice(-400)}` : text;
}

function sorted(messages: readonly Message[]): Message[] {
  return [...messages].sort(byPlace);
}

function more({ page }: Message): string {
  return page ? ` (more: ${page})` : '';
}

function place({ file, line, column }: Message): string {
  return [file, line, line && column].filter(Boolean).join(':');
}

// The escapes of GitHub's workflow commands.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
