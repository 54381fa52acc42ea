import { describe, expect, it } from 'vitest';
import { mentionsDecided } from '../../src/corpus/checks/mentions-decided.ts';
import { mentionsIn } from '../../src/corpus/mentions.ts';
import { unknownNames } from '../../src/corpus/unknown-names.ts';
import { type Written, writtenCorpus } from './written-corpus.ts';

const actors = {
  ward: ['Prime Minister Eva Ward', 'Commander Ward'],
  norland: [
    'Norland',
    { text: 'Norlandish', is: 'demonym' },
    { text: 'Norlanders', is: 'demonym' },
    { text: 'norlandais', is: 'demonym', language: 'fr' },
  ],
  estreel: ['Estreel', 'Estreelian'],
  levant: ['Upper Levant', 'Levant', { text: 'Lévant', language: 'fr' }],
  kelner: ['Anton Kelner', 'Kelner'],
  rivermen: ['Rivermen'],
  league: ['River League', { text: 'Ligue des fleuves', language: 'fr' }],
};

function corpusOf(texts: readonly string[], language = 'en', more: Partial<Written> = {}) {
  const corpus = writtenCorpus({
    documents: { doc: texts },
    fronts: { doc: { language } },
    actors,
    ...more,
  });
  const kinds = { kelner: 'person', ward: 'person', league: 'organisation', rivermen: 'people' } as const;
  const typed = [...corpus.actors].map(([id, entry]) => {
    const kind = id in kinds ? kinds[id as keyof typeof kinds] : 'state';
    return [id, { ...entry, value: { ...entry.value, kind } }] as const;
  });
  return { ...corpus, actors: new Map(typed) };
}

const openIn = (text: string, language = 'en') =>
  mentionsIn(corpusOf([text], language)).undecided.map(({ longer }) => longer);

describe('a name within a longer one that no actor has is left open', () => {
  it.each([
    ['It joined the Arab Levant Union in 1989.', 'Arab Levant Union'],
    ['They went to New Norland.', 'New Norland'],
    ['They went to South Estreel.', 'South Estreel'],
    ['a Review of Norlandish Ports', 'Review of Norlandish Ports'],
    ['a ship in the Gulf of Norland', 'Gulf of Norland'],
    ['money of the Bank of the Levant', 'Bank of the Levant'],
    ['the Popular Front for the Liberation of Norland', 'Popular Front for the Liberation of Norland'],
    ['in Norland-Vassau', 'Norland-Vassau'],
    ['in Ost-Norland', 'Ost-Norland'],
    ['the Norland Liberation Army', 'Norland Liberation Army'],
    ['the Oakean River League', 'Oakean River League'],
    ['the Norlandish Development Agency', 'Norlandish Development Agency'],
    ['said Viktor Kelner yesterday', 'Viktor Kelner'],
    ['the Kelner Foundation', 'Kelner Foundation'],
    ['a report of the River League of Women', 'River League of Women'],
    ['the Committee of Ports of the River League', 'Committee of Ports of the River League'],
    ['Lake Estreel is deep.', 'Lake Estreel'],
    ['Bank of Estreel notes are blue.', 'Bank of Estreel'],
    ['the State University of Norland', 'University of Norland'],
    ['the River League Rescue Mission', 'River League Rescue Mission'],
    ['the Norland Times wrote', 'Norland Times'],
    ['the Norland Desk of the Oake Institute', 'Norland Desk of the Oake Institute'],
  ])('%s', (text, longer) => {
    expect(openIn(text)).toEqual([longer]);
  });

  it.each([
    ['dans le golfe, la Banque du Norland prête', 'Banque du Norland'],
    ["à l'Union du Lévant uni", 'Union du Lévant'],
    ['avec la Banque centrale de Norland', 'Banque centrale de Norland'],
    ['le Front de libération du Norland', 'Front de libération du Norland'],
    ['en Nouvelle Norland', 'Nouvelle Norland'],
    ['la Fondation Kelner', 'Fondation Kelner'],
    ["l'Institut d’Estreel", 'Institut d’Estreel'],
    ['au Norland-Vassau', 'Norland-Vassau'],
  ])('in French: %s', (text, longer) => {
    expect(openIn(text, 'fr')).toEqual([longer]);
  });
});

