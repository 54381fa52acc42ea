import { dataPath, documentPath, proposalPath } from '../addresses/paths.ts';
import { quoteAnchor } from '../addresses/quote-anchor.ts';
import { placeOfQuote } from '../corpus/quotes.ts';
import type { BlockSpan, Transcription } from '../corpus/transcription.ts';
import { ownLanguage } from '../text/languages.ts';
import { type MarkedBlock, markedBlocks } from './marked-blocks.ts';
import { type CitedFor, citedFor } from './quotes.ts';
import { addressOf, type DataSource } from './source.ts';

/** How many characters before and after the words a selector gives. */
const context = 40;

/**
 * Every quote that is evidence as a W3C Web Annotation on the document's page: the paragraph by its fragment, in it the words, both as
 * quote and as position. A position counts the characters (code points) of the paragraph as the page prints it, number, marking and marks of
 * notes among them, with one space wherever there is white space.
 */
export function webAnnotations(source: DataSource): string {
  const used = citedFor(source).filter(({ purpose }) => purpose !== 'not-evidence');
  const marked = new Map<string, ReadonlyMap<string, MarkedBlock>>();
  const blockAt = (document: Transcription, id: string): MarkedBlock => {
    const known =
      marked.get(document.id) ?? new Map(markedBlocks(document).map((block) => [block.id, block]));
    marked.set(document.id, known);
    return known.get(id) as MarkedBlock;
  };
  const items = used.map((cited, at) => {
    const place = placeOfQuote(source.checked.corpus, cited.quote);
    const document = source.checked.corpus.documents.get(place.document) as Transcription;
    return annotation(cited, place, blockAt(document, place.block), at, source);
  });
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: addressOf(source, dataPath('annotations.json')),
    type: 'AnnotationPage',
    label: `${source.edition.words.name}, version ${source.edition.version}: the words on which the comparison stands`,
    rights: source.edition.words.licence.address,
    startIndex: 0,
  };
  const lines = items.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
  return `${JSON.stringify(page, null, 2).slice(0, -2)},\n  "items": [${lines === '' ? '' : `\n${lines}\n  `}]\n}\n`;
}

function annotation(cited: CitedFor, place: BlockSpan, block: MarkedBlock, at: number, source: DataSource) {
  const { quote, purpose, proposal, question, value, actor, says, voice } = cited;
  const about = addressOf(source, question ? proposalPath(proposal, question) : proposalPath(proposal));
  const tag = (words: string | undefined) =>
    words === undefined ? [] : [{ type: 'TextualBody', purpose: 'tagging', value: words }];
  return {
    id: `${addressOf(source, dataPath('annotations.json'))}#a${at + 1}`,
    type: 'Annotation',
    motivation: purpose === 'position' ? 'classifying' : 'identifying',
    body: [
      { type: 'SpecificResource', purpose: 'linking', source: about },
      ...(says
        ? [
            {
              type: 'TextualBody',
              purpose: 'describing',
              format: 'text/plain',
              language: ownLanguage,
              value: says,
            },
          ]
        : []),
      ...(quote.translation
        ? [
            {
              type: 'TextualBody',
              purpose: 'commenting',
              format: 'text/plain',
              language: ownLanguage,
              value: quote.translation,
            },
          ]
        : []),
      ...tag(value),
      ...tag(voice),
      ...tag(actor),
    ],
    target: {
      source: addressOf(source, documentPath(quote.document)),
      id: addressOf(
        source,
        documentPath(quote.document, purpose === 'made' ? place.block : quoteAnchor(quote)),
      ),
      selector: {
        type: 'FragmentSelector',
        conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
        value: place.block,
        refinedBy: [quoteSelector(place, block.text), positionSelector(place, block)],
      },
    },
  };
}

function quoteSelector({ start, end }: BlockSpan, text: string) {
  const prefix = text.slice(Math.max(0, start - context), start);
  const suffix = text.slice(end, end + context);
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    ...(prefix && { prefix }),
    ...(suffix && { suffix }),
  };
}

function positionSelector({ start, end }: BlockSpan, { text, lead, notes }: MarkedBlock) {
  const before = lead.length === 0 ? 0 : length(`${lead.join(' ')} `);
  // A mark of a note stands on the page directly after its word.
  const marksBefore = (offset: number) =>
    notes
      .filter(({ after }) => text.split(' ').slice(0, after).join(' ').length < offset)
      .reduce((sum, { label }) => sum + length(label), 0);
  return {
    type: 'TextPositionSelector',
    start: before + length(text.slice(0, start)) + marksBefore(start),
    end: before + length(text.slice(0, end)) + marksBefore(end),
  };
}

function length(text: string): number {
  return [...text].length;
}
