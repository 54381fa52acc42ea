import { termId } from '../addresses/fragments.ts';
import { actorPath, claimPath, documentPath, pageOfList, pagePaths } from '../addresses/paths.ts';
import { datedPages } from '../compare/list-pages.ts';
import { actorName } from '../corpus/actor-name.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { writtenWhen } from '../text/wording.ts';
import { onOneLine, type SearchBlock, type SearchRecord } from './search-record.ts';

/** Records of what the edition lists: claims by topic, what is not answered, what is dated, and terms. */
export function registerRecords(corpus: Corpus): SearchRecord[] {
  return [
    ...topicRecords(corpus),
    ...storyRecords(corpus),
    ...openRecords(corpus),
    ...eventRecords(corpus),
    ...termRecords(corpus),
  ];
}

function topicRecords(corpus: Corpus): SearchRecord[] {
  const nameOf = (id: string) => actorName(corpus, id);
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

function storyRecords({ story, documents, proposals }: Corpus): SearchRecord[] {
  if (!story) return [];
  const { name, lead, documents: told, disagreements } = story.value;
  const nameOf = (id: string) => proposals.get(id)?.value.name ?? id;
  const head = { path: pagePaths.story, kind: 'story', title: name, note: 'The documents in short' } as const;
  return listRecord({ ...head, says: lead, found: name }, [
    ...told.map(({ says, quote: { document } }) => ({
      id: document,
      label: `${documents.get(document)?.front.title ?? document}, in a sentence`,
      text: says,
      across: documentPath(document),
    })),
    ...disagreements.map(({ id, name, says, sides }) => ({
      id,
      label: `Where they disagree: ${name}`,
      text: onOneLine(says, `${sides.map(({ proposal }) => nameOf(proposal)).join(' and ')}.`),
      found: onOneLine(name, says),
      proposals: sides.map(({ proposal }) => proposal),
    })),
  ]);
}

function openRecords(corpus: Corpus): SearchRecord[] {
  const head = {
    path: pagePaths.claims,
    kind: 'open',
    title: 'Not answered',
    note: 'What the documents do not say',
    says: 'What the documents leave open.',
    found: 'not answered',
  } as const;
  return listRecord(
    head,
    (corpus.unanswered?.value ?? []).map(({ id, asks, searched, note }) => ({
      id,
      label: asks,
      text: onOneLine('The documents do not say.', note, `Looked for: ${searched.join(', ')}.`),
      found: onOneLine(asks, note),
    })),
  );
}

function eventRecords(corpus: Corpus): SearchRecord[] {
  const head = {
    kind: 'event',
    title: 'Time line',
    note: 'What the documents date',
    says: 'What the documents date, in order.',
    found: 'time line',
  } as const;
  return datedPages(corpus).flatMap((page, nth) =>
    listRecord(
      { ...head, path: pageOfList(pagePaths.timeline, nth + 1) },
      page
        .filter(({ kind }) => kind !== 'document')
        .map(({ id, date, until, label, document, event }) => {
          const when = writtenWhen({ date, until });
          return {
            id,
            label: when,
            text: onOneLine(`${label}.`, event?.note),
            found: onOneLine(when, label),
            across: documentPath(document),
          };
        }),
    ),
  );
}

function termRecords(corpus: Corpus): SearchRecord[] {
  const head = {
    path: pagePaths.glossary,
    kind: 'term',
    title: 'Glossary',
    note: 'Terms and abbreviations',
    says: 'Terms and abbreviations, explained.',
    found: 'glossary',
  } as const;
  const terms = [...corpus.glossary.values()].flatMap(({ value }) => value.terms);
  return listRecord(
    head,
    terms.map(({ term, short, meaning, actor }) => ({
      id: termId(term),
      label: term,
      text: onOneLine(`${short}.`, meaning),
      // An actor's own page has the words that an abbreviation stands for.
      found: onOneLine(term, !actor && short),
    })),
  );
}

/** The record of a page that lists things, its head and then a block each; none where it lists nothing. */
function listRecord(
  {
    says,
    found,
    ...page
  }: Omit<SearchRecord, 'names' | 'blocks'> & { readonly says: string; readonly found: string },
  blocks: readonly SearchBlock[],
): SearchRecord[] {
  return blocks.length === 0
    ? []
    : [{ ...page, names: [], blocks: [{ id: '', label: '', text: says, found }, ...blocks] }];
}
