import { termId } from '../addresses/fragments.ts';
import { actorPath, claimPath, documentPath, pagePaths } from '../addresses/paths.ts';
import { datedOf } from '../corpus/dated.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { writtenDate } from '../text/wording.ts';
import { onOneLine, type SearchBlock, type SearchRecord } from './search-record.ts';

/** Records of what the edition lists: claims by topic, what is not answered, what is dated, and terms. */
export function registerRecords(corpus: Corpus): SearchRecord[] {
  return [...topicRecords(corpus), ...openRecords(corpus), ...eventRecords(corpus), ...termRecords(corpus)];
}

function topicRecords(corpus: Corpus): SearchRecord[] {
  const nameOf = (id: string) => corpus.actors.get(id)?.value.name ?? id;
  return [...corpus.claims.values()].map(({ id, value }) => ({
    path: claimPath(id),
    kind: 'claim',
    title: value.name,
    note: `Claims: ${value.name}`,
    names: [],
    blocks: [
      { id: '', label: '', text: value.asks, found: onOneLine(value.name, value.asks) },
      ...value.claims.map(
        ({ id: claim, by, says, about }): SearchBlock => ({
          id: claim,
          label: `${nameOf(by)} claims`,
          text: says,
          across: actorPath(by),
          actors: [...new Set([by, ...about])],
        }),
      ),
    ],
  }));
}

function openRecords(corpus: Corpus): SearchRecord[] {
  const open = corpus.unanswered?.value ?? [];
  if (open.length === 0) return [];
  return [
    {
      path: pagePaths.claims,
      kind: 'open',
      title: 'Not answered',
      note: 'What the documents do not say',
      names: [],
      blocks: [
        { id: '', label: '', text: 'What the documents leave open.', found: 'not answered' },
        ...open.map(
          ({ id, asks, searched, note }): SearchBlock => ({
            id,
            label: asks,
            text: onOneLine('The documents do not say.', note, `Looked for: ${searched.join(', ')}.`),
            found: onOneLine(asks, note),
          }),
        ),
      ],
    },
  ];
}

function eventRecords(corpus: Corpus): SearchRecord[] {
  const dated = datedOf(corpus).filter(({ kind }) => kind !== 'document');
  if (dated.length === 0) return [];
  return [
    {
      path: pagePaths.timeline,
      kind: 'event',
      title: 'Time line',
      note: 'What the documents date',
      names: [],
      blocks: [
        { id: '', label: '', text: 'What the documents date, in order.', found: 'time line' },
        ...dated.map(({ id, date, until, label, document, event }): SearchBlock => {
          const when = [date, until].filter((one) => one !== undefined).map(writtenDate);
          return {
            id,
            label: when.join(' to '),
            text: onOneLine(`${label}.`, event?.note),
            found: onOneLine(...when, label),
            across: documentPath(document),
          };
        }),
      ],
    },
  ];
}

function termRecords(corpus: Corpus): SearchRecord[] {
  const terms = [...corpus.glossary.values()].flatMap(({ value }) => value.terms);
  if (terms.length === 0) return [];
  return [
    {
      path: pagePaths.glossary,
      kind: 'term',
      title: 'Glossary',
      note: 'Terms and abbreviations',
      names: [],
      blocks: [
        { id: '', label: '', text: 'Terms and abbreviations, explained.', found: 'glossary' },
        ...terms.map(
          ({ term, short, meaning, actor }): SearchBlock => ({
            id: termId(term),
            label: term,
            text: onOneLine(`${short}.`, meaning),
            // An actor's own page has the words that an abbreviation stands for.
            found: onOneLine(term, !actor && short),
          }),
        ),
      ],
    },
  ];
}
