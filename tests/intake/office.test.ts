import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { takeIn } from '../../src/intake/take-in.ts';
import { refusalOf } from '../messages/refusal-of.ts';

const files = 'tests/intake/files';
const parts = (name: string): Zippable => unzipSync(readFileSync(`${files}/${name}`));
const docx = (more: Zippable) => zipSync({ ...parts('communique.docx'), ...more });
const odt = (more: Zippable) => zipSync({ ...parts('note.odt'), ...more });

/** The sizes that an archive says of its files, made small: what is in it stays as large as it is. */
function lying(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
    bytes.writeUInt32LE(100, at + 24);
  return bytes;
}

const bomb = { 'word/bomb.xml': new Uint8Array(80 * 1024 * 1024) };

describe('an office file that cannot be taken in is refused with one message', () => {
  test.each([
    [
      'with macros, of Word',
      'a.docx',
      () => docx({ 'word/vbaProject.bin': strToU8('Sub AutoOpen') }),
      'macros',
    ],
    [
      'with macros, of LibreOffice',
      'a.odt',
      () => odt({ 'Basic/Standard/Module1.xba': strToU8('Sub Main') }),
      'macros',
    ],
    [
      'with objects',
      'a.rtf',
      () => strToU8('{\\rtf1{\\object{\\*\\objdata 0102}}Text}'),
      'objects of other programs',
    ],
    ['that unpacks to more than a machine has', 'a.docx', () => docx(bomb), 'MiB unpacked'],
    ['that says otherwise of its size', 'a.docx', () => lying(docx(bomb)), 'cannot be read'],
    [
      'that defines entities',
      'a.docx',
      () => docx({ 'word/document.xml': strToU8('<!DOCTYPE w [<!ENTITY a "aa">]><w:document/>') }),
      'entities of its own',
    ],
    [
      'that is encrypted',
      'a.odt',
      () => odt({ 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') }),
      'encrypted',
    ],
    [
      'of an old form',
      'a.doc',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'an old Word',
    ],
    ['that is torn: a Word file', 'a.docx', () => docx({}).subarray(0, 900), 'cannot be read'],
    [
      'that is torn: a rich text file',
      'a.rtf',
      () => readFileSync(`${files}/note.rtf`).subarray(0, 500),
      'cannot be read',
    ],
    ['without a text', 'a.odt', () => odt({ 'content.xml': strToU8('<none/>') }), 'cannot be read'],
    ['whose ending lies', 'a.pdf', () => docx({}), 'its name ends with .pdf, and it is a Word file'],
  ])('%s', async (_, file, bytes, found) => {
    expect((await refusalOf(() => takeIn(bytes(), file))).messages).toMatchObject([
      { found: expect.stringContaining(found) },
    ]);
  });
});
