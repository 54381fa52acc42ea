import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nearest } from '../../report/nearest.ts';
import { refuse } from '../refuse.ts';

/** What a command of `npm run new` is going to do. */
export interface Plan {
  /** Files that come into being: path from the project's root, and text. */
  readonly creates: readonly (readonly [file: string, text: string])[];
  /** Files that get another text: the lists in which the new thing is registered. */
  readonly changes?: readonly (readonly [file: string, text: string])[];
  /** What to do next, a step a line. */
  readonly next: readonly string[];
}

/**
 * Does what a plan says, and all of it or nothing.
 * @throws Refusal if a file that is to come into being is there already
 */
export function carryOut(root: string, plan: Plan): void {
  for (const [file] of plan.creates)
    if (existsSync(join(root, file)))
      refuse(
        'file-free',
        file,
        'a file of this name',
        'a name that is free',
        'edit the file that is there, or choose another name',
      );
  for (const [file, text] of [...plan.creates, ...(plan.changes ?? [])]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

/**
 * A file of the project whose exported list has one more item at its end, and the import of it.
 * @throws Error if there is no such list: the file has been rebuilt, and this command with it has to be
 */
export function listed(root: string, file: string, name: string, from: string): readonly [string, string] {
  const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
  const list = /^export const \w+: readonly \w+\[\] = \[([^\]]*?),?\s*\];$/m.exec(text);
  const imports = [...text.matchAll(/ from '[^']+';\n/g)].at(-1);
  if (!list || !imports)
    throw new Error(`${file}: the list for "${name}" was not found; register it by hand`);
  const inList = list.index + list[0].lastIndexOf(list[1] ?? '') + (list[1] ?? '').length;
  const belowImports = imports.index + imports[0].length;
  return [
    file,
    `${text.slice(0, belowImports)}import { ${name} } from '${from}';\n${text.slice(belowImports, inList)}, ${name}${text.slice(inList)}`,
  ];
}

/**
 * Sees that a document, a proposal … exists.
 * @throws Refusal that names the nearest
 */
export function existing(what: string, id: string | undefined, ids: readonly string[]): string {
  if (id !== undefined && ids.includes(id)) return id;
  const near = id === undefined ? undefined : nearest(id, ids);
  return refuse(
    'ids-resolve',
    what,
    id === undefined ? 'nothing' : `"${id}"`,
    `the id of a ${what} that exists`,
    near ? `did you mean "${near}"?` : `one of ${ids.join(', ')}`,
  );
}

/** `drop-page-headers` as a name in code: `dropPageHeaders`. */
export function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** `drop-page-headers` as words: `Drop page headers`. */
export function asWords(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
