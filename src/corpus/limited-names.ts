import { NameFinder } from '../text/names.ts';
import { isWordInCapitals } from './in-capitals.ts';
import type { Corpus } from './load-corpus.ts';
import { finderOf } from './names-in.ts';
import type { Transcription } from './transcription.ts';

/** A name that is an actor's in other documents, and stands in this one too. */
export interface LimitedName {
  readonly name: string;
  readonly actor: string;
  readonly times: number;
}

/**
 * The names limited to other documents that stand in one, where no name of its own stands: whether they mean the same actor there, somebody
 * has to see. Most frequent first.
 */
export function limitedNamesIn(corpus: Corpus, document: Transcription): LimitedName[] {
  const { language } = document.front;
  const limited = [...corpus.actors].flatMap(([actor, { value }]) =>
    value.names.flatMap((name) =>
      'in' in name && name.in && !name.in.includes(document.id) && (name.language ?? language) === language
        ? [[name.text, actor] as const]
        : [],
    ),
  );
  const own = finderOf(corpus, document);
  const finder = new NameFinder(limited);
  const found = new Map<string, LimitedName>();
  for (const { text } of document.blocks) {
    const known = own.find(text);
    for (const { name, start, end, bearers, inCapitals } of finder.find(text)) {
      if (inCapitals || isWordInCapitals(name, text)) continue;
      if (known.some((place) => place.start < end && start < place.end)) continue;
      for (const actor of bearers) {
        const key = `${actor} ${name}`;
        found.set(key, { name, actor, times: (found.get(key)?.times ?? 0) + 1 });
      }
    }
  }
  return [...found.values()].sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}
