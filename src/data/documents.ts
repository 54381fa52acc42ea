import { documentPath } from '../addresses/paths.ts';
import { textDigest } from '../cite/edition.ts';
import { documentReference } from '../cite/references-of.ts';
import { kindNames } from '../kinds/index.ts';
import { blockName } from '../text/block-name.ts';
import { addressOf } from './source.ts';
import { count, table, text, textOrNull } from './table.ts';

const anyOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

export const documents = table({
  name: 'documents',
  title: 'Documents',
  description:
    'One row for each document of the edition: what it is, where it comes from, what is known of its rights.',
  key: ['id'],
  columns: {
    id: text('Id'),
    kind: text(anyOf.format(kindNames.map((name) => `"${name}"`))),
    title: text('Title'),
    language: text('Language of the text, as a BCP 47 tag; "und" where it is not known'),
    author: textOrNull('Who speaks, as the source names it'),
    date: textOrNull('An ISO date, or a year'),
    number: textOrNull('Message reference number or document symbol'),
    doi: textOrNull('DOI'),
    words: count('How many words the source has'),
    paragraphs: count('How many blocks the published text has: paragraphs, headings, notes'),
    receivedAs: text('Name of the file as received'),
    sha256: text('SHA-256 of the source as received'),
    rights: text('What is known of the rights in the text'),
    rightsJudged: text('"yes" where that is the editor’s judgement'),
    address: text('Its page'),
  },
  rows: (source) => {
    const { corpus } = source.checked;
    return [...corpus.documents.values()].map((document) => {
      const { number, journal } = documentReference(corpus, document, source.edition);
      const { id, front, apparatus, blocks } = document;
      return {
        id,
        kind: front.kind,
        title: front.title,
        language: front.language,
        author: front.author ?? null,
        date: front.date ?? null,
        number: number ?? null,
        doi: journal?.doi ?? null,
        words: apparatus.tokens,
        paragraphs: blocks.length,
        receivedAs: front.provenance.receivedAs,
        sha256: front.sha256,
        rights: front.rights.status,
        rightsJudged: front.rights.judgement ? 'yes' : 'no',
        address: addressOf(source, documentPath(id)),
      };
    });
  },
});

export const paragraphs = table({
  name: 'paragraphs',
  title: 'Paragraphs',
  description:
    'One row for each block of each text, in their order: its words, and the digest by which a citation can be checked.',
  key: ['document', 'block'],
  links: [['document', 'documents', 'id']],
  columns: {
    document: text('Id of the document'),
    block: text('Id of the block; also its anchor on the document’s page'),
    type: text('What the block is'),
    name: text('How a citation calls it'),
    digest: text('The first twelve hexadecimal digits of the SHA-256 of the text'),
    text: text('The words as printed, with single spaces, without number and marking'),
    address: text('Where it stands'),
  },
  rows: (source) =>
    [...source.checked.corpus.documents.values()].flatMap(({ id, blocks }) =>
      blocks.map((block) => ({
        document: id,
        block: block.id,
        type: block.type,
        name: blockName(block),
        digest: textDigest(block.text),
        text: block.text,
        address: addressOf(source, documentPath(id, block.id)),
      })),
    ),
});
