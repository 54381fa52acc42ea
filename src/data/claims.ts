import { claimPath, pagePaths, placeOn } from '../addresses/paths.ts';
import { quoteAnchor } from '../addresses/quote-anchor.ts';
import { claimsOf } from '../compare/claims.ts';
import { addressOf } from './source.ts';
import { list, table, text, textOrNull } from './table.ts';

export const claims = table({
  name: 'claims',
  title: 'Claims',
  description:
    'One row for each claim: who says what of whom or what, in which words. The edition does not say whether it is so.',
  key: ['topic', 'id'],
  links: [['by', 'actors', 'id']],
  columns: {
    topic: text('Id of the topic'),
    id: text('Id of the claim within the topic'),
    says: text('What is claimed'),
    by: text('Id of the actor who claims it'),
    about: list('Ids of the actors of whom it is claimed'),
    documents: list('Ids of the documents that have the words'),
    quotes: list('The words'),
    anchors: list('Ids of the words'),
    supports: list('Ids of claims of the topic for which it speaks'),
    denies: list('Ids of claims of the topic that it denies'),
    note: textOrNull('A remark of the editor'),
    address: text('Where it is shown'),
  },
  rows: (source) =>
    claimsOf(source.checked.corpus).map(({ topic, claim }) => ({
      topic: topic.id,
      id: claim.id,
      says: claim.says,
      by: claim.by,
      about: claim.about,
      documents: [...new Set(claim.quotes.map(({ document }) => document))],
      quotes: claim.quotes.map(({ exact }) => exact),
      anchors: claim.quotes.map(quoteAnchor),
      supports: claim.supports,
      denies: claim.denies,
      note: claim.note ?? null,
      address: addressOf(source, claimPath(topic.id, claim.id)),
    })),
});

export const unanswered = table({
  name: 'unanswered',
  title: 'Not answered here',
  description:
    'One row for each question that the documents leave open, with the terms that were looked for.',
  key: ['id'],
  columns: {
    id: text('Id'),
    asks: text('The question'),
    documents: list('Ids of the documents that were read for it'),
    searched: list('The terms that were looked for; a star stands for any ending'),
    note: textOrNull('A remark of the editor'),
    address: text('Where it is shown'),
  },
  rows: (source) =>
    (source.checked.corpus.unanswered?.value ?? []).map(({ id, asks, documents, searched, note }) => ({
      id,
      asks,
      documents,
      searched,
      note: note ?? null,
      address: addressOf(source, placeOn(pagePaths.claims, id)),
    })),
});
