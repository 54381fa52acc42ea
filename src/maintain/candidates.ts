import type { Corpus } from '../corpus/load-corpus.ts';
import { sentenceAround } from '../corpus/mentions.ts';
import { quoteOfPlace } from '../corpus/quote-of-place.ts';
import { bearingMentions, placesOfTerm, termsFor } from '../corpus/silences.ts';
import { type BlockSpan, textOfBlock } from '../corpus/transcription.ts';
import type { DocumentQuote } from '../schema/comparison.ts';
import type { Dimension } from '../schema/dimension.ts';

/** A passage that may answer a question: the sentence of a term, or of a name. */
export interface Candidate {
  readonly quote: DocumentQuote;
  readonly block: string;
  /** The terms and names that stand in it. */
  readonly found: readonly string[];
}

/** No more of a sentence than somebody can take in: some texts have none that ends. */
const longest = 400;

/** Every sentence of documents in which a term of a question stands, or an actor is named who bears on it; in the order of the texts. */
export function candidatesFor(
  corpus: Corpus,
  documents: readonly string[],
  question: Dimension,
): readonly Candidate[] {
  const hits = [
    ...termsFor(corpus, documents, question).flatMap((term) =>
      placesOfTerm(corpus, documents, term).map((place) => ({ ...place, found: term })),
    ),
    ...bearingMentions(corpus, documents, question).map(({ name, ...place }) => ({ ...place, found: name })),
  ];
  const passages = new Map<string, BlockSpan & { readonly found: Set<string> }>();
  for (const { found, ...hit } of hits) {
    const passage = passageOf(corpus, hit);
    const key = `${passage.document} ${passage.block} ${passage.start}`;
    const known = passages.get(key) ?? { ...passage, found: new Set<string>() };
    passages.set(key, known);
    known.found.add(found);
  }
  return documents.flatMap((id) => {
    const document = corpus.documents.get(id);
    if (!document) return [];
    const order = new Map(document.blocks.map((block, at) => [block.id, at]));
    return [...passages.values()]
      .filter((passage) => passage.document === id)
      .sort((a, b) => (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.start - b.start)
      .map((passage) => ({
        quote: quoteOfPlace(document, passage),
        block: passage.block,
        found: [...passage.found],
      }));
  });
}

/** The sentence of a place; of a long one whole words round the place. */
function passageOf(corpus: Corpus, place: BlockSpan): BlockSpan {
  const document = corpus.documents.get(place.document);
  if (!document) return place;
  const { start, end } = sentenceAround(document, place);
  const { document: id, block } = place;
  if (end - start <= longest) return { document: id, block, start, end };
  const text = textOfBlock(document, block);
  const from = text.indexOf(' ', Math.max(start, place.start - longest / 2));
  const to = text.lastIndexOf(' ', Math.min(end, place.end + longest / 2));
  return {
    document: id,
    block,
    start: from === -1 || from >= place.start || place.start - start <= longest / 2 ? start : from + 1,
    end: to <= place.end || end - place.end <= longest / 2 ? end : to,
  };
}
