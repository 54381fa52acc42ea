import type { Corpus } from '../corpus/load-corpus.ts';
import { type BlockSpan, type Transcription, textOfBlock } from '../corpus/transcription.ts';
import { kept } from '../kept/in-memory.ts';
import { metadataGroups } from '../kinds/description.ts';
import { type Element, isBeside, isElement, isText, within } from '../text/html.ts';
import { placeBlocks } from '../text/place-blocks.ts';
import { renderTranscription } from '../text/render-transcription.ts';
import { asFound, textDirective } from '../text/text-directive.ts';

/**
 * What makes a browser scroll to the quoted words and mark them, to be put behind the anchor of the link: `:~:text=first%20words,last%20words`.
 *
 * @param place words of a block, from the beginning of one to the end of another.
 * @returns an empty text where no words lead to that place alone; the anchor has to do then.
 */
export function fragmentAt(corpus: Corpus, place: BlockSpan): string {
  const known = fragmentsOf(corpus);
  // A sentence stands on the page of each actor that it names.
  const key = `${place.document} ${place.block} ${place.start} ${place.end}`;
  const fragment = known.get(key) ?? workOut(corpus, place);
  known.set(key, fragment);
  return fragment;
}

const fragmentsOf = kept((_corpus: Corpus) => new Map<string, string>());

function workOut(corpus: Corpus, { document: id, block, ...span }: BlockSpan): string {
  const document = corpus.documents.get(id);
  if (!document) throw new Error(`no document "${id}": run "npm run check"`);
  const breaks = breaksOf(document).get(block) ?? [];
  const directive = textDirective(
    printedOn(corpus, document),
    { text: textOfBlock(document, block), breaks },
    span,
  );
  return directive && `:~:${directive}`;
}

/**
 * What a document's page prints up to the end of its text, see `asFound`: title, description and list of contents, the names of proposals and
 * questions and the terms that may stand in its margins, and the text. The browser looks through all of it, in this order.
 */
export function printedOn(corpus: Corpus, document: Transcription): string {
  return pageOf(corpus)(document);
}

const pageOf = kept(({ proposals, dimensions, glossary }: Corpus) => {
  const margins = [
    ...[...proposals.values(), ...dimensions.values()].map(({ value }) => value.name),
    ...[...glossary.values()].flatMap(({ value }) => value.terms.flatMap(({ term, short }) => [term, short])),
  ];
  return kept(({ front, blocks }: Transcription) => {
    const description = metadataGroups(front).flatMap(({ heading = '', rows }) => [
      heading,
      ...rows.flatMap(({ label, values, asPrinted = '', ground = '' }) => [
        label,
        ...values,
        asPrinted,
        ground,
      ]),
    ]);
    const contents = blocks.filter(({ type }) => type === 'heading' || type === 'part');
    const texts = [...contents, ...blocks].map(({ text }) => text);
    return asFound([front.title, ...description, ...margins, ...texts].join(' '));
  });
});

/** Where lines of each block end and marks of notes stand, as places in its text. */
export function breaksOf(document: Transcription): ReadonlyMap<string, readonly number[]> {
  return breaksIn(document);
}

const breaksIn = kept(({ body, apparatus }: Transcription) => {
  const found = new Map<string, readonly number[]>();
  // To read a text with all its markup takes long, and most have neither.
  if (!/\[\^|\\$/m.test(body)) return found;
  const mark = (block: string, text: Element) => found.set(block, breaksOfBlock(text));
  placeBlocks(renderTranscription(body), apparatus.blocks, { source: '', emendations: new Map(), mark });
  return found;
});

function breaksOfBlock(block: Element): number[] {
  const breaks: number[] = [];
  let text = '';
  for (const node of within(block, isBeside)) {
    if (isText(node)) text = `${text}${node.value}`.replace(/\s+/g, ' ').trimStart();
    const isLineEnd = isElement(node, 'br');
    if (isLineEnd || isElement(node, 'sup')) breaks.push(isLineEnd ? text.trimEnd().length : text.length);
    if (isLineEnd) text = `${text.trimEnd()} `;
  }
  return breaks;
}
