import { documentPath } from '../addresses/paths.ts';
import type { Evidence } from '../compare/evidence.ts';
import { breaksOf, printedOn } from '../compare/text-fragment.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { mentionsByBlock } from '../corpus/mentions.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { metadataGroups } from '../kinds/description.ts';
import { kindOf } from '../kinds/index.ts';
import { blockName, type NamedBlock } from '../text/block-name.ts';
import { writtenDate } from '../text/wording.ts';
import { receivedReadings } from './received-readings.ts';
import { onOneLine, type SearchBlock, type SearchRecord } from './search-record.ts';
import { waysOn } from './ways-to-words.ts';

/** A record of every document: its head, then every block of its text with the actors it names and the proposals it is evidence for. */
export function documentRecords(
  corpus: Corpus,
  evidence: ReadonlyMap<string, readonly Evidence[]>,
): SearchRecord[] {
  return [...corpus.documents.values()].map((document) => {
    const { id, front, apparatus } = document;
    const kind = kindOf(front.kind);
    const received = receivedReadings(
      apparatus,
      new Map(document.blocks.map((block) => [block.id, block.text])),
    );
    const described = descriptionOf(document);
    const proposals = proposalsByBlock(evidence.get(id) ?? []);
    const named = mentionsByBlock(corpus, document);
    const waysTo = waysOn(printedOn(corpus, document));
    const breaks = breaksOf(document);
    const blocks = document.blocks.map(
      (block): SearchBlock => ({
        id: block.id,
        label: blockLabel(block),
        text: onOneLine(block.text),
        also: received.get(block.id) ?? [],
        ways: waysTo(block.text, breaks.get(block.id)),
        actors: [...new Set((named.get(block.id) ?? []).map(({ actor }) => actor))],
        proposals: [...(proposals.get(block.id) ?? [])],
      }),
    );
    return {
      path: documentPath(id),
      kind: 'document',
      title: front.title,
      language: front.language,
      note: [kind.label, front.date && writtenDate(front.date)].filter(Boolean).join(', '),
      date: front.date,
      form: kind.label,
      classification: kind.search?.(front.metadata).classification,
      names: [id, ...numbersOf(document)],
      blocks: [
        { id: '', label: '', text: described, found: onOneLine(front.title, id, kind.label, described) },
        ...blocks,
      ],
    };
  });
}

/** What a hit in a block is called: `¶5`, `¶8 (a)`, "paragraph 2 of the annex". */
function blockLabel(block: NamedBlock): string {
  const name = blockName(block);
  return name.replace(/^paragraph (?=\d[\d.]*(?:$| \(|,))/, '¶');
}

/** What is known of a document, line by line of its description but for long lists: what a page folds away is found here. */
function descriptionOf({ front }: Transcription): string {
  const rows = metadataGroups(front).flatMap((group) => group.rows.filter(({ listed }) => !listed));
  return onOneLine(
    [...new Set(rows.map(({ label, values }) => `${label}: ${values.join(', ')}`))].join(' · '),
  );
}

/** Reference number, symbol or DOI, as printed. */
function numbersOf({ front: { kind, metadata } }: Transcription): string[] {
  return [metadata[kindOf(kind).number ?? '']].filter((number) => typeof number === 'string');
}

function proposalsByBlock(evidence: readonly Evidence[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { block, supports } of evidence)
    for (const support of supports) {
      const proposals = found.get(block) ?? new Set();
      found.set(block, proposals.add(support.kind === 'cell' ? support.cell.proposal.id : support.proposal));
    }
  return found;
}
