import { type Edition, versionOf } from '../cite/edition.ts';
import { checkedCorpus } from '../compare/checked-corpus.ts';
import { type CurrentCorpus, currentCorpus } from '../corpus/current-corpus.ts';
import { editionFolder } from '../corpus/edition-folder.ts';
import { versionedFiles } from '../corpus/versioned-files.ts';
import { kept } from '../kept/in-memory.ts';
import type { DataSource } from './source.ts';

const editionOf = kept(
  ({ root, corpus }: CurrentCorpus): Edition => ({
    // Pages are built from the project's folder.
    version: versionOf(versionedFiles(root, process.cwd())),
    site: import.meta.env.SITE || undefined,
    base: import.meta.env.BASE_URL,
    codebook: corpus.codebook?.value.versions[0]?.version,
    words: corpus.edition.value,
  }),
);

/** The edition as this build publishes it. */
export function currentEdition(): Edition {
  return editionOf(currentCorpus(editionFolder()));
}

/** What the data files of this build are made from. */
export function currentSource(): DataSource {
  return { checked: checkedCorpus(), edition: currentEdition() };
}
