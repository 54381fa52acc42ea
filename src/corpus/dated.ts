import type { DatedEvent, EventKind } from '../schema/events.ts';
import type { Corpus } from './load-corpus.ts';

/** Something with a place on the time line: a document, or what a document dates. */
export interface Dated {
  /** Id on the page that lists all of them. */
  readonly id: string;
  readonly kind: 'document' | EventKind;
  /** First and last day, `2013-01-01` to `2013-01-31` for a month. */
  readonly first: string;
  readonly last: string;
  /** As exact as it is given: `2013`, `2013-03`, `2013-03-17`. */
  readonly date: string;
  readonly until?: string;
  readonly label: string;
  readonly document: string;
  readonly event?: DatedEvent;
}

/** All documents and all that they date, by day; what begins on one day in the order document, event, plan, deadline. */
export function datedOf(corpus: Corpus): Dated[] {
  const documents = [...corpus.documents.values()].flatMap(({ id, front }): Dated[] =>
    front.date
      ? [{ ...days(front.date), id, kind: 'document', date: front.date, label: front.title, document: id }]
      : [],
  );
  const events = [...corpus.events.values()].flatMap(({ value }) =>
    value.map((event, at): Dated => {
      const { date, until, kind, label, quote } = event;
      const first = days(date).first;
      const last = days(until ?? date).last;
      const id = `${quote.document}-${at + 1}`;
      return { id, kind, first, last, date, ...(until && { until }), label, document: quote.document, event };
    }),
  );
  const order = ['document', 'event', 'plan', 'deadline'];
  return [...documents, ...events].sort(
    (a, b) =>
      compare(a.first, b.first) ||
      compare(b.last, a.last) ||
      order.indexOf(a.kind) - order.indexOf(b.kind) ||
      compare(a.id, b.id),
  );
}

/** The first and the last day of a year, a month or a day. */
export function days(date: string): { readonly first: string; readonly last: string } {
  const [year = '', month, day] = date.slice(0, 10).split('-');
  if (day) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
  if (!month) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const length = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first: `${year}-${month}-01`, last: `${year}-${month}-${length}` };
}

/** Where a day stands in its year, 0 to 1. */
export function shareOfYear(day: string): number {
  const year = Number(day.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return (Date.parse(`${day}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A list by ISO dates; what has none comes after, in the order in which it is given. */
export function byDate<T>(list: readonly T[], dateOf: (one: T) => string | undefined): T[] {
  const key = (one: T) => dateOf(one) ?? '9999';
  return list.toSorted((a, b) => compare(key(a), key(b)));
}
