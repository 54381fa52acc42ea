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
  const trouble = troubleOf(error, root);
  if (trouble !== undefined) return reporterFor(process.env)([trouble]);
  if (!(error instanceof Error)) return visible(String(error));
  const { loc, id, hint } = error as Error & Located;
  const file = loc?.file ?? id;
  const place = file === undefined ? '' : `${[file, loc?.line, loc?.column].filter(Boolean).join(':')}\n`;
  const stack = process.env.DEBUG ? `\n${error.stack}` : '';
  return visible(`${place}${error.message}${hint ? `\n${hint}` : ''}${stack}`);
}
