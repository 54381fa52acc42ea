import { expect, test } from 'vitest';
import { quotesTranslated } from '../../src/corpus/checks/quotes-translated.ts';
import type { DatedEvent } from '../../src/schema/events.ts';
import { writtenCorpus } from './written-corpus.ts';

test('a quote that is not English wants a translation, and one in English none', () => {
  const corpus = writtenCorpus({
    documents: { note: ['Le bac traverse le fleuve en hiver.'], letter: ['The ferry runs in winter.'] },
    fronts: { note: { language: 'fr' }, letter: { language: 'en' } },
    actors: {},
  });
  const event = (quote: object) => ({ date: '1932', kind: 'event', label: 'It runs', quote }) as DatedEvent;
  const events = [
    event({ document: 'note', exact: 'Le bac traverse' }),
    event({ document: 'note', exact: 'en hiver', translation: 'in winter' }),
    event({ document: 'letter', exact: 'The ferry runs' }),
  ];
  const entry = {
    id: 'note',
    file: 'content/events/note.yml',
    value: events,
    placeOf: () => ({ line: 1, column: 1 }),
  };
  const found = [...quotesTranslated.check({ ...corpus, events: new Map([['note', entry]]) })];
  expect(found).toMatchObject([
    { level: 'error', found: 'a quote in French without a translation: "Le bac traverse"' },
  ]);
});
