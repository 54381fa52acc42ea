import type { Message } from '../../messages/message.ts';
import { isSilent, type Silence } from '../../schema/comparison.ts';
import type { Dimension } from '../../schema/dimension.ts';
import { languageName, ownLanguage } from '../../text/languages.ts';
import { languageOf } from '../languages.ts';
import type { Corpus, Entry } from '../load-corpus.ts';
import {
  bearingMentions,
  explainedPlaces,
  hasTerm,
  isWithin,
  placesOfTerm,
  termsFor,
  termsLeftOut,
} from '../silences.ts';
import { type BlockSpan, textOfBlock } from '../transcription.ts';
import { at, type Check } from './check.ts';

export const silenceHolds: Check = {
  name: 'silence-holds',
  description: `
    A silence says which terms were looked for, and the build looks for them again, in all the documents of the proposal; and for the
    actors who bear on the question, whatever the documents call them. What \`content/unanswered.yml\` says is left open is held to the same. A term or a name that does stand there is either explained (a
    quote round it, and why it is no evidence for this proposal; or one reason for a term \`everywhere\`) or the cell is wrong. An
    explanation that explains nothing any more has to go. A term of the question that was not looked for wants a reason (\`leftOut\`). In a text in
    another language the question's terms in that language are looked for besides; a silence that has none of that language is none.`,
  example: ['tolls: {value: silent, searched: [toll*]}'],
  cure: `
    Read the passages that the message names. If one answers the question, give the cell its value; if not, add it to \`explained\`.
    \`{term: toll*, everywhere: They are tolls on cattle.}\` is one reason for all places of a term, or of a name.`,
  *check(corpus) {
    for (const entry of corpus.proposals.values())
      for (const [dimension, position] of Object.entries(entry.value.positions))
        if (isSilent(position)) {
          const question = corpus.dimensions.get(dimension)?.value;
          const { documents, roles } = entry.value;
          // A silence beside the actor's own part is for "parts-agree" to judge.
          const hasPart = roles.some(({ actor }) => actor === question?.actor);
          yield* faultsOf(corpus, entry, ['positions', dimension], documents, position, question, hasPart);
        }
    for (const [at, { documents, ...open }] of corpus.unanswered?.value.entries() ?? [])
      yield* faultsOf(corpus, corpus.unanswered as Entry<unknown>, [at], documents, { ...open, leftOut: [] });
  },
};

