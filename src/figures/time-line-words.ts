import { address } from '../addresses/links.ts';
import { shortNameOf } from '../cite/short-name.ts';
import { datedPath } from '../compare/list-pages.ts';
import type { Dated } from '../corpus/dated.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { writtenWhen } from '../text/wording.ts';
import type { TimeLineWords } from './time-line.ts';

/** What an entry of the time line is to a reader. */
export const datedKindNames: Record<Dated['kind'], string> = {
  document: 'Document',
  event: 'Event',
  plan: 'Plan',
  deadline: 'Deadline',
};

/** The names and addresses of the time line. */
export function timeLineWords(corpus: Corpus): TimeLineWords {
  return {
    addressOf: ({ id }) => address(datedPath(corpus, id)),
    told: (dated) =>
      dated.kind === 'document'
        ? `${writtenWhen(dated)}: ${shortNameOf(corpus, dated.document)}`
        : `${writtenWhen(dated)}: ${dated.label} (${shortNameOf(corpus, dated.document)})`,
  };
}
