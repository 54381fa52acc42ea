import { listFiles, readBytes } from '../files/read.ts';
import { conversionRecord } from '../kept/committed.ts';

/** The rooms of the code that what is published as data is made with: another letter in them may be another byte in a file. */
export const dataRooms = [
  'segment',
  'addresses',
  'schema',
  'text',
  'kinds',
  'corpus',
  'compare',
  'cite',
  'data',
] as const;

/**
 * Every file that an edition's version is made of: what stands in `content/`, its name from there, and the code that makes data of it, with
 * the name from the project's root; with their bytes. The record of publications (`changes/`) is not among them: it names versions, and what
 * names a version cannot be part of it; nor is that of conversions, of which nothing is made.
 *
 * @param root the edition's folder
 * @param project the folder that has `src/`
 * @throws Refusal if one of them cannot be read
 */
export function* versionedFiles(
  root: string,
  project: string,
): Generator<readonly [name: string, bytes: Uint8Array]> {
  for (const file of listFiles(root, 'content', 'required')) {
    const name = file.slice('content/'.length);
    if (!name.startsWith('changes/') && file !== conversionRecord) yield [name, readBytes(root, file)];
  }
  // A state of the project may be older than a room.
  for (const room of dataRooms)
    for (const file of listFiles(project, `src/${room}`, 'optional')) yield [file, readBytes(project, file)];
}
