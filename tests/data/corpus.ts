import { checkedFrom } from '../../src/compare/checked-corpus.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import type { DataSource } from '../../src/data/source.ts';

let known: DataSource | undefined;

/** The corpus of this project as a build on a known host would publish it. */
export function realSource(): DataSource {
  if (known) return known;
  const checked = checkedFrom(loadCorpus('.'));
  const words = checked.corpus.edition.value;
  known = {
    checked,
    edition: { version: 'abcdefabcdef', site: 'https://example.org', base: '/sahel/', codebook: 7, words },
  };
  return known;
}
