import { readTextIfThere } from '../files/read.ts';
import { commit } from '../files/write.ts';
import { refuse } from '../messages/message.ts';
import { type CommentOptions, commentOf } from './comment.ts';
import type { Picture } from './pictures.ts';
import type { Report } from './report.ts';

/** Where the report of a work tree is kept, for the preview that is built after it; from the project's root. */
const reportFile = '.cache/review/report.json';

/** Where "npm run pictures" keeps what it drew, from the project's root. */
export const picturesFolder = '.cache/review/pictures';

/** Keeps a report for the preview's pages, and beside it as a comment. */
export function writeReport(root: string, report: Report, options: CommentOptions = {}): void {
  const comment = commentOf(report, options);
  const files = { [reportFile]: `${JSON.stringify(report, null, 2)}\n`, '.cache/review/report.md': comment };
  commit(root, new Map(Object.entries(files)));
}

/** The report that "npm run review" left for the preview; undefined where there is none. @throws Refusal where it is torn */
export function readReport(root: string): Report | undefined {
  // Written by the command of this very checkout; an older one's would not fit, and is made anew in seconds.
  return read<Report>(root, reportFile);
}

/** What "npm run pictures" drew for the report; nothing where it was not run. @throws Refusal where that is torn */
export function readPictures(root: string): Picture[] {
  return read<Picture[]>(root, `${picturesFolder}/pictures.json`) ?? [];
}

function read<T>(root: string, file: string): T | undefined {
  const text = readTextIfThere(root, file);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return refuse(
      'read-report',
      file,
      'what is no JSON',
      'what a command wrote there',
      `remove ${file}, or run the command anew`,
    );
  }
}
