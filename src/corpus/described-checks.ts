import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from './checks/index.ts';

/** What a check says of itself in its own file. */
export interface DescribedCheck {
  readonly name: string;
  /** What must be true, and why: paragraphs. */
  readonly wanted: readonly string[];
  /** What it refuses, in YAML. */
  readonly refused: string;
  /** How to mend it: paragraphs. */
  readonly mend: readonly string[];
}

/** Every check, in the order in which they run, as its own doc comment describes it. */
export function describedChecks(): readonly DescribedCheck[] {
  return checks.map(({ name }) =>
    describedCheck(name, readFileSync(join(process.cwd(), `src/corpus/checks/${name}.ts`), 'utf8')),
  );
}

/**
 * Reads a check's description from the doc comment before `export const …: Check`: paragraphs, a block of YAML, paragraphs.
 *
 * @throws Error naming the file, where the comment is not so.
 */
export function describedCheck(name: string, file: string): DescribedCheck {
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+: Check = \{/.exec(file)?.[1];
  const [, wanted = '', refused = '', mend = ''] =
    /^([\s\S]*?)^```yaml\n([\s\S]*?)\n```$([\s\S]*)$/m.exec(
      (comment ?? '').replace(/^\s*\* ?/gm, '').trim(),
    ) ?? [];
  const described = { name, wanted: paragraphs(wanted), refused, mend: paragraphs(mend) };
  if (described.wanted.length === 0 || described.mend.length === 0)
    throw new Error(
      `src/corpus/checks/${name}.ts: expected a doc comment before the check that says what must be true, gives an example in YAML that is refused, and says how to mend it`,
    );
  return described;
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, ' '))
    .filter((paragraph) => paragraph !== '');
}
