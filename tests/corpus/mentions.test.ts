import { describe, expect, it } from 'vitest';
import { mentionsDecided } from '../../src/corpus/checks/mentions-decided.ts';
import { namesUnambiguous } from '../../src/corpus/checks/names-unambiguous.ts';
import { limitedNamesIn } from '../../src/corpus/limited-names.ts';
import { byActor, mentionsByBlock, mentionsIn, sentenceAround } from '../../src/corpus/mentions.ts';
import { type Written, writtenCorpus } from './written-corpus.ts';

const named = (written: Written) =>
  mentionsIn(writtenCorpus(written)).decided.map(
    ({ actor, name, block, start }) => `${actor}: ${name} ${block}@${start}`,
  );

describe('mentionsIn', () => {
  it('finds whole words with their capitals, demonyms and longer names first', () => {
    const actors = {
      niger: ['Niger', { text: 'Nigerien', is: 'demonym' }],
      nigeria: ['Nigeria', { text: 'Nigerian', is: 'demonym' }],
      mali: ['Mali', { text: 'Malian', is: 'demonym' }],
      mission: ['Support Mission in Mali'],
    };
    const text =
      "Nigeria, Niger's and Nigerian troops; a Nigerien-led, Malian force of the Support Mission in Mali, not niger.";
    expect(named({ documents: { a: [text] }, actors })).toEqual([
      'nigeria: Nigeria p1@0',
      'niger: Niger p1@9',
      'nigeria: Nigerian p1@21',
      'niger: Nigerien p1@40',
      'mali: Malian p1@54',
      'mission: Support Mission in Mali p1@74',
    ]);
  });

  it('takes a name that belongs to some documents only there', () => {
    const actors = { toure: [{ text: 'the President', is: 'title', in: ['a'] }] };
    expect(
      named({ documents: { a: ['The President spoke.'], b: ['The President spoke.'] }, actors }),
    ).toEqual(['toure: The President p1@0']);
  });

  const capital = { mali: [{ text: 'Bamako', is: 'metonym', decide: true }] } as const;
  const documents = { a: ['Bamako is hot.', 'They called on Bamako to act.'] };

  it('finds names in capitals, and leaves open what capitals do not tell from a word', () => {
    const written = writtenCorpus({
      documents: {
        note: [
          'FRENCH TROOPS IN THE FERRY HARBOUR; HELP US',
          'NORLAND AND WARD',
          'US boats left the harbour; we saw Norland.',
        ],
      },
      actors: {
        norland: ['Norland', { text: 'French', is: 'demonym' }],
        ferry: ['Ferry', 'Harbour'],
        states: ['US'],
        ward: ['Ward'],
      },
    });
    const actors = new Map(
      [...written.actors].map(([id, entry]) => [
        id,
        id === 'ward' ? { ...entry, value: { ...entry.value, kind: 'person' as const } } : entry,
      ]),
    );
    const { decided, undecided } = mentionsIn({ ...written, actors });
    expect(decided.map(({ name }) => name)).toEqual(['FRENCH', 'FERRY', 'NORLAND', 'US', 'Norland']);
    expect(undecided.map(({ name }) => name)).toEqual(['HARBOUR', 'US', 'WARD']);
  });

  it('looks for a name of another language in documents of that language alone', () => {
    const corpus = writtenCorpus({
      documents: {
        lettre: ['Le Nordland et la flotte nordienne ; les Nordiens. AU NORDLAND.'],
        letter: ['Nordland and nordien, by AU.'],
      },
      fronts: { lettre: { language: 'fr' }, letter: { language: 'en' } },
      actors: {
        norland: [
          'Norland',
          { text: 'Nordland', language: 'fr' },
          { text: 'nordienne', is: 'demonym', language: 'fr' },
          { text: 'nordiens', is: 'demonym', language: 'fr' },
        ],
        union: [{ text: 'AU', in: ['letter'] }],
      },
    });
    const named = mentionsIn(corpus).decided.map(({ document, name }) => `${document}: ${name}`);
    expect(named).toEqual([
      'lettre: Nordland',
      'lettre: nordienne',
      'lettre: Nordiens',
      'lettre: NORDLAND',
      'letter: AU',
    ]);
    expect(mentionsIn(corpus).undecided).toEqual([]);
  });

  it('shows a name that is limited to another document, where no name of this one stands', () => {
    const corpus = writtenCorpus({
      documents: { old: ['The AU met.'], young: ['The AU and the AU Council of Norland; au revoir.'] },
      actors: {
        union: [{ text: 'AU', in: ['old'] }],
        council: ['AU Council'],
        norland: ['Norland', { text: 'Council of Norland', in: ['old'] }],
      },
    });
    const young = corpus.documents.get('young');
    expect(young && limitedNamesIn(corpus, young)).toEqual([{ name: 'AU', actor: 'union', times: 1 }]);
  });

  it('leaves open what has to be decided by hand, and says where', () => {
    const { decided, undecided } = mentionsIn(writtenCorpus({ documents, actors: capital }));
    expect(decided).toEqual([]);
    expect(undecided).toEqual([
      {
        document: 'a',
        block: 'p1',
        start: 0,
        end: 6,
        name: 'Bamako',
        candidates: ['mali'],
        context: 'Bamako is hot.',
      },
      {
        document: 'a',
        block: 'p2',
        start: 15,
        end: 21,
        name: 'Bamako',
        candidates: ['mali'],
        context: 'They called on Bamako to act.',
      },
    ]);
  });

  it('follows decisions: an actor, or nobody', () => {
    const decisions = {
      a: [
        { exact: 'Bamako', suffix: 'is hot', actor: 'none', why: 'the city' },
        { exact: 'Bamako', prefix: 'called on', actor: 'mali', why: 'the government' },
      ],
    };
    const { decided, undecided, idle } = mentionsIn(writtenCorpus({ documents, actors: capital, decisions }));
    expect(decided).toMatchObject([{ actor: 'mali', block: 'p2', why: 'the government' }]);
    expect([undecided, idle]).toEqual([[], []]);
  });

  it('lists decisions that meet no name or more than one', () => {
    const decisions = {
      a: [
        { exact: 'Bamako', actor: 'mali', why: 'meets two' },
        { exact: 'Timbuktu', actor: 'none', why: 'meets none' },
      ],
    };
    expect(mentionsIn(writtenCorpus({ documents, actors: capital, decisions })).idle).toEqual([
      { document: 'a', index: 0, met: 2 },
      { document: 'a', index: 1, met: 0 },
    ]);
  });

  it('lets a decision outrank a rule: one Niger is the river', () => {
    const decisions = { a: [{ exact: 'Niger', prefix: 'bend of the', actor: 'none', why: 'the river' }] };
    const text = 'At the bend of the Niger troops from Niger wait.';
    expect(
      mentionsIn(writtenCorpus({ documents: { a: [text] }, actors: { niger: ['Niger'] }, decisions }))
        .decided,
    ).toMatchObject([{ start: 37 }]);
  });

  it('leaves a name that two claim open, and tells the cause alone, however often it stands there', () => {
    const corpus = writtenCorpus({
      documents: { a: ['The Council met. The Council left.', 'The Council is.'] },
      actors: { one: ['Council'], two: ['Cou\u00adncil'] },
    });
    expect(mentionsIn(corpus).undecided).toHaveLength(3);
    expect([...namesUnambiguous.check(corpus)]).toMatchObject([{ file: 'content/actors/two.yml', line: 5 }]);
    expect([...mentionsDecided.check(corpus)]).toEqual([]);
  });

  it('asks once for all decisions on a name in a document', () => {
    const council = [{ text: 'Council', decide: true }];
    const corpus = writtenCorpus({
      documents: { a: ['The Council met. The Council left.', 'The Council is.'], b: ['A Council.'] },
      actors: { one: council, two: council },
    });
    expect([...mentionsDecided.check(corpus)]).toMatchObject([
      {
        found: expect.stringMatching(
          /^"Council" in a#p1, which could be one or two: .*, and 2 times more \(#p1, #p2\)$/,
        ),
        cure: expect.stringContaining('content/mentions/a.yml for each'),
      },
      { found: expect.stringContaining('b#p1') },
    ]);
  });

  it('says of a name with two bearers once, however many documents there are', () => {
    const corpus = writtenCorpus({
      documents: { a: ['x'], b: ['y'] },
      actors: { one: ['Council'], two: ['Council'] },
    });
    expect([...namesUnambiguous.check(corpus)]).toHaveLength(1);
  });

  it('keeps both bearers where each has the name in documents of its own', () => {
    const actors = { one: [{ text: 'Council', in: ['a'] }], two: [{ text: 'Council', in: ['b'] }] };
    const written = { documents: { a: ['Council'], b: ['Council'] }, actors };
    expect(named(written)).toEqual(['one: Council p1@0', 'two: Council p1@0']);
    expect([...namesUnambiguous.check(writtenCorpus(written))]).toEqual([]);
  });

  it('groups by actor and by block', () => {
    const corpus = writtenCorpus({
      documents: { a: ['Mali.', 'Mali, Chad.'] },
      actors: { mali: ['Mali'], chad: ['Chad'] },
    });
    const { decided } = mentionsIn(corpus);
    expect([...byActor(decided)].map(([actor, list]) => [actor, list.length])).toEqual([
      ['mali', 2],
      ['chad', 1],
    ]);
    for (const document of corpus.documents.values())
      expect([...mentionsByBlock(corpus, document).keys()]).toEqual(['p1', 'p2']);
  });
});

describe('sentenceAround', () => {
  it.each([
    ['One. Two Mali here. Three.', 'Two Mali here.'],
    ['Mali first. Then more.', 'Mali first.'],
    ['Then more. At the end Mali', 'At the end Mali'],
    ['The U.S. Embassy told Mali so. Then.', 'The U.S. Embassy told Mali so.'],
    ['See Ref. A on Mali. Then.', 'See Ref. A on Mali.'],
    ['He said "Mali is ready." They left.', 'He said "Mali is ready."'],
    ['Is Mali ready? “Yes.” He left.', 'Is Mali ready?'],
    ['It cost 1.5 million in Mali, i.e. too much. End.', 'It cost 1.5 million in Mali, i.e. too much.'],
  ])('%s', (text, sentence) => {
    const corpus = writtenCorpus({ documents: { a: [text] }, actors: { mali: ['Mali'] } });
    const document = corpus.documents.get('a');
    const [mention] = mentionsIn(corpus).decided;
    if (!document || !mention) throw new Error('nobody is named');
    const { start, end } = sentenceAround(document, mention);
    expect(text.slice(start, end)).toBe(sentence);
  });
});
