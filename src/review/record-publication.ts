import { stringify } from 'yaml';
import { z } from 'zod';
import { versionOf } from '../cite/edition.ts';
import { versionedFiles } from '../corpus/versioned-files.ts';
import { commitNamed, lastCommitOf, withCommit } from '../files/git.ts';
import { commit } from '../files/write.ts';
import { Refusal } from '../messages/message.ts';
import type { Publication } from '../schema/changes.ts';
import { counted } from '../text/wording.ts';
import { loadBase, loadEdition } from './edition.ts';
import { publicationOf } from './publication.ts';

/**
 * Writes `content/changes/<date>.yml`: what changed for readers since the publication before. Recorded again, a day is written anew.
 *
 * @param date ISO date of the publication
 * @param base the commit that was published before; if absent, the one that recorded it
 * @returns what was done, in a sentence
 * @throws Refusal where the content has errors, a publication of a later day is recorded, or there is nothing to tell
 */
export async function recordPublication(root: string, date: string, base?: string): Promise<string> {
  const file = `content/changes/${date}.yml`;
  if (!z.iso.date().safeParse(date).success)
    throw refusal('content/changes', `"${date}"`, 'a date such as 2026-11-21', 'give the day so');
  const next = loadEdition(root);
  const wrong = [...next.unread, ...next.faults];
  if (wrong.length > 0) throw new Refusal(wrong);
  const others = [...next.corpus.publications.values()].filter((entry) => entry.file !== file);
  const before = others[0];
  if (before && before.value.date >= date)
    throw refusal(
      before.file,
      `a publication of ${before.value.date}`,
      `only earlier ones, for that of ${date}`,
      'give the day of the new publication; one of the same day is recorded by its own file',
    );
  if (!before) return write(root, file, publicationOf(undefined, next, date), '');
  const ref = base ?? lastCommitOf(root, before.file);
  if (ref === undefined)
    throw refusal(
      before.file,
      'a record that was never committed',
      'the commit that was published, to compare with',
      'commit it, or name the commit: --base REF',
    );
  return withCommit(root, commitNamed(root, ref), (folder) => {
    const version = versionOf(versionedFiles(folder, folder));
    const old = loadBase(folder, root);
    const note =
      version === before.value.version
        ? ''
        : `\nNote: ${ref.slice(0, 12)} has version ${version}, and ${before.file} records ${before.value.version}. What is told is what changed since that commit; name another with --base REF.`;
    return write(root, file, publicationOf(old, next, date), note);
  });
}

function write(root: string, file: string, publication: Publication | undefined, note: string): string {
  if (!publication)
    throw refusal(
      file,
      'nothing that changes for readers since the publication before',
      'a change to tell of',
      'publish without a record',
    );
  commit(root, new Map([[file, publicationText(publication)]]));
  return `wrote ${file}: version ${publication.version}, ${counted(publication.lines.length, 'line')}${note}`;
}

/** The file: the words may be edited. */
function publicationText(publication: Publication): string {
  const { date, ...rest } = publication;
  const head = `# Written by "npm run review -- --record ${date}". The words may be edited.\n`;
  // Some programs make a moment in time of a date without quote marks.
  return `${head}date: "${date}"\n${stringify(rest, { lineWidth: 0 })}`;
}

function refusal(file: string, found: string, expected: string, cure: string): Refusal {
  return new Refusal([{ level: 'error', name: 'record-publication', file, found, expected, cure }]);
}
