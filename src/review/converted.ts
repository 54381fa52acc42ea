import { convertAll } from '../convert/convert-all.ts';
import type { ChangedFiles } from '../files/git.ts';
import { standsAt } from '../files/kept-inside.ts';
import { listFolder } from '../files/read.ts';
import type { Message } from '../messages/message.ts';
import { conversion } from './causes.ts';
import type { Edition } from './edition.ts';

/**
 * Generated files that are stale; looked at only where a change can have made them so.
 *
 * @param isData whether the code is another state's than the files: what the conversion of the one wants says nothing of the other's
 * @returns undefined where it cannot be known
 */
export async function staleFiles(
  root: string,
  files: ChangedFiles,
  isData: boolean,
): Promise<readonly Message[] | undefined> {
  const { names, code, ids } = touchedBy(root, files);
  if (code && isData) return undefined;
  if (!code && ids.length === 0) return [];
  const { messages } = await convertAll(root, { check: true, ...(!code && { ids }) });
  const errors = messages.filter(({ level }) => level === 'error');
  // Where its text was taken out of another file, these of a seed have a part in it.
  const parts = new Set(
    names.flatMap((file) => /^seeds\/([^/.]+)\/(?:received|source|seed)\./.exec(file)?.[1] ?? []),
  );
  const taken = ids.filter((id) => parts.has(id) && isTaken(root, id));
  if (isData || errors.length > 0 || taken.length === 0) return errors;
  // What takes texts out of files is loaded where one of them may say something else.
  const { extractAgain } = await import('../maintain/extract-again.ts');
  return extractAgain(root, taken);
}

/** An edition that warns of what the conversion does, too, in documents that a change touches; where its code changed, all would be converted twice. */
export async function withConversion(edition: Edition, files: ChangedFiles): Promise<Edition> {
  const { code, ids } = touchedBy(edition.root, files);
  if (code || ids.length === 0) return edition;
  const { messages } = await convertAll(edition.root, { check: true, ids });
  const warned = messages.filter(({ level }) => level === 'warning');
  return { ...edition, warnings: [...edition.warnings, ...warned] };
}

/** Changed files, whether code of the conversion is among them, and the documents that they are of and that a folder has the seeds of. */
function touchedBy(root: string, files: ChangedFiles) {
  const names = [...files].flatMap(([file, fate]) => (fate === 'submodule' ? [] : file));
  const touched = names.flatMap(
    (file) => /^(?:seeds|content\/(?:documents|apparatus))\/([^/.]+)/.exec(file)?.[1] ?? [],
  );
  const ids = [...new Set(touched)].filter((id) => standsAt(root, `seeds/${id}`));
  return { names, code: names.some((file) => conversion.test(file)), ids };
}

function isTaken(root: string, id: string): boolean {
  return listFolder(root, `seeds/${id}`, 'optional').some(({ name }) => name.startsWith('received.'));
}
