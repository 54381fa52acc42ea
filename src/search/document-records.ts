import type { Evidence } from '../compare/evidence.ts';
import { kindNames } from '../components/metadata.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { byBlock, type Mention } from '../corpus/mentions.ts';
import type { Transcription } from '../corpus/transcription.ts';
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
      path: `/documents/${id}/`,
      kind: 'document',
      title: front.title,
      note: [kindNames[front.kind].one, front.date && writtenDate(front.date)].filter(Boolean).join(', '),
      date: front.date,
      form: kindNames[front.kind].one,
      classification: front.kind === 'cable' ? front.metadata.classification : undefined,
      names: [id, ...identifiersOf(document)],
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
  const people = front.kind === 'journal-article' ? (front.metadata.authors ?? []) : [];
  const subject = 'subject' in front.metadata ? front.metadata.subject : undefined;
  const keywords = front.kind === 'journal-article' ? (front.metadata.keywords ?? []) : [];
  const tags = front.kind === 'cable' ? (front.metadata.tags ?? []) : [];
  const said = [
    front.title,
    ...people,
    front.author,
    ...identifiersOf(document),
    document.id,
    subject,
    ...keywords,
    tags.join(', '),
  ];
  const lines: string[] = [];
  for (const part of said)
    if (part && !lines.some((line) => line.toLowerCase() === part.toLowerCase())) lines.push(part);
  return lines.join(' · ');
}

/** Reference number, symbol or DOI, as printed. */
function identifiersOf({ front }: Transcription): string[] {
  const { metadata } = front;
  const found = [
    'mrn' in metadata && metadata.mrn,
    'symbol' in metadata && metadata.symbol,
    'doi' in metadata && metadata.doi,
  ];
  return found.filter((value) => typeof value === 'string');
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
