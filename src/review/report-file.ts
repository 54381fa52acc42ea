import { join } from 'node:path';

/** Where the report of a work tree is kept, for the preview that is built after it. */
export function reportFile(root: string): string {
  return join(root, '.cache/review/report.json');
}
