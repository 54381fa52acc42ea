import { checkedFrom } from '../../src/compare/checked-corpus.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import type { DataSource } from '../../src/data/source.ts';

let known: DataSource | undefined;

/** The corpus of this project as a build on a known host would publish it. */
export function realSource(): DataSource {
  known ??= {
    checked: checkedFrom(loadCorpus('.')),
    edition: { version: 'abcdefabcdef', site: 'https://example.org', base: '/sahel/' },
  };
  return known;
}
