import { checkCorpus } from '../corpus/checks/index.ts';
import { currentCorpus } from '../corpus/current-corpus.ts';
import { editionFolder } from '../corpus/edition-folder.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { type Mention, mentionsIn } from '../corpus/mentions.ts';
import { isPreview, shownCorpus } from '../corpus/shown.ts';
import { kept } from '../kept/in-memory.ts';
import type { Message } from '../messages/message.ts';
import { pageError } from '../messages/page-error.ts';
import { terminal } from '../messages/reporters.ts';
import { type ActorProfile, actorIndex } from './actor-index.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type Matrix, matrixOf } from './matrix.ts';

/** A corpus in which every check holds, and what pages make of it. Each part is worked out when it is first asked for. */
export interface CheckedCorpus {
  readonly corpus: Corpus;
  readonly matrix: Matrix;
  /** Every mention of an actor, in the order of the documents. */
  readonly mentions: readonly Mention[];
  /** What positions and roles stand on, by document. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly actors: ReadonlyMap<string, ActorProfile>;
}

const checked = kept(whereChecked);

/**
 * The corpus of this project: read and checked once for a build, and again after a file has changed while somebody works with
 * `npm run dev`.
 *
 * @throws Error with every message of the checks, if one of them is an error: a build then stops before it writes a page.
 */
export function checkedCorpus(): CheckedCorpus {
  return checked(currentCorpus(editionFolder()));
}

/**
 * Checks a corpus as it was loaded, drafts too, and hands on what of it is shown.
 *
 * @param messages what could not be read: the checks are then not run, for missing files would only make more messages of one fault.
 * @throws Error that says all that is wrong.
 */
export function checkedFrom({
  corpus,
  messages,
}: {
  corpus: Corpus;
  messages: readonly Message[];
}): CheckedCorpus {
  return whereChecked({ corpus, messages: messages.length > 0 ? messages : checkCorpus(corpus) });
}

/**
 * Hands on what of a corpus is shown, where its checks were run already.
 *
 * @param messages what they had to say
 * @throws Error that says all that is wrong.
 */
export function whereChecked({
  corpus: whole,
  messages,
}: {
  corpus: Corpus;
  messages: readonly Message[];
}): CheckedCorpus {
  const errors = messages.filter((message) => message.level === 'error');
  if (errors.length > 0) throw refusal(errors);
  const corpus = shownCorpus(whole, isPreview(process.env));
  let matrix: Matrix | undefined;
  let mentions: readonly Mention[] | undefined;
  let evidence: CheckedCorpus['evidence'] | undefined;
  let actors: CheckedCorpus['actors'] | undefined;
  return {
    corpus,
    get matrix() {
      matrix ??= matrixOf(corpus);
      return matrix;
    },
    get mentions() {
      mentions ??= mentionsIn(corpus).decided;
      return mentions;
    },
    get evidence() {
      evidence ??= evidenceOf(corpus, this.matrix);
      return evidence;
    },
    get actors() {
      actors ??= actorIndex(corpus);
      return actors;
    },
  };
}

// A plain error: whoever runs the build has to print it, with the page on which it met it.
function refusal(errors: readonly Message[]): Error {
  const count = errors.length === 1 ? 'an error' : `${errors.length} errors`;
  return pageError(`content/ has ${count}; "npm run check" shows ${errors.length === 1 ? 'it with its place' : 'them with their places'}.
${terminal(errors)}`);
}
