import { describe, expect, it, test } from 'vitest';
import { partsOf, proposalMap } from '../../src/figures/proposal-map.ts';
import { region } from '../../src/figures/region.ts';
import { strongestMark } from '../../src/figures/role-marks.ts';
import { corpus, map, texts } from './written.ts';

const parts = (id: string) => {
  const proposal = corpus.proposals.get(id);
  if (!proposal) throw new Error(`no proposal ${id}`);
  return partsOf(corpus, proposal);
};
const of = (id: string, actor: string) => parts(id).find((part) => part.actor === actor);

test('of several roles the one that is closest to the proposal is drawn', () => {
  const mark = (...roles: string[]) => strongestMark(corpus.edition.value, roles)?.mark;
  expect(mark('participant', 'host')).toBe('host');
  expect(mark('host', 'lead')).toBe('lead');
  expect(mark('opposed', 'later-member')).toBe('later');
  expect(mark('observer')).toBe('helper');
  expect(mark()).toBeUndefined();
});

describe('parts', () => {
  it('have each actor once', () => {
    for (const { id } of corpus.proposals.values()) {
      const actors = parts(id).map(({ actor }) => actor);
      expect(new Set(actors).size, id).toBe(actors.length);
      expect(new Set(actors)).toEqual(
        new Set(corpus.proposals.get(id)?.value.roles.map(({ actor }) => actor)),
      );
    }
  });

  it('put the states of the region on the map and all others beside it', () => {
    expect(of('pays-du-champ', 'algeria')).toMatchObject({ country: 'DZ', mark: { mark: 'lead' } });
    expect(of('pays-du-champ', 'morocco')).toMatchObject({ country: 'MA', mark: { mark: 'apart' } });
    expect(of('pays-du-champ', 'cemoc')?.country).toBeUndefined();
    expect(of('friends-of-the-sahel', 'france')?.country).toBeUndefined();
  });
});

describe('the map', () => {
  const { width, height, countries } = region(map);

  it('has every state of the corpus that lies in the region, and Western Sahara as a shape of its own', () => {
    const codes = countries.map(({ code }) => code);
    expect(codes).toContain('EH');
    const elsewhere = ['AT', 'CA', 'CN', 'EG', 'FR', 'DE', 'IL', 'JP', 'RU', 'GB', 'US'];
    const states = [...corpus.actors.values()].flatMap(({ value }) =>
      value.kind === 'state' && value.identifiers?.iso3166 ? [value.identifiers.iso3166] : [],
    );
    expect(states.filter((code) => !codes.includes(code) && !elsewhere.includes(code))).toEqual([]);
  });

  it('draws Western Sahara whole: its coast runs from the border in the north to Cape Blanc, and Morocco ends where it begins', () => {
    const heights = (code: string) => {
      const path = countries.find((country) => country.code === code)?.path ?? '';
      return [...path.matchAll(/[ML]?(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({
        x: Number(x),
        y: Number(y),
      }));
    };
    const [morocco, sahara, mauritania] = [heights('MA'), heights('EH'), heights('MR')];
    const lowest = (points: { y: number }[]) => Math.max(...points.map(({ y }) => y));
    const highest = (points: { y: number }[]) => Math.min(...points.map(({ y }) => y));
    const west = (points: { x: number }[]) => Math.min(...points.map(({ x }) => x));
    // The border bends by less than two units at this size.
    expect(Math.abs(lowest(morocco) - highest(sahara))).toBeLessThan(12);
    expect(west(sahara)).toBeLessThan(west(mauritania) + 8);
    expect(lowest(sahara)).toBeGreaterThan(highest(mauritania));
  });

  it('has every name inside its frame', () => {
    for (const { name, label, anchor } of countries) {
      const long = name.length * 7;
      const from = label[0] - (anchor === 'end' ? long : anchor === 'middle' ? long / 2 : 0);
      expect(from, name).toBeGreaterThanOrEqual(0);
      expect(from + long, name).toBeLessThanOrEqual(width);
      expect(label[1], name).toBeLessThan(height);
    }
  });

  it('names those who have a part, and Western Sahara', () => {
    const svg = proposalMap('Pays du champ', parts('pays-du-champ'), map);
    expect(new Set(texts(svg, 'text'))).toEqual(
      new Set(['Algeria', 'Libya', 'Mali', 'Mauritania', 'Morocco', 'Niger', 'Western Sahara']),
    );
    expect(texts(svg, 'desc')[0]).toContain('Opposed, outside or left out: Libya, Morocco.');
    expect(svg).toContain('Chad: no part');
  });

  it('says so where no state on it has a part', () => {
    expect(texts(proposalMap('Nothing', [], map), 'desc')[0]).toContain('No state on it has a part.');
  });
});
