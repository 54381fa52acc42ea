import { readTextIfThere } from '../files/read.ts';
import type { Picture } from './pictures.ts';
import type { Report } from './report.ts';

/** Where the report of a work tree is kept, for the preview that is built after it; from the project's root. */
export const reportFile = '.cache/review/report.json';

/** The report that "npm run review" left for the preview; undefined where there is none. */
export function readReport(root: string): Report | undefined {
  const text = readTextIfThere(root, reportFile);
  // Written by the command of this very checkout; an older one's would not fit, and is made anew in seconds.
  return text === undefined ? undefined : (JSON.parse(text) as Report);
}

/** Where "npm run pictures" keeps what it drew, from the project's root. */
export const picturesFolder = '.cache/review/pictures';

/** What "npm run pictures" drew for the report; nothing where it was not run. */
export function readPictures(root: string): Picture[] {
  const text = readTextIfThere(root, `${picturesFolder}/pictures.json`);
  return text === undefined ? [] : (JSON.parse(text) as Picture[]);
}
