import { existsSync, readFileSync } from 'node:fs';
import type { Report } from './report.ts';
import { reportFile } from './report-file.ts';

/** The report that "npm run review" left for the preview; undefined where there is none. */
export function readReport(root: string): Report | undefined {
  const file = reportFile(root);
  // Written by the command of this very checkout; an older one's would not fit, and is made anew in seconds.
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : undefined;
}