function* faultsOf(
  corpus: Corpus,
  entry: Entry<unknown>,
  inFile: readonly (string | number)[],
  documents: readonly string[],
  position: Pick<Silence, 'searched' | 'explained' | 'leftOut'>,
  question?: Dimension,
  hasPart = false,
): Generator<Message> {
  const fault = (path: readonly (string | number)[], found: string, expected: string, cure: string) =>
    at(entry, [...inFile, ...path], 'silence-holds', { found, expected, cure });
  const terms = question ? termsFor(corpus, documents, question) : [];
  const foreign = documents.find((id) => languageOf(corpus, id) !== ownLanguage);
  const own = question?.terms ?? [];
  const isOwnAlone = foreign !== undefined && position.searched.every((term) => hasTerm(own, term));
  // That it lacks the other language's terms is said once, as the error that it is.
  const missing = termsLeftOut(isOwnAlone ? own : terms, position);
  if (missing.length > 0)
    yield {
      ...fault(
        ['searched'],
        `a silence that did not look for ${inQuotes(missing)}`,
        'every term of the question, and those that this proposal needs besides',
        `add ${missing.length === 1 ? 'it' : 'them'} to "searched", and explain what stands there; or say under "leftOut" why not: {term: ${JSON.stringify(missing[0])}, why: …}`,
      ),
      level: 'warning',
    };
  if (isOwnAlone)
    yield fault(
      ['searched'],
      `a silence that looked for English words alone, while ${foreign} is in ${languageName(languageOf(corpus, foreign))}`,
      'the words by which that text would say it as well',
      `read the text and add to "searched" the words that it would have, with a star for their endings: ${terms.filter((term) => !hasTerm(own, term)).join(', ') || 'rançon*'}`,
    );
  // Under an id that no question has, "ids-resolve" tells the cause.
  const reasons = question ? (position.leftOut ?? []) : [];
  for (const [index, { term }] of reasons.entries())
    if (!hasTerm(terms, term) || hasTerm(position.searched, term))
      yield fault(
        ['leftOut', index],
        `a reason for not looking for "${term}", which ${hasTerm(position.searched, term) ? 'was looked for' : 'is no term of the question'}`,
        'reasons for terms of the question that were not looked for',
        'take the entry out',
      );
  const explained = position.explained.map((one) => explainedPlaces(corpus, documents, one));
  // Where the words of an explanation are not found, quote-found says so; what they explain is then not known.
  if (explained.includes(undefined)) return;
  const used = new Set<number>();
  const isOpen = (place: BlockSpan): boolean => {
    const covering = explained.flatMap((places, nth) =>
      places?.some((one) => isWithin(place, one)) ? nth : [],
    );
    for (const nth of covering) used.add(nth);
    return covering.length === 0;
  };
  const told: BlockSpan[] = [];
  for (const [index, term] of position.searched.entries()) {
    const open = placesOfTerm(corpus, documents, term).filter(isOpen);
    told.push(...open);
    if (open.length > 0)
      yield fault(
        ['searched', index],
        `"${term}" stands in ${placesInWords(corpus, open)}`,
        'a silence whose terms stand nowhere, or are explained where they do',
        cureFor(open, term),
      );
  }
  const named = Map.groupBy(bearingMentions(corpus, documents, question ?? {}), ({ actor }) => actor);
  for (const [actor, mentions] of named) {
    const open = mentions.filter((place) => isOpen(place) && !told.some((one) => isWithin(one, place)));
    if (actor === question?.actor && hasPart) continue;
    const [first] = open;
    if (first)
      yield fault(
        ['value'],
        `"${first.name}" (${actor}), who bears on this question, is named in ${placesInWords(corpus, open)}`,
        'a silence whose documents name no such actor, or explain where they do',
        cureFor(open, first.name),
      );
  }
  for (const [nth, one] of position.explained.entries())
    if (!used.has(nth))
      yield fault(
        ['explained', nth],
        'everywhere' in one
          ? `an explanation of ${inQuotes(one.term)}, which was not looked for, does not stand there, or is explained already`
          : `an explanation of "${one.exact}", in which no searched term stands`,
        'explanations of terms that were searched, or of actors who bear on the question',
        'take the entry out, or add the term to "searched"',
      );
}

function inQuotes(terms: readonly string[]): string {
  return terms.map((term) => `"${term}"`).join(', ');
}

const mostPlaces = 5;

/** The first place with the words round it, then the others by their paragraphs. */
function placesInWords(corpus: Corpus, places: readonly BlockSpan[]): string {
  const [first] = places;
  const document = first && corpus.documents.get(first.document);
  if (!first || !document) return 'nothing';
  const text = textOfBlock(document, first.block);
  const around = text.slice(Math.max(0, first.start - 50), first.end + 50);
  const others = [...new Set(places.slice(1).map(({ document: id, block }) => `${id}#${block}`))];
  const more = others.length > mostPlaces ? ` and ${others.length - mostPlaces} paragraphs more` : '';
  const rest = others.length > 0 ? `, and in ${others.slice(0, mostPlaces).join(', ')}${more}` : '';
  return `${first.document}#${first.block}: "…${around}…"${rest}`;
}

function cureFor(places: readonly unknown[], term: string): string {
  const all = `{term: ${JSON.stringify(term)}, everywhere: …} gives one reason for all ${places.length}`;
  return `if a passage answers the question give the cell its value; if not add it to "explained" with the reason${places.length > 1 ? `; ${all}` : ''}`;
}
