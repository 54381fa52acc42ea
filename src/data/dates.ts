import { datedPath } from '../compare/list-pages.ts';
import { datedOf } from '../corpus/dated.ts';
import { placeOfQuote } from '../corpus/quotes.ts';
import { addressOf } from './source.ts';
import { table, text, textOrNull } from './table.ts';

export const dates = table({
  name: 'dates',
  title: 'Dates',
  description: 'The time line: one row for each document, and for each thing that a document dates.',
  key: ['id'],
  links: [['document', 'documents', 'id']],
  columns: {
    id: text('Id'),
    kind: text('"document", "event", "plan", or "deadline", a day that a document sets'),
    date: text('Year, month or day, as exact as it is given'),
    until: textOrNull('The last year, month or day, where it took longer'),
    label: text('What it is: a document’s title, or the event in a few words'),
    document: text('Id of the document, or of the one that gives the date'),
    block: textOrNull('Id of the paragraph, heading or note that gives the date'),
    quote: textOrNull('The words that give the date'),
    translation: textOrNull('The editor’s translation of words that are not English'),
    note: textOrNull('A remark of the editor'),
    address: text('Its entry on the time line'),
  },
  rows: (source) => {
    const { corpus } = source.checked;
    return datedOf(corpus).map(({ id, kind, date, until, label, document, event }) => ({
      id,
      kind,
      date,
      until: until ?? null,
      label,
      document,
      block: event ? placeOfQuote(corpus, event.quote).block : null,
      quote: event?.quote.exact ?? null,
      translation: event?.quote.translation ?? null,
      note: event?.note ?? null,
      address: addressOf(source, datedPath(corpus, id)),
    }));
  },
});
