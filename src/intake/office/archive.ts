import { unzipSync } from 'fflate';
import { refuse } from '../../messages/message.ts';

/** The texts of no document that a person wrote are larger together than this, unpacked. */
const mostBytes = 60 * 1024 * 1024;

/** The files of an archive, by their names: nothing is written to the disk, so that a name may be any. */
export interface Archive {
  readonly names: readonly string[];
  /** The text of a file; undefined where there is none of the name. */
  text(name: string): string | undefined;
}

/**
 * Unpacks the files of an archive that hold text.
 *
 * @param wanted says by its name whether a file does
 * @throws Refusal where they are too large together, whatever the archive says of their sizes, or where XML would define entities
 */
export function openArchive(bytes: Uint8Array, file: string, wanted: (name: string) => boolean): Archive {
  const names: string[] = [];
  let size = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      names.push(name);
      if (!wanted(name)) return false;
      size += originalSize;
      if (size > mostBytes) refuseBomb(file);
      return true;
    },
  });
  if (Object.values(files).reduce((sum, content) => sum + content.length, 0) > mostBytes) refuseBomb(file);
  return {
    names,
    text: (name) => {
      const content = files[name];
      if (!content) return undefined;
      const text = new TextDecoder(content[0] === 0xff || content[1] === 0xff ? 'utf-16' : 'utf-8').decode(
        content,
      );
      if (/<!ENTITY/i.test(text)) throw new Error(`${name} defines entities of its own`);
      return text;
    },
  };
}

function refuseBomb(file: string): never {
  return refuse(
    'read-file',
    file,
    `an archive whose texts have more than ${(mostBytes / 1024 / 1024).toLocaleString('en')} MiB unpacked`,
    'the text of one document',
    'see where the file comes from: some are made to fill a machine; if it is one document, cut it into parts',
  );
}

/**
 * Says that a file holds a program.
 * @throws Refusal always
 */
export function refuseMacros(file: string, cure: string): never {
  return refuse(
    'read-file',
    file,
    'a document with macros in it',
    'a document without programs: it is kept, and others will open it',
    cure,
  );
}
