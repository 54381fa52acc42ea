import { type Corpus, loadCorpus } from '../corpus/load-corpus.ts';
import { Refusal } from '../messages/message.ts';

/**
 * The corpus of an edition in which every file can be read: in one that cannot, a reference would be missed.
 * @throws Refusal with what is wrong
 */
export function wholeCorpus(root: string): Corpus {
  const { corpus, messages } = loadCorpus(root);
  if (messages.length > 0) throw new Refusal(messages);
  return corpus;
}
