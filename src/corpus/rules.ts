import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Fate, fates, type Kind, kinds } from '../schema/vocabulary.ts';

/** A piece of a rule's doc comment. */
export type RulePart =
  | { readonly type: 'prose'; readonly text: string }
  /** An example: lines as received and the text that the rule makes of them (empty where it leaves nothing). */
  | { readonly type: 'example'; readonly source: string; readonly text: string };

/** What a rule says of itself in its own file. */
export interface DescribedRule {
  readonly name: string;
  readonly kinds: readonly Kind[];
  readonly fates: readonly Fate[];
  readonly parts: readonly RulePart[];
}

const folder = 'src/convert/rules';

/** Every rule in the order in which they run, as its own doc comment describes it. */
export function describedRules(): readonly DescribedRule[] {
  const read = (file: string) => readFileSync(join(process.cwd(), folder, file), 'utf8');
  return orderedRules(read('index.ts')).map((name) => describedRule(name, read(`${name}.ts`)));
}

/**
 * The names of the rules, in the order of the list in `index.ts`.
 *
 * @throws Error where the file holds no list, or the list an item that is not imported.
 */
export function orderedRules(index: string): string[] {
  const files = new Map<string, string>();
  for (const [, names, file] of index.matchAll(/import\s*\{([^}]*)\}\s*from\s*'\.\/([\w-]+)\.ts'/g))
    for (const name of (names as string).split(',')) files.set(name.trim(), file as string);
  const list = /export const rules\b[^=]*=\s*\[([^\]]*)\]/.exec(index)?.[1];
  if (list === undefined)
    throw new Error(`${folder}/index.ts: expected "export const rules: readonly Rule[] = […]"`);
  const listed = list.replace(/\/\/.*$/gm, '').split(',');
  return listed
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const file = files.get(item);
      if (!file) throw new Error(`${folder}/index.ts: "${item}" is in the list and not imported`);
      return file;
    });
}

/**
 * Reads a rule's description from its file: the doc comment before `export const …: Rule`, and the declared kinds and fates.
 *
 * @throws Error naming the file, where there is no such comment or declaration.
 */
export function describedRule(name: string, file: string): DescribedRule {
  const path = `${folder}/${name}.ts`;
  const declared = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+: Rule = \{([\s\S]*)/.exec(file);
  if (!declared) throw new Error(`${path}: expected a doc comment before "export const …: Rule = {"`);
  const [, comment = '', body = ''] = declared;
  return {
    name,
    kinds: declaredList(path, body, 'kinds', kinds),
    fates: declaredList(path, body, 'fates', fates),
    parts: partsOf(path, comment.replace(/^\s*\* ?/gm, '').trim()),
  };
}

function declaredList<T extends string>(path: string, body: string, name: string, known: readonly T[]): T[] {
  const list = new RegExp(`^\\s*${name}(?:: \\[([^\\]]*)\\])?,?`, 'm').exec(body);
  if (!list) throw new Error(`${path}: expected "${name}: […]" in the rule`);
  // Without a list of its own, the rule names all that there are.
  if (list[1] === undefined) return [...known];
  return known.filter((word) => (list[1] as string).includes(`'${word}'`));
}

function partsOf(path: string, comment: string): RulePart[] {
  const parts: RulePart[] = [];
  let source: string | undefined;
  for (const piece of comment.split(/^(```\w+\n[\s\S]*?^```)$/m)) {
    const fence = /^```(\w+)\n([\s\S]*?)\n?```$/.exec(piece);
    if (!fence) {
      for (const paragraph of piece.split(/\n\s*\n/))
        if (paragraph.trim() !== '')
          parts.push({ type: 'prose', text: paragraph.trim().replace(/\s*\n\s*/g, ' ') });
    } else if (fence[1] === 'source') source = fence[2] as string;
    else if (fence[1] === 'text' && source !== undefined) {
      parts.push({ type: 'example', source, text: fence[2] as string });
      source = undefined;
    }
  }
  if (parts.length === 0) throw new Error(`${path}: the doc comment is empty`);
  return parts;
}
