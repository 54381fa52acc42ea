import { htmlFile } from '../html.ts';
import { sheetMarkdown } from '../markdown.ts';
import type { Sheet } from '../sheet.ts';
import { saveFile } from './save-file.ts';

/** The forms in which a brief is saved as a file. */
export const saved = {
  docx: async (sheet: Sheet) => (await import('../docx.ts')).sheetDocx(sheet),
  md: async (sheet: Sheet) => new Blob([sheetMarkdown(sheet)], { type: 'text/markdown;charset=utf-8' }),
  html: async (sheet: Sheet) => new Blob([htmlFile(sheet)], { type: 'text/html;charset=utf-8' }),
} as const;
export type Ending = keyof typeof saved;

/** Saves a brief in one of its forms. */
export async function save(sheet: Sheet, ending: Ending): Promise<void> {
  saveFile(`${fileName(sheet.title)}.${ending}`, await saved[ending](sheet));
}

/** A name that any system takes. */
export function fileName(title: string): string {
  const name = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return [...name].slice(0, 60).join('') || 'brief';
}
