import { documentPath } from '../addresses/paths.ts';
import type { Evidence } from '../compare/evidence.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { byBlock, type Mention } from '../corpus/mentions.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { kindOf } from '../kinds/index.ts';
import { blockName, type PlacedBlock } from '../text/place-blocks.ts';
import { writtenDate } from '../text/wording.ts';
import { type Compounds, receivedReadings } from './also-found.ts';
import { plainBlock, type SearchBlock, type SearchRecord } from './search-record.ts';

/** A record of every document: its head, then every block of its text with the actors it names and the proposals it is evidence for. */
export function documentRecords(
  corpus: Corpus,
  mentions: readonly Mention[],
  evidence: ReadonlyMap<string, readonly Evidence[]>,
  compounds: Compounds,
): SearchRecord[] {
  const documents = [...corpus.documents.values()];
  const named = byBlock(mentions);
  return documents.map((document) => {
    const { id, front, apparatus } = document;
    const kind = kindOf(front.kind);
    const received = receivedReadings(
      apparatus,
      new Map(document.blocks.map((block) => [block.id, block.text])),
    );
    const proposals = proposalsByBlock(evidence.get(id) ?? []);
    const blocks = document.blocks.map(
      (block, at): SearchBlock => ({
        id: block.id,
        label: blockLabel(apparatus.blocks[at] ?? { ...block, lines: [] }),
        text: block.text,
        also: [...(received.get(block.id) ?? []), ...compounds.in(block.text)],
        actors: [...new Set((named.get(`${id}#${block.id}`) ?? []).map(({ actor }) => actor))],
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
      blocks: [plainBlock('', '', headOf(document)), ...blocks],
    };
  });
}

/** What a hit in a block is called: `¶5`, `¶8 (a)`, "paragraph 2 of the annex". */
export function blockLabel(block: PlacedBlock): string {
  const name = blockName(block);
  return name.replace(/^paragraph (?=\d+(?:$| \(|,))/, '¶');
}

/** The words by which a reader knows the document, besides its text. */
function headOf(document: Transcription): string {
  const { front } = document;
  const { people = [], subjects = [] } = kindOf(front.kind).search?.(front.metadata) ?? {};
  const said = [front.title, ...people, front.author, ...numbersOf(document), document.id, ...subjects];
  const lines: string[] = [];
  for (const part of said)
    if (part && !lines.some((line) => line.toLowerCase() === part.toLowerCase())) lines.push(part);
  return lines.join(' · ');
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
