import { capitalWord, isOrdinary } from './capital-words.ts';
import type { Corpus } from './load-corpus.ts';
import { mentionsIn } from './mentions.ts';
import { finderOf } from './names-in.ts';
import type { Transcription } from './transcription.ts';

/** A name in a document that no actor goes by. */
export interface UnknownName {
  readonly name: string;
  readonly times: number;
  /** The block of its first occurrence. */
  readonly block: string;
}

const joined = `${capitalWord}(?: ${capitalWord})*`;
/** Words with capitals; small words may join them ("Group of Five for the Danube"), and an "and" after these ("Movement for Unity and Jihad"). */
const run = new RegExp(
  `${joined}(?: (?:of|for|the|de|du|des|la|al|el|ould|ag)(?: the)? ${joined}(?: and ${joined})?)*`,
  'gu',
);
/**
 * Names of a document that are no actor's: words with capitals inside a sentence, most frequent first. It is a list for somebody to
 * look through: it holds places and titles too, and texts in capitals throughout give none.
 */
export function unknownNames(corpus: Corpus, document: Transcription): UnknownName[] {
  const finder = finderOf(corpus, document.id);
  const found = new Map<string, { times: number; block: string }>();
  const count = (name: string, block: string) => {
    const entry = found.get(name) ?? { times: 0, block };
    found.set(name, { ...entry, times: entry.times + 1 });
  };
  for (const { document: id, block, longer } of mentionsIn(corpus).undecided)
    if (longer && id === document.id) count(longer, block);
  for (const block of document.blocks) {
    if (isInCapitals(block.text)) continue;
    const known = finder.find(block.text);
    for (const match of block.text.matchAll(run)) {
      const start = match.index + ordinaryLead(match[0]);
      const end = match.index + match[0].length;
      if (start === match.index && startsSentence(block.text, start)) continue;
      if (known.some((name) => name.start < end && start < name.end)) continue;
      const name = block.text.slice(start, end).replace(/[’']s?$/, '');
      if (name.split(' ').every(isOrdinary) || name.length < 3) continue;
      count(name, block.id);
    }
  }
  return [...found]
    .map(([name, entry]) => ({ name, ...entry }))
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}

/** Length of the ordinary words before a name: "In Gao", "Both the Movement". */
function ordinaryLead(words: string): number {
  let lead = 0;
  for (const word of words.split(' ').slice(0, -1)) {
    if (!isOrdinary(word) && !/^\p{Ll}/u.test(word)) break;
    lead += word.length + 1;
  }
  return lead;
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;]["”’')]*\s+|^["“(]*)["“‘(]*$/u.test(text.slice(Math.max(0, at - 4), at)) || at === 0;
}

function isInCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(/\p{Lu}/gu)?.length ?? 0) * 2 > letters;
}
