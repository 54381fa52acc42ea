import { loadCorpus } from '../src/corpus/load-corpus.ts';

/** Words that the forms of documents themselves have: the engine reads and writes them in any edition. */
const ofTheForms: Readonly<Record<string, string>> = {
  'United Nations': 'a kind of letter is the United Nations’ own',
  'Nations Unies': 'the same in French',
  UN: 'the same',
  'Security Council': 'stands in the head of such letters',
  French: 'a language in which such letters are written, and texts are recognised',
  'United States': 'whose law says who may use a cable',
  US: 'the same, and a word',
  USG: 'stands in a caption of cables',
  'US Department of State': 'stamps released cables with its name',
  'SECSTATE WASHDC': 'how cables name that department',
  Europe: 'names an office that signs cables',
  AU: 'the field of an author in RIS, and a body whose resolutions are a kind',
  'European Union': 'conclusions are a kind of paper of its Council',
  European: 'a part of its name',
  EU: 'the same',
  Commission: 'a word that begins sentences in French',
};

/**
 * What the edition that lies with the project calls things by: names of actors, places and proposals as they are written and in capitals,
 * and ids that are no plain word. Words of the forms of documents are not among them.
 */
export function wordsOfTheEdition(): string[] {
  const { corpus } = loadCorpus('.');
  const { id, name, subject, map } = corpus.edition.value;
  const names = [
    name,
    subject,
    ...(map?.states ?? []).map((state) => state.name),
    ...[...corpus.actors.values()].flatMap(({ value }) => [
      value.name,
      ...value.names.map(({ text }) => text),
    ]),
    ...[...corpus.proposals.values()].flatMap(({ value }) => [value.name, value.made?.place ?? value.name]),
  ];
  const ids = [corpus.documents, corpus.actors, corpus.proposals, corpus.dimensions].flatMap((all) => [
    ...all.keys(),
  ]);
  const own = [...names, ...names.map((text) => text.toUpperCase())].filter((word) => /\p{Lu}/u.test(word));
  const all = new Set([...own, id, ...ids.filter((one) => /[-\d]/.test(one))]);
  return [...all].filter((word) => ofTheForms[word] === undefined);
}

/** Whole words among many, the longest first. */
export function anyOf(words: readonly string[]): RegExp {
  const escaped = words
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}
