import type { Corpus } from '../corpus/load-corpus.ts';
import type { Answer } from '../schema/comparison.ts';

/** An answer, or a part: whatever has a voice. */
export type Voiced = Pick<Answer, 'voice' | 'of' | 'quotes'>;

/** Whose view something is, and what is done with it. */
export interface VoiceTold {
  readonly name: string;
  /** Whether the document tells what somebody else holds or does, and does not speak for itself. */
  readonly reported: boolean;
}

/** Whose view a position is. Whoever wrote the document reports in it; of all others it is the document that does. */
export function voiceTold({ actors, documents }: Corpus, { voice, of, quotes }: Voiced): VoiceTold {
  const { name = of, names = [] } = actors.get(of)?.value ?? {};
  const isWriter = quotes.every(({ document }) => {
    const author = documents.get(document)?.front.author;
    return author === name || names.some(({ text }) => text === author);
  });
  return { name, reported: voice === 'reports' && !isWriter };
}

/** The same in a few words: "reported of the Guild", "the Guild proposes". */
export function voiceInShort(corpus: Corpus, voiced: Voiced): string {
  const { name, reported } = voiceTold(corpus, voiced);
  return reported ? `reported of ${name}` : `${name} ${voiced.voice}`;
}
