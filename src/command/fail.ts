import { stripVTControlCharacters } from 'node:util';
import { troubleOf } from '../files/trouble.ts';
import { Refusal } from '../messages/message.ts';
import { reporterFor } from '../messages/reporters.ts';
import { visible } from '../messages/visible.ts';

/** What Astro adds to its errors. */
interface Located {
  readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number };
  readonly id?: string;
  readonly hint?: string;
}

/**
 * An error in words: the messages of a refusal, the system's with place and cure, any other with its place and hint; a stack only with
 * DEBUG set.
 *
 * @param root the project's folder
 */
export function explain(error: unknown, root: string): string {
  if (error instanceof Refusal) return reporterFor(process.env)(error.messages);
  // A full disk is one, in however many errors of others it is wrapped.
  for (let at = error, deep = 0; at instanceof Error && deep < 9; at = at.cause, deep += 1) {
    const trouble = troubleOf(at, root);
    if (trouble !== undefined) return reporterFor(process.env)([trouble]);
  }
  if (!(error instanceof Error)) return visible(String(error));
  const { loc, id, hint } = error as Error & Located;
  const file = loc?.file ?? id;
  const place = file === undefined ? '' : `${[file, loc?.line, loc?.column].filter(Boolean).join(':')}\n`;
  const stack = process.env.DEBUG ? `\n${error.stack}` : '';
  return visible(`${place}${withoutStack(error.message)}${hint ? `\n${hint}` : ''}${stack}`);
}

/** Programs that we use put their own stacks, and colours, into their messages. */
function withoutStack(text: string): string {
  if (process.env.DEBUG) return text;
  const [said = ''] = stripVTControlCharacters(text).split('\nStack backtrace:');
  return said.replace(/(?:\n *at .*)+$/gm, '');
}
