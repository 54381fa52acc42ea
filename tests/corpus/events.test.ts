import { describe, expect, it } from 'vitest';
import { datesSane } from '../../src/corpus/checks/dates-sane.ts';
import { quoteFound } from '../../src/corpus/checks/quote-found.ts';
import { type Corpus, loadCorpus } from '../../src/corpus/load-corpus.ts';
import { type DatedEvent, eventSchema } from '../../src/schema/events.ts';

const { corpus } = loadCorpus(process.cwd());
const quote = { document: '08bamako817', exact: 'Embassy Bamako requests 1206 equipment' };

/** The project's corpus with one event more. */
function withEvent(event: object): Corpus {
  const value = [eventSchema.parse({ label: 'x', quote, ...event })] as DatedEvent[];
  const entry = { id: 'x', file: 'content/events/x.yml', value, placeOf: () => ({ line: 1, column: 1 }) };
  return { ...corpus, events: new Map([...corpus.events, ['x', entry]]) };
}

describe('an event', () => {
  it('stands on words that are found, like everything else', () => {
    expect([...quoteFound.check(corpus)]).toEqual([]);
    const wrong = withEvent({ date: '2008', quote: { ...quote, exact: 'words that no document has' } });
    expect([...quoteFound.check(wrong)].map(({ file }) => file)).toEqual(['content/events/x.yml']);
  });

  it('cannot have happened after the document that tells it; a plan and a term may lie ahead', () => {
    const faults = (event: object) => [...datesSane.check(withEvent(event))].length;
    expect(faults({ date: '2008-09-30' })).toBe(1);
    expect(faults({ date: '2008-09-29' })).toBe(0);
    expect(faults({ date: '2008-09' })).toBe(0);
    expect(faults({ date: '2018', kind: 'plan' })).toBe(0);
    expect(faults({ date: '2018', kind: 'deadline' })).toBe(0);
  });

  it('has a date as exact as the document is, and ends after it begins', () => {
    const ok = (event: object) => eventSchema.safeParse({ label: 'x', quote, ...event }).success;
    expect(['2013', '2013-02', '2013-02-28'].map((date) => ok({ date }))).toEqual([true, true, true]);
    expect(['13', '2013-13', '2013-02-30', 'spring 2013'].map((date) => ok({ date }))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(ok({ date: '2009', until: '2011' })).toBe(true);
    expect(ok({ date: '2011', until: '2009' })).toBe(false);
  });
});
