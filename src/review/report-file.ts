import { type State, stateOf } from '../files/git.ts';
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
const picturesFile = `${picturesFolder}/pictures.json`;

/** Keeps a report for the preview's pages, and beside it as a comment. */
export function writeReport(root: string, report: Report, options: CommentOptions = {}): void {
  const comment = commentOf(report, options);
  const files = { [reportFile]: `${JSON.stringify(report, null, 2)}\n`, '.cache/review/report.md': comment };
  commit(root, new Map(Object.entries(files)));
}

/**
 * The report that "npm run review" left for the preview; undefined where there is none, or one of another state than the work tree's.
 *
 * @throws Refusal where it is torn
 */
export function readReport(root: string): Report | undefined {
  // Written by the command of this very checkout; an older one's would not fit, and is made anew in seconds.
  const report = read<Report>(root, reportFile);
  return report && isStateOf(root, report.head) ? report : undefined;
}

/** Of what other state than the work tree's a report lies there; undefined where there is none, or that of this state. */
export function otherState(root: string): string | undefined {
  const report = read<Partial<Report>>(root, reportFile);
  if (!report || isStateOf(root, report.head)) return undefined;
  const more = report.head?.uncommitted?.length ? ' with what was not committed' : '';
  return `${reportFile} tells of ${report.head?.commit?.slice(0, 10) ?? 'another state'}${more}, and not of what is here now`;
}

/** What "npm run pictures" drew for the report of a state; nothing where it was not run. @throws Refusal where that is torn */
export function readPictures(root: string): readonly Picture[] {
  const kept = read<{ of: State; pictures: readonly Picture[] }>(root, picturesFile);
  return kept && isStateOf(root, kept.of) ? kept.pictures : [];
}

/** The file in which pictures are kept with the state of their report. */
export function picturesOf(report: Report, pictures: readonly Picture[]): [file: string, text: string] {
  return [picturesFile, `${JSON.stringify({ of: report.head, pictures }, null, 2)}\n`];
}

/** @param of what a file says that it is of: nothing, where another version of this program wrote it */
function isStateOf(root: string, of: State | undefined): boolean {
  const now = stateOf(root);
  return of !== undefined && now?.commit === of.commit && now.digest === of.digest;
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
