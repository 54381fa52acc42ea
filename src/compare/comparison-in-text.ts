import { headRowId } from '../addresses/fragments.ts';
import { actorAddress, cellAddress, documentAddress, partsAddress, termAddress } from '../addresses/links.ts';
import { textOfBlock } from '../corpus/transcription.ts';
import { kindOf } from '../kinds/index.ts';
import type { Term } from '../schema/glossary.ts';
import { blockName } from '../text/block-name.ts';
import { escapeHtml } from '../text/html.ts';
import { markWords } from '../text/mark-words.ts';
import type { Margin, PlacedBlock } from '../text/place-blocks.ts';
import { counted } from '../text/wording.ts';
import { termsOf, unexplainedTerms } from './abbreviations.ts';
import type { CheckedCorpus } from './checked-corpus.ts';
import { marksIn, supportOf } from './document-marks.ts';

/**
 * What the site adds to a transcription: names become links, and so do words that name a row of the head; quotes can be pointed at, and the margin of each block says what it is
 * evidence for and what its abbreviations mean.
 */
export function comparisonIn(
  checked: CheckedCorpus,
  document: string,
): Required<Pick<Margin, 'mark' | 'more'>> {
  const marks = marksIn(checked, document);
  const transcription = checked.corpus.documents.get(document);
  if (!transcription) throw new Error(`no document "${document}"`);
  const { front } = transcription;
  const named = (text: string) =>
    (kindOf(front.kind).namedInHead?.(front.metadata, text) ?? []).map(({ start, end, field, document }) => ({
      start,
      end,
      to: 'head' as const,
      href:
        document && checked.corpus.documents.has(document)
          ? documentAddress(document)
          : `#${headRowId(field)}`,
    }));
  const terms = unexplainedTerms(termsOf(checked.corpus), transcription);
  return {
    mark: (block, text) => {
      const words = textOfBlock(transcription, block);
      const actors = marks
        .names(block)
        .map(({ start, end, actor }) => ({ start, end, href: actorAddress(actor) }));
      markWords(text, words, { names: [...actors, ...named(words)], quotes: marks.evidence(block) });
    },
    more: (block) =>
      evidenceFor(checked, block, supportOf(checked, marks.evidence(block.id))) +
      termNotes(terms.get(block.id) ?? []),
  };
}

/** What a block's abbreviations stand for, for its margin: nothing has to be opened, pointed at or run. */
function termNotes(terms: readonly Term[]): string {
  if (terms.length === 0) return '';
  const notes = terms.map(
    ({ term, short }) =>
      `<li><a href="${termAddress(term)}">${escapeHtml(term)}</a> ${escapeHtml(short)}</li>`,
  );
  return `<ul class="terms plain">${notes.join('')}</ul>`;
}

function evidenceFor(
  { corpus, matrix }: CheckedCorpus,
  block: PlacedBlock,
  support: ReturnType<typeof supportOf>,
): string {
  if (support.length === 0) return '';
  const positions = support.reduce((sum, { dimensions }) => sum + dimensions.length, 0);
  const link = (href: string, name: string) => `<a href="${href}">${escapeHtml(name)}</a>`;
  const items = support.map(({ proposal, dimensions, actors }) => {
    const { name } = corpus.proposals.get(proposal)?.value ?? { name: proposal };
    const links = dimensions.map((id) =>
      link(cellAddress(proposal, id), matrix.cell(proposal, id).dimension.value.name),
    );
    if (actors.length > 0) links.push(link(partsAddress(proposal), 'who takes part'));
    return `<li><b>${escapeHtml(name)}</b>: ${links.join(', ')}</li>`;
  });
  const what = positions > 0 ? counted(positions, 'answer') : 'who takes part';
  return ` <details class="evidence-for"><summary>Evidence for ${what}<span class="visually-hidden">, in ${blockName(block)}</span></summary><ul>${items.join('')}</ul></details>`;
}
