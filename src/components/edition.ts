import { type Edition, versionOf } from '../cite/edition.ts';
import { checkedCorpus } from '../compare/checked-corpus.ts';
import { contentFiles } from '../corpus/content-files.ts';
import type { DataSource } from '../data/source.ts';

let known: Edition | undefined;

/** The edition as this build publishes it. Its version is worked out once for a build, and at each call with `npm run dev`. */
export function currentEdition(): Edition {
  if (known && import.meta.env.PROD) return known;
  known = {
    version: versionOf(contentFiles(process.cwd())),
    site: import.meta.env.SITE || undefined,
    base: import.meta.env.BASE_URL,
  };
  return known;
}

/** What the data files of this build are made from. */
export function currentSource(): DataSource {
  return { checked: checkedCorpus(), edition: currentEdition() };
}
