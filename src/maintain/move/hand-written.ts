import type { z } from 'zod';
import { handWritten } from '../../corpus/json-schemas.ts';
import { type Reference, referencesIn } from '../../corpus/references.ts';
import { listFiles, readText } from '../../files/read.ts';
import type { Thing } from '../../schema/vocabulary.ts';

/** A file that people write, as it stands on the disk. */
export interface HandWrittenFile {
  readonly file: string;
  readonly text: string;
  readonly schema: z.ZodType;
  /** The thing that its name is the id of, and that id. */
  readonly names?: { readonly thing: Thing; readonly id: string };
}

/** Every file of an edition that people write by hand and that may name things. */
export function handWrittenFiles(root: string): HandWrittenFile[] {
  const sorts = handWritten.map((sort) => ({ ...sort, pattern: patternOf(sort.files) }));
  const files = ['content', 'seeds'].flatMap((folder) => listFiles(root, folder, 'optional'));
  return files.flatMap((file) => {
    const sort = sorts.find(({ pattern }) => pattern.test(file));
    if (!sort) return [];
    const names = sort.names && { thing: sort.names, id: file.replace(/^.*\/|\.yml$/g, '') };
    return [{ file, text: readText(root, file), schema: sort.schema, ...(names && { names }) }];
  });
}

function patternOf(files: string): RegExp {
  return new RegExp(`^${files.replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`);
}

/** Where a file names a thing of an id. @param value what it says */
export function referencesTo(
  { schema }: Pick<HandWrittenFile, 'schema'>,
  value: unknown,
  thing: Thing,
  id: string,
): Reference[] {
  return referencesIn(schema, value).filter((one) => one.thing === thing && one.id === id);
}
