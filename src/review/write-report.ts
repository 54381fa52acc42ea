import { commit } from '../files/write.ts';
import { markdownOf } from './markdown.ts';
import type { MarkdownOptions } from './markdown-words.ts';
import { reportFile } from './read-report.ts';
import type { Report } from './report.ts';

/** Keeps a report for the preview's pages, and beside it as Markdown. */
export function writeReport(root: string, report: Report, options: MarkdownOptions = {}): void {
  commit(
    root,
    new Map([
      [reportFile, `${JSON.stringify(report, null, 2)}\n`],
      [reportFile.replace(/json$/, 'md'), markdownOf(report, options)],
    ]),
  );
}
