import { describe, expect, it } from 'vitest';
import { meaningOf, termsOf, unexplainedTerms } from '../../src/compare/abbreviations.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';

const term = (name: string, more: object = {}) => ({ term: name, short: `what ${name} is`, ...more });
const found = (names: object[], ...texts: string[]) => {
  const blocks = texts.map((text, at) => ({ id: `p${at + 1}`, type: 'paragraph', text }));
  const terms = unexplainedTerms(names as ReturnType<typeof term>[], { blocks });
  return Object.fromEntries([...terms].map(([block, list]) => [block, list.map((one) => one.term)]));
};

describe('unexplainedTerms', () => {
  it('finds a term where it stands first, as a whole word', () => {
    expect(found([term('AU')], 'AUTUMN', 'the AU, and', 'the AU')).toEqual({ p2: ['AU'] });
    expect(found([term('G-8')], 'key G-8 allies')).toEqual({ p1: ['G-8'] });
    expect(found([term('TS')], 'OEF-TS')).toEqual({});
  });

  it('leaves out what the text explains itself', () => {
    expect(found([term('AQIM')], 'in the Islamic Maghreb (AQIM)', 'AQIM')).toEqual({});
    expect(found([term('CEMOC')], 'a centre (comité conjoint, CEMOC) was')).toEqual({});
    expect(found([term('pays du champ')], 'the pays du champ (core countries) initiative')).toEqual({});
    expect(found([term('USG')], '(as said) the USG (2008)')).toEqual({ p1: ['USG'] });
  });

  it('does not look for codes of a head in a text', () => {
    expect(found([term('FR', { head: true })], 'FR')).toEqual({});
  });
});

describe('the glossary', () => {
  const { corpus } = loadCorpus(process.cwd());

  it('has each term once', () => {
    const terms = termsOf(corpus).map((one) => one.term);
    expect(new Set(terms).size).toBe(terms.length);
  });

  it('explains codes in the head of a cable', () => {
    expect(meaningOf(corpus, 'PTER')).toBe('terrorism');
    expect(meaningOf(corpus, 'AMEMBASSY BAMAKO')).toBe('American embassy');
    expect(meaningOf(corpus, 'UKRAINE')).toBeUndefined();
  });

  it('has every abbreviation of the cables’ texts, so that none is left without help', () => {
    const known = termsOf(corpus)
      .map((one) => one.term)
      .join(' ');
    const texts = ['08bamako817', '09bamako387', '09ouagadougou569'].flatMap(
      (id) => corpus.documents.get(id)?.blocks.map(({ text }) => text) ?? [],
    );
    const abbreviations = new Set(texts.flatMap((text) => text.match(/\b[A-Z]{3,}(?:-[A-Z]+)*\b/g) ?? []));
    const others = new Set(['LEONARD', 'MILOVANOVIC']);
    expect([...abbreviations].filter((one) => !known.includes(one) && !others.has(one))).toEqual([]);
  });
});
