import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync, Zip, ZipPassThrough } from 'fflate';
import { writeInto } from '../files/write.ts';
import { dataFiles, everythingOf } from './data-files.ts';
import { checksums, dataPackage, type Resource, resourceOf } from './data-package.ts';
import { readme } from './readme.ts';
import type { DataSource } from './source.ts';

/**
 * Writes every data file, the files that describe them, and the one that has all of them. One file is held in memory at a time.
 *
 * @param folder `/data/` of the built site
 * @param formerOf where a file was before its thing was renamed: it stays there, too
 * @returns how many files were written
 */
export function writeData(
  source: DataSource,
  folder: string,
  formerOf: (file: string) => readonly string[] = () => [],
): number {
  const resources: Resource[] = [];
  mkdirSync(folder, { recursive: true });
  const { words, version } = source.edition;
  const zip = openZip(join(folder, everythingOf(words)), `${words.id}-${version}`);
  const write = (path: string, text: string): Uint8Array => {
    const bytes = Buffer.from(text, 'utf8');
    writeInto(folder, path, bytes);
    zip.add(path, bytes);
    return bytes;
  };
  try {
    for (const file of dataFiles(source)) {
      const bytes = write(file.path, file.text);
      resources.push(resourceOf(file, bytes));
      for (const former of formerOf(file.path)) writeInto(folder, former, bytes);
    }
    const about = { path: 'README.md', mediaType: 'text/markdown', description: 'What is in the package' };
    const text = readme(source);
    resources.push(resourceOf({ ...about, text }, write(about.path, text)));
    write('datapackage.json', dataPackage(resources, source));
    write('SHA256SUMS', checksums(resources));
  } finally {
    zip.close();
  }
  return resources.length + 3;
}

// ZIP keeps local time: a date made of local parts is the same bytes in every time zone. It is the first day that the format knows.
const noDate = new Date(1980, 0, 1);

/**
 * An entry that is given whole: the compressor then fits its tables to the size, which for hundreds of small files is most of the time. The
 * compressor is JavaScript, and so gives the same bytes on every machine and with every version of Node.
 */
class DeflatedWhole extends ZipPassThrough {
  override compression = 8;
  protected override process(bytes: Uint8Array, final: boolean): void {
    this.ondata(null, deflateSync(bytes, { level: 6 }), final);
  }
}

/** A ZIP file that is written while it is made: the same files in the same order give the same bytes. */
function openZip(path: string, top: string) {
  const file = openSync(path, 'wx');
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    // All of it: the system may take less at a time.
    writeFileSync(file, chunk);
  });
  return {
    add(name: string, bytes: Uint8Array): void {
      const entry = new DeflatedWhole(`${top}/${name}`);
      entry.mtime = noDate;
      zip.add(entry);
      entry.push(bytes, true);
    },
    close(): void {
      zip.end();
      closeSync(file);
    },
  };
}