describe('a name beside words that make no longer name of it counts', () => {
  it.each([
    'The President of Norland met the Norlandish Foreign Minister.',
    'Although Norland agreed, Estreel did not.',
    'Supporting Norland, they left. Formerly Estreelian boats came.',
    'the Norlandish Government, the Government of Norland, the Republic of Estreel and Northern Norland',
    "Norland's Liberation Army; Estreel’s Oake Institute; Oake's Norland office",
    'a Franco-Norlandish plan, Sub-Norlandish trade, a Norland-Estreel road, Oake-led Norlandish-led boats',
    'He told President Kelner and Anton Kelner and General Kelner so.',
    'the River League Commission, the Assembly of the River League',
    'Norland, Oake and Estreel; Oake (Norland). Norland "Oake"',
    'On Monday Norland said: Estreel in May left.',
    'the Norlandish President Viktor Oake',
    'the Upper Levant and the Levant',
    'NORLAND BANK OF OAKE',
    'an Oakean Prime Minister Eva Ward and Guard Commander Ward',
    'said Kelner of the Oake Institute',
    'and Oake of the Norlanders said',
    'the Oakean Rivermen and the Vassauish Rivermen; the Oakean Kelner',
  ])('%s', (text) => {
    expect(openIn(text)).toEqual([]);
  });

  it.each([
    'Le Président du Norland et le Gouvernement de Norland se réunissent.',
    "La République de Norland. Le Ministre des affaires étrangères d'Estreel.",
    'Bien que le Norland soit loin, Kelner est venu de la frontière du Norland.',
    'Selon Estreel, le peuple norlandais',
  ])('in French: %s', (text) => {
    expect(openIn(text, 'fr')).toEqual([]);
  });

  it('in a title, unless the running text has the words with capitals too', () => {
    const open = (...texts: readonly string[]) =>
      mentionsIn(corpusOf(texts)).undecided.map(({ longer, block }) => `${block} ${longer}`);
    expect(open('Norland Cooperation', 'Building Norland Ports')).toEqual([]);
    expect(open('The Levant Union', 'It is the Union that pays.')).toEqual(['p1 Levant Union']);
  });

  it('behind a word that begins a sentence and stands elsewhere with a small letter', () => {
    expect(mentionsIn(corpusOf(['Dialogue of Norland and Estreel.', 'A dialogue.'])).undecided).toEqual([]);
  });
});

it('asks once for a longer name, which then nobody bears, an actor bears, or a decision settles', () => {
  const texts = ['It left the Arab Levant Union.', 'The new Arab Levant Union met; the Levant did not.'];
  const corpus = corpusOf(texts);
  const [message, ...more] = mentionsDecided.check(corpus);
  expect(more).toEqual([]);
  expect(message?.found).toMatch(/"Levant" in doc#p1 within "Arab Levant Union".*1 times more/);
  expect(message?.cure).toContain('add "Arab Levant Union" to the names of an actor');
  expect(mentionsIn(corpus).decided).toHaveLength(1);
  const doc = corpus.documents.get('doc');
  expect(doc && unknownNames(corpus, doc)).toContainEqual({
    name: 'Arab Levant Union',
    times: 2,
    block: 'p1',
  });

  const { value } = corpus.edition;
  const edition = { ...corpus.edition, value: { ...value, otherNames: ['Arab Levant Union'] } };
  expect([...mentionsDecided.check({ ...corpus, edition })]).toEqual([]);
  const withActor = corpusOf(texts, 'en', { actors: { ...actors, alu: ['Arab Levant Union'] } });
  expect([...mentionsDecided.check(withActor)]).toEqual([]);
  const decisions = {
    doc: [
      { exact: 'Levant', prefix: 'left the Arab', actor: 'none', why: 'the union' },
      { exact: 'Levant', prefix: 'new Arab', actor: 'none', why: 'the union' },
    ],
  };
  expect([...mentionsDecided.check(corpusOf(texts, 'en', { decisions }))]).toEqual([]);
});
