import { describe, expect, it, test } from 'vitest';
import { type Dated, datedOf, days, shareOfYear } from '../../src/corpus/dated.ts';
import { timeLine } from '../../src/figures/time-line.ts';
import { timeLineWords } from '../../src/figures/time-line-words.ts';
import { writtenWhen } from '../../src/text/wording.ts';
import { corpus, texts } from '../figures/written.ts';

test('days of a year, a month and a day', () => {
  expect(days('2012')).toEqual({ first: '2012-01-01', last: '2012-12-31' });
  expect(days('2012-02')).toEqual({ first: '2012-02-01', last: '2012-02-29' });
  expect(days('2013-02')).toEqual({ first: '2013-02-01', last: '2013-02-28' });
  expect(days('2013-03-17')).toEqual({ first: '2013-03-17', last: '2013-03-17' });
  expect(days('2009-06-12T11:16:00Z')).toEqual({ first: '2009-06-12', last: '2009-06-12' });
});

test('a day stands where it is in its year', () => {
  expect(shareOfYear('2013-01-01')).toBe(0);
  expect(shareOfYear('2013-07-02')).toBeCloseTo(0.5, 2);
  expect(shareOfYear('2012-12-31')).toBeCloseTo(365 / 366, 5);
});

test('a date is written as exactly as it is known', () => {
  expect(writtenWhen({ date: '2006', until: '2007' })).toBe('2006 to 2007');
  expect(writtenWhen({ date: '2009-03' })).toBe('March 2009');
  expect(writtenWhen({ date: '2009-06-01', until: '2009-06-03' })).toBe('1 June 2009 to 3 June 2009');
});

describe('what is dated', () => {
  const dated = datedOf(corpus);

  it('has every document with a date and every event, in order', () => {
    const events = [...corpus.events.values()].flatMap(({ value }) => value);
    const documents = [...corpus.documents.values()].filter(({ front }) => front.date);
    expect(dated).toHaveLength(events.length + documents.length);
    const first = dated.map((one) => one.first);
    expect(first).toEqual([...first].sort());
    expect(new Set(dated.map(({ id }) => id)).size).toBe(dated.length);
  });

  it('has terms on the days that their words give', () => {
    const terms = dated.filter(({ kind }) => kind === 'deadline').map(({ date }) => date);
    expect(terms).toEqual(['2013-03-31', '2013-04-17', '2013-06-17', '2013-09-17', '2013-12-31']);
  });
});

describe('the time line', () => {
  const point = (id: string, date: string, kind: Dated['kind'] = 'event'): Dated => ({
    ...days(date),
    id,
    date,
    kind,
    label: id,
    document: id,
  });
  const draw = (list: Dated[]) =>
    timeLine(list, 2006, { addressOf: ({ id }) => `#${id}`, told: ({ id }) => id });
  const at = (svg: string, id: string) => {
    const [, x, y] = new RegExp(`href="#${id}"[^>]*>.*?translate\\(([\\d.]+) ([\\d.]+)\\)`).exec(svg) ?? [];
    return { x: Number(x), y: Number(y) };
  };

  it('sets days of one distance at one distance, whatever the year', () => {
    const svg = draw([
      point('a', '2009-03-01'),
      point('b', '2009-05-01'),
      point('c', '2011-03-01'),
      point('d', '2011-05-01'),
    ]);
    expect(at(svg, 'b').x - at(svg, 'a').x).toBeCloseTo(at(svg, 'd').x - at(svg, 'c').x, 0);
    expect(at(svg, 'a').x).toBeCloseTo(at(svg, 'c').x, 0);
    expect(at(svg, 'c').y).toBeGreaterThan(at(svg, 'a').y);
  });

  it('puts marks that would touch into lanes', () => {
    const svg = draw([point('a', '2013-03-17'), point('b', '2013-03-18'), point('c', '2013-08-01')]);
    expect(at(svg, 'b').y).not.toBe(at(svg, 'a').y);
    expect(at(svg, 'c').y).toBe(at(svg, 'a').y);
  });

  it('leaves out years without anything, and names the others', () => {
    const svg = draw([point('old', '1990'), point('a', '2007-01-01'), point('b', '2013-01-01')]);
    const years = [...svg.matchAll(/class="year">([^<]+)/g)].map(([, year]) => year);
    expect(years).toEqual(['Earlier', '2007', '2013']);
  });

  it('leads from every entry of the corpus to its place in the list', () => {
    const dated = datedOf(corpus);
    const svg = timeLine(dated, 2006, timeLineWords(corpus));
    for (const { id } of dated) expect(svg).toContain(`/timeline/#${id}"`);
    expect(texts(svg, 'text')).toContain('A regional approach towards AQIM');
  });

  it('says beside each day what it was, in either size, and lets no label run out of the picture', () => {
    const dated = datedOf(corpus);
    for (const size of ['wide', 'narrow'] as const) {
      const svg = timeLine(dated, 2006, timeLineWords(corpus), size);
      const width = Number(/viewBox="0 0 ([\d.]+)/.exec(svg)?.[1]);
      const marks = [...svg.matchAll(/<a href="[^"]*#([^"]+)" class="(\w+)">(.*?)<\/a>/g)];
      for (const { id, kind, date, until } of dated) {
        const own = marks.filter(([, of]) => of === id).map(([, , , inside = '']) => inside);
        if (date.length === 10 && !until) expect(own.join(), id).toContain('<text');
        if (kind === 'deadline') expect(own.length, id).toBeGreaterThan(0);
      }
      const open: [number, number, string][] = [];
      for (const [, x = '', rest = '', label = ''] of svg.matchAll(/<text x="([\d.]+)"([^>]*)>([^<]*)/g)) {
        const span = label.length * 5.9;
        const [from, to] = rest.includes('end')
          ? [Number(x) - span, Number(x)]
          : [Number(x), Number(x) + span];
        expect(from, label).toBeGreaterThanOrEqual(0);
        expect(to, label).toBeLessThanOrEqual(width);
        const y = /y="([\d.]+)"/.exec(rest)?.[1] ?? '';
        for (const [start, end, on] of open) expect(on !== y || from >= end || to <= start, label).toBe(true);
        open.push([from, to, y]);
      }
    }
  });
});
