import { listFiles, readBytes } from '../files/read.ts';

/**
 * Every file of `content/` that an edition's version is made of: its name from there, with forward slashes, and its bytes. The record of
 * publications (`changes/`) is not among them: it names versions, and what names a version cannot be part of it.
 *
 * @throws Refusal if one of them cannot be read
 */
export function* contentFiles(root: string): Generator<readonly [name: string, bytes: Uint8Array]> {
  for (const file of listFiles(root, 'content', 'required')) {
    const name = file.slice('content/'.length);
    if (!name.startsWith('changes/')) yield [name, readBytes(root, file)];
  }
}
