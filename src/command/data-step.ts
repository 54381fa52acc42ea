import { versionOf } from '../cite/edition.ts';
import { whereChecked } from '../compare/checked-corpus.ts';
import { currentCorpus } from '../corpus/current-corpus.ts';
import { versionedFiles } from '../corpus/versioned-files.ts';
import { writeData } from '../data/write-data.ts';
import { formerFiles } from '../publish/former-files.ts';
import { loadRedirects } from '../publish/redirects.ts';
import { project } from './project.ts';
import { siteAddress } from './site-address.ts';

/**
 * Writes the data files of a site, of content in which every check holds: that was seen before a page was begun.
 *
 * @param root the project's folder, with its content
 * @param folder to write them to: what is to be `/data/`
 * @returns how many files were written
 */
export function writeDataFiles(root: string, folder: string): number {
  const { corpus, unread } = currentCorpus(root);
  const checked = whereChecked({ corpus, messages: unread });
  const edition = {
    version: versionOf(versionedFiles(root, project)),
    ...siteAddress(process.env),
    codebook: checked.corpus.codebook?.value.versions[0]?.version,
    words: checked.corpus.edition.value,
  };
  const redirects = loadRedirects(root);
  return writeData({ checked, edition }, folder, (file) => formerFiles(file, redirects));
}
