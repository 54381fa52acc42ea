import { expect, it } from 'vitest';
import { addressedIn } from '../../src/corpus/addressees.ts';
import { noOrphans } from '../../src/corpus/checks/no-orphans.ts';
import { mentionsIn } from '../../src/corpus/mentions.ts';
import { writtenCorpus } from './written-corpus.ts';

const corpus = writtenCorpus({
  documents: { cable: ['Nobody is named here.'], article: ['Nor here.'] },
  fronts: {
    cable: {
      kind: 'cable',
      metadata: {
        origin: 'AMEMBASSY BAMAKO',
        actionAddressees: [{ name: 'SECSTATE WASHDC' }],
        infoAddressees: [{ name: 'AMEMBASSY ALGIERS' }, { name: 'AMEMBASSY PARIS' }],
        classifiedBy: { name: 'Ambassador Jane Roe' },
        signer: 'ROE',
      },
    },
    article: { kind: 'journal-article', metadata: { authors: ['John Doe'], journal: 'The Journal' } },
  },
  actors: {
    bamako: ['AMEMBASSY BAMAKO'],
    state: ['SECSTATE WASHDC'],
    algiers: ['AMEMBASSY ALGIERS'],
    roe: ['Jane Roe', { text: 'ROE', in: ['cable'] }],
    doe: ['John Doe'],
    nobody: ['Nobody Known'],
  },
});
const addressed = [...corpus.documents.values()].flatMap((document) => addressedIn(corpus, document));

it('finds whom a head names, and as what', () => {
  expect(addressed.map(({ actor, document, as }) => `${document}: ${actor}, ${as}`)).toEqual([
    'cable: bamako, sender',
    'cable: state, action addressee',
    'cable: algiers, information addressee',
    'cable: roe, classifier',
    'cable: roe, signer',
    'article: doe, author',
  ]);
});

it('does not count them as mentioned, and yet as known', () => {
  expect(mentionsIn(corpus).decided).toEqual([]);
  expect([...noOrphans.check(corpus)].map(({ found }) => found)).toEqual([
    'the actor "nobody", whom no document names or addresses and no proposal involves',
  ]);
});
