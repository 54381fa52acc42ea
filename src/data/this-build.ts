import { type Edition, versionOf } from '../cite/edition.ts';
import { checkedCorpus } from '../compare/checked-corpus.ts';
import { contentFiles } from '../corpus/content-files.ts';
import { type CurrentCorpus, currentCorpus } from '../corpus/current-corpus.ts';
import { editionFolder } from '../corpus/edition-folder.ts';
import { kept } from '../corpus/kept.ts';
import type { DataSource } from './source.ts';

const editionOf = kept(
  ({ root, corpus }: CurrentCorpus): Edition => ({
    version: versionOf(contentFiles(root)),
    site: import.meta.env.SITE || undefined,
    base: import.meta.env.BASE_URL,
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
