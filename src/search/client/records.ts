import type { RecordFile } from '../file-shapes.ts';
import { load } from './files.ts';

/** What is shown of a page. */
export function recordOf(id: string): Promise<RecordFile> {
  return load(`records/${id}.json`);
}

/** The text of one of its blocks. */
export async function blockText(id: string, { texts, parts }: RecordFile, block: number): Promise<string> {
  if (texts) return texts[block] ?? '';
  let first = 0;
  for (const [at, count] of (parts ?? []).entries()) {
    if (block < first + count) return (await load<string[]>(`records/${id}.${at}.json`))[block - first] ?? '';
    first += count;
  }
  return '';
}
