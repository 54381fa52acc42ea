import { addressIn, type Edition } from '../cite/edition.ts';
import type { CheckedCorpus } from '../compare/checked-corpus.ts';

/** What every data file is made from. */
export interface DataSource {
  readonly checked: CheckedCorpus;
  readonly edition: Edition;
}

/** The address of a page, as data files give it. */
export function addressOf({ edition }: DataSource, path: string): string {
  return addressIn(edition, path);
}
