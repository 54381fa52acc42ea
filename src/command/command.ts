import { join } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { withLock } from '../../scripts/launch/lock.mjs';
import { troubleOf } from '../files/trouble.ts';
import type { Message } from '../messages/message.ts';
import { nearest } from '../messages/nearest.ts';
import { type Reporter, reporterFor } from '../messages/reporters.ts';
import { visible } from '../messages/visible.ts';
import { explain } from './fail.ts';
import { project } from './project.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>;

/** A command: what it says of itself, and what it takes. */
export interface CommandForm<O extends Options> {
  /** What `--help` prints. */
  readonly help: string;
  readonly options?: O;
  /** Whether it takes words besides its options; how many, where it takes no more than so many. */
  readonly takesWords?: true | number;
  /** The last line that a command prints where it fails: what is still as it was. */
  readonly kept?: string;
}

/**
 * Runs a command of the project: reads its options, and gives it its exit code. Whatever goes wrong ends it with 1 and one message, never
 * with a stack.
 */
export async function runCommand<O extends Options = Record<never, never>>(
  form: CommandForm<O>,
  work: (values: Parsed<O>['values'], words: readonly string[]) => Promise<void> | void,
): Promise<void> {
  const options = { ...form.options, help: { type: 'boolean', short: 'h' } } as const;
  let parsed: { values: object; positionals: readonly string[] };
  try {
    parsed = parseArgs({ allowPositionals: true, options });
  } catch (error) {
    return stop(wrongOption(error, Object.keys(options)));
  }
  const { values, positionals: words } = parsed;
  if ('help' in values) return say(form.help);
  const most = form.takesWords === true ? Number.POSITIVE_INFINITY : (form.takesWords ?? 0);
  if (words.length > most)
    return stop(
      `${JSON.stringify(words[most])} is one word too many: this command takes ${most === 0 ? 'options only' : `${most} at most, and one thing at a time`}. --help says which.`,
    );
  await ending(() => work(values as Parsed<O>['values'], words), form.kept);
}

/**
 * Does the work of a command whose options are read elsewhere.
 * @param kept the last line where it fails: what is still as it was
 */
export async function ending(work: () => Promise<void> | void, kept?: string): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unsaid);
  try {
    await work();
  } catch (error) {
    stop(`${explain(error, project)}${kept === undefined ? '' : `\n${kept}`}`);
  }
}

/**
 * Who reads what a command prints may have seen enough (`| head -1`): it does its work all the same, and nobody is told. Where the output goes
 * into a file that cannot take it, that is an error.
 */
function unsaid(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
  const trouble = troubleOf(error, project, 'standard output');
  stop(trouble === undefined ? error.message : reporterFor(process.env)([trouble]));
}

function wrongOption(error: unknown, known: readonly string[]): string {
  if (!(error instanceof TypeError)) throw error;
  const [said = ''] = error.message.split(/\. |\n/);
  const given = /^Unknown option '--?([^']*)'/.exec(said)?.[1];
  const near = given === undefined ? undefined : nearest(given, known);
  return `${said.replace(/\.$/, '')}.${near === undefined ? '' : ` Did you mean --${near}?`} --help says what there is.`;
}

/**
 * The value of an option that is a whole number.
 * @throws Error with what was found, what was expected and what to do
 */
export function wholeNumber(name: string, found: string, from = 0, to = 999_999_999): number {
  const value = /^\d+$/.test(found) ? Number(found) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new Error(
    `--${name} is ${JSON.stringify(found)}. Expected a whole number from ${from} to ${to}. Give one, such as "--${name} ${Math.max(from, 1)}".`,
  );
}

/** Prints for people: nothing in it acts on a terminal. */
export function say(text: string): void {
  process.stdout.write(`${visible(text)}\n`);
}

/** Says why a command cannot go on, and has it end with 1. */
export function stop(text: string): void {
  process.stderr.write(`${visible(text)}\n`);
  process.exitCode = 1;
}

/**
 * Prints messages, on standard error where they are for people; an error among them has the command end with 1.
 * @param asked how they are wanted: on standard output then
 */
export function tell(messages: readonly Message[], asked?: Reporter): void {
  if (asked !== undefined) say(asked(messages));
  else if (messages.length > 0) process.stderr.write(`${reporterFor(process.env)(messages)}\n`);
  if (messages.some(({ level }) => level === 'error')) process.exitCode = 1;
}

/**
 * Changes files of an edition while no other command does: two at once wait for one another.
 *
 * @param root the edition's folder
 */
export function alone<T>(root: string, work: () => Promise<T> | T): Promise<T> {
  const file = join(root, '.cache', 'writing.lock');
  return withLock(
    file,
    async () => work(),
    `Waiting for another command that is writing. If there is none, remove ${file}.`,
  );
}
