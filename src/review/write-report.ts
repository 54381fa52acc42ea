import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { markdownOf } from './markdown.ts';
import type { Report } from './report.ts';
import { reportFile } from './report-file.ts';

/** Keeps a report for the preview's pages, and beside it as Markdown. @param preview where the preview will stand, if that is known */
export async function writeReport(root: string, report: Report, preview?: string): Promise<void> {
  const file = reportFile(root);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(join(dirname(file), 'report.md'), markdownOf(report, { preview }));
}
