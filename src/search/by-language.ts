import { languageFolder } from './file-shapes.ts';

interface EntryFile {
  readonly languages: Readonly<Record<string, { readonly wasm: string | null }>>;
}

const entryName = 'pagefind-entry.json';
const scriptName = 'pagefind.js';

/**
 * The engine's files with an index of its own for each language. An engine takes the index of the page's language and stems by its rules: in a
 * folder that has one language alone it takes that one, whatever the page's is. The script stands in each, because it keeps one program in
 * memory, with the stems of one language.
 *
 * @param files as the engine wrote them, by path
 * @returns those of the edition's own language where they were, those of another under its folder
 */
export function byLanguage(files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const entry: EntryFile = JSON.parse(
    Buffer.from(files.get(entryName) ?? '{"languages":{}}').toString('utf8'),
  );
  const sorted = new Map<string, Uint8Array>();
  for (const [language, about] of Object.entries(entry.languages)) {
    const folder = languageFolder(language);
    const own = { ...entry, languages: { [language]: about } };
    sorted.set(folder + entryName, Buffer.from(JSON.stringify(own)));
    const wasm = `wasm.${about.wasm ?? 'unknown'}.pagefind`;
    for (const [path, content] of files)
      if (
        path === scriptName ||
        path === wasm ||
        new RegExp(`^(?:pagefind\\.|index/)${language}_`).test(path)
      )
        sorted.set(folder + path, content);
  }
  return sorted;
}
