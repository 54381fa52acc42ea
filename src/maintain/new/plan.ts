import { standsAt } from '../../files/kept-inside.ts';
import { readText } from '../../files/read.ts';
import { commit } from '../../files/write.ts';
import { refuse } from '../../messages/message.ts';
import { nearest } from '../../messages/nearest.ts';
import { wanted } from '../../messages/schema-issue.ts';
import { sentenceSchema } from '../../schema/vocabulary.ts';
import { quotedShort } from '../choose-id.ts';

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
    if (standsAt(root, file))
      refuse(
        'file-free',
        file,
        'a file of this name',
        'a name that is free',
        'edit the file that is there, or choose another name',
      );
  commit(root, new Map([...plan.creates, ...(plan.changes ?? [])]));
}

/**
 * A file of the project whose exported list has one more item at its end, and the import of it among the others.
 * @throws Error if there is no such list: the file has been rebuilt, and this command with it has to be
 */
export function listed(root: string, file: string, name: string, from: string): readonly [string, string] {
  const text = readText(root, file).replaceAll('\r\n', '\n');
  const [, head, items, end] =
    /^([\s\S]*^export const \w+: readonly \w+\[\] = \[)([^\]]*?)(,?\s*\];[\s\S]*)$/m.exec(text) ?? [];
  // A name that the file has for something else would be two things in it.
  const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  if (new RegExp(`\\b${name}\\b`).test(code))
    refuse(
      'id-free',
      'ID',
      `"${name}", which ${file} has as a name`,
      'a name that is free',
      'choose another',
    );
  const imports = [...(head ?? '').matchAll(/^import .* from '(.*)';\n/gm)];
  const last = imports.at(-1);
  if (!head || !items || !last)
    throw new Error(`${file}: the list for "${name}" was not found; register it by hand`);
  const next = imports.find(([, path = '']) => path.startsWith('./') && path > from);
  const at = next ? next.index : last.index + last[0].length;
  const line = `import { ${name} } from '${from}';\n`;
  const item = `${items.includes('\n') ? ',\n  ' : ', '}${name}`;
  return [file, `${head.slice(0, at)}${line}${head.slice(at)}${items}${item}${end}`];
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
    id === undefined ? 'nothing' : quotedShort(id),
    `the id of ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what} that exists`,
    near ? `did you mean "${near}"?` : `one of ${ids.join(', ')}`,
  );
}

/**
 * The name that pages will call something by; undefined where none is given.
 * @throws Refusal where it is no text that a page may have
 */
export function checkedName(name: string | undefined): string | undefined {
  const { data, error } = sentenceSchema.optional().safeParse(name);
  if (error === undefined) return data;
  return refuse(
    'name-form',
    '--name',
    JSON.stringify(name),
    wanted(error.issues[0]?.message ?? ''),
    'give it so',
  );
}

const words =
  /^(?:arguments|await|break|case|catch|class|const|continue|debugger|default|delete|do|else|enum|eval|export|extends|false|finally|for|function|if|implements|import|in|instanceof|interface|let|new|null|package|private|protected|public|return|static|super|switch|this|throw|true|try|typeof|undefined|var|void|while|with|yield)$/;

/**
 * An id that can be a name in code, too.
 * @throws Refusal where it begins with a digit, is a word of the language, or "index", as the files of lists are called
 */
export function checkedForCode(id: string): string {
  if (/^[a-z]/.test(id) && !words.test(id) && id !== 'index') return id;
  return refuse(
    'id-form',
    'ID',
    `${quotedShort(id)}, which cannot be a name in code`,
    'an id that begins with a letter, and is no word of TypeScript',
    'add a word that says more of it',
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
