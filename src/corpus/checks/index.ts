import { byPlace, type Message } from '../../messages/message.ts';
import type { Corpus } from '../load-corpus.ts';
import { alternativesDiffer } from './alternatives-differ.ts';
import { cellsDecided } from './cells-decided.ts';
import type { Check } from './check.ts';
import { codingsSound } from './codings-sound.ts';
import { datesSane } from './dates-sane.ts';
import { idsResolve } from './ids-resolve.ts';
import { mentionsDecided } from './mentions-decided.ts';
import { namesOrdered } from './names-ordered.ts';
import { namesUnambiguous } from './names-unambiguous.ts';
import { noOrphans } from './no-orphans.ts';
import { ordersDiffer } from './orders-differ.ts';
import { partsAgree } from './parts-agree.ts';
import { promptsAnswered } from './prompts-answered.ts';
import { quoteFound } from './quote-found.ts';
import { quotesTranslated } from './quotes-translated.ts';
import { silenceHolds } from './silence-holds.ts';
import { storyHolds } from './story-holds.ts';

/** Every check of the corpus, in the order of their pages. */
export const checks: readonly Check[] = [
  quoteFound,
  quotesTranslated,
  idsResolve,
  cellsDecided,
  partsAgree,
  alternativesDiffer,
  codingsSound,
  silenceHolds,
  storyHolds,
  namesUnambiguous,
  mentionsDecided,
  datesSane,
  noOrphans,
  namesOrdered,
  ordersDiffer,
  promptsAnswered,
];

/** All that the checks have to say of a corpus, in the order of files and lines. */
export function checkCorpus(corpus: Corpus): Message[] {
  return checks.flatMap((check) => [...check.check(corpus)]).sort(byPlace);
}
