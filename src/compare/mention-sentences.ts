import type { BlockSpan } from '../corpus/transcription.ts';
import type { MentionInSentence } from './actor-index.ts';

/** A sentence, cut where an actor is named in it. */
export interface NamingSentence extends BlockSpan {
  /** Every second part, from the second on, is a name of the actor. */
  readonly parts: readonly string[];
  /** Why it is this actor, where an editor decided. */
  readonly whys: readonly string[];
}

/** Puts mentions of one actor in one document together that stand in the same sentence. */
export function sentencesOf(mentions: readonly MentionInSentence[]): NamingSentence[] {
  const sentences = new Map<string, MentionInSentence[]>();
  for (const entry of mentions) {
    const key = `${entry.mention.block} ${entry.mention.start - entry.before.length}`;
    const known = sentences.get(key);
    if (known) known.push(entry);
    else sentences.set(key, [entry]);
  }
  return [...sentences.values()].map((list) => {
    const { mention, before, after } = list[0] as MentionInSentence;
    const start = mention.start - before.length;
    const text = before + mention.name + after;
    const parts: string[] = [];
    let done = 0;
    for (const { mention: named } of list) {
      parts.push(text.slice(done, named.start - start), named.name);
      done = named.end - start;
    }
    parts.push(text.slice(done));
    const whys = [...new Set(list.flatMap((entry) => entry.mention.why ?? []))];
    return {
      document: mention.document,
      block: mention.block,
      start,
      end: start + text.trimEnd().length,
      parts,
      whys,
    };
  });
}
