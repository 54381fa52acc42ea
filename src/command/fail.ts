import { Refusal } from '../report/message.ts';

/** What Astro adds to its errors. */
interface Located {
  readonly loc?: { readonly file?: string; readonly line?: number; readonly column?: number };
  readonly id?: string;
  readonly hint?: string;
}

/**
 * Runs a command and gives it its exit code. An error ends it with 1 and one message: what it says and where it is, its stack
 * only with DEBUG set. A {@link Refusal} has been printed by whoever raised it.
 * @param kept what is as it was before, for the last line
 */
export async function runCommand(work: () => Promise<void>, kept?: string): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) process.stderr.write(`\n${explain(error)}\n`);
    if (kept !== undefined) process.stderr.write(`${kept}\n`);
    process.exitCode = 1;
  }
}

/** An error in words: place, message, hint. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { loc, id, hint } = error as Error & Located;
  const file = loc?.file ?? id;
  const place = file === undefined ? '' : `${[file, loc?.line, loc?.column].filter(Boolean).join(':')}\n`;
  const stack = process.env.DEBUG ? `\n${error.stack}` : '';
  return `${place}${error.message}${hint ? `\n${hint}` : ''}${stack}`;
}
