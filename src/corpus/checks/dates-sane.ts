import { at, type Check } from './check.ts';

export const datesSane: Check = {
  name: 'dates-sane',
  description: `
    What a document puts forward was put forward when the document was written, or before; what it says has happened had happened
    by then (a plan and a deadline may lie ahead).`,
  example: ['made: {document: 09lisbon387, date: "2019-06-10"}'],
  cure: `
    Look the date up in the document; the document's own date stands at its head.`,
  *check(corpus) {
    for (const entry of corpus.proposals.values()) {
      const { made } = entry.value;
      const written = made && corpus.documents.get(made.document)?.front.date;
      if (!made?.date || !written) continue;
      const length = Math.min(made.date.length, written.length);
      if (made.date.slice(0, length) <= written.slice(0, length)) continue;
      yield at(entry, ['made', 'date'], 'dates-sane', {
        found: `the date ${made.date}, while ${made.document} was written on ${written}`,
        expected: "a date that is not after the document's own",
        cure: 'look the date up in the document',
      });
    }
    for (const entry of corpus.events.values())
      for (const [index, { date, kind, quote }] of entry.value.entries()) {
        const written = corpus.documents.get(quote.document)?.front.date;
        const length = Math.min(date.length, written?.length ?? 0);
        if (kind !== 'event' || !written || date.slice(0, length) <= written.slice(0, length)) continue;
        yield at(entry, [index, 'date'], 'dates-sane', {
          found: `an event of ${date}, while ${quote.document} was written on ${written}`,
          expected: "a date that is not after the document's own, or the kind plan or deadline",
          cure: 'look the date up in the document',
        });
      }
  },
};
