import {
  actorPath,
  citationFile,
  documentPath,
  proposalPath,
  questionPath,
  textFile,
} from '../addresses/paths.ts';
import type { Redirect } from '../schema/redirects.ts';
import { movedPages } from './redirects.ts';

/** The folders with files about one thing each, and the page of such a thing. */
const folders: readonly (readonly [folder: string, pageOf: (id: string) => string])[] = [
  [textFile('', '').slice(0, -1), documentPath],
  [citationFile('documents', ''), documentPath],
  [citationFile('proposals', ''), proposalPath],
  [citationFile('questions', ''), questionPath],
  [citationFile('actors', ''), actorPath],
];

/**
 * Where a file of the data was before its thing was renamed: a program that fetches it follows no page that says where it went.
 *
 * @param file its path within the folder of the data
 */
export function formerFiles(file: string, redirects: readonly Redirect[]): string[] {
  return folders.flatMap(([folder, pageOf]) => {
    if (!file.startsWith(folder)) return [];
    const [id = '', ...endings] = file.slice(folder.length).split('.');
    return movedPages(redirects).flatMap(({ from, to }) => {
      const former = from.split('/').at(-2) ?? '';
      return to === pageOf(id) && from === pageOf(former)
        ? [`${folder}${[former, ...endings].join('.')}`]
        : [];
    });
  });
}
