import { citationFile, textFile } from '../addresses/paths.ts';
import type { Redirect } from '../schema/redirects.ts';
import type { Thing } from '../schema/vocabulary.ts';
import { renamesIn } from './renames.ts';

/** The folders with files about one thing each. */
const folders: readonly (readonly [folder: string, thing: Thing])[] = [
  [textFile('', '').slice(0, -1), 'document'],
  [citationFile('documents', ''), 'document'],
  [citationFile('proposals', ''), 'proposal'],
  [citationFile('questions', ''), 'dimension'],
  [citationFile('actors', ''), 'actor'],
];

/**
 * Where a file of the data was before its thing was renamed: a program that fetches it follows no page that says where it went.
 *
 * @param file its path within the folder of the data
 */
export function formerFiles(file: string, redirects: readonly Redirect[]): string[] {
  return folders.flatMap(([folder, thing]) => {
    if (!file.startsWith(folder)) return [];
    const [id = '', ...endings] = file.slice(folder.length).split('.');
    return renamesIn(redirects).flatMap((renamed) =>
      renamed.thing === thing && renamed.to === id
        ? [`${folder}${[renamed.from, ...endings].join('.')}`]
        : [],
    );
  });
}
