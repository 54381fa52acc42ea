import { documentPath } from '../addresses/paths.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { blockName } from '../text/place-blocks.ts';
import { align } from './align.ts';
import { type Causes, once } from './causes.ts';
import type { Cause, Draft, Row } from './report.ts';
import { changedLines } from './source-lines.ts';
import { row } from './values.ts';

/** A block before and after. */
export interface BlockPair {
  readonly old?: Transcription['blocks'][number];
  readonly new?: Transcription['blocks'][number];
}

/** The blocks of a document, each beside what it was; matched by their words, not by their ids alone. */
export function pairBlocks(old: Transcription, next: Transcription): BlockPair[] {
  return align(
    old.blocks,
    next.blocks,
    (block) => block.text,
    (block) => block.id,
  );
}

/** Words of a transcription that changed, paragraph by paragraph, and paragraphs whose address changed. */
export function textChanges(old: Transcription, next: Transcription, causes: Causes): Draft[] {
  const id = next.id;
  const nameOf = (document: Transcription, block: string) => {
    const placed = document.apparatus.blocks.find((candidate) => candidate.id === block);
    return placed ? blockName(placed) : block;
  };
  let last: string | undefined;
  return pairBlocks(old, next).flatMap(({ old: before, new: after }): Draft[] => {
    const stoodAfter = after ? undefined : last;
    last = after?.id ?? last;
    const block = after?.id ?? before?.id ?? '';
    const name = after ? nameOf(next, after.id) : nameOf(old, before?.id ?? '');
    const rows: Row[] = [];
    if (before?.text !== after?.text) rows.push(row('words', before?.text, after?.text));
    if (before && after && before.id !== after.id) rows.push(row('address', `#${before.id}`, `#${after.id}`));
    if (before && after && before.type !== after.type) rows.push(row('kind', before.type, after.type));
    if (rows.length === 0) return [];
    return [
      {
        key: `${id}_${block}`,
        section: 'text',
        verb: !before ? 'added' : !after ? 'removed' : before.text === after.text ? 'moved' : 'changed',
        subject: `${id}, ${name}`,
        rows,
        document: id,
        block,
        ...(stoodAfter !== undefined && { after: stoodAfter }),
        path: after ? documentPath(id, after.id) : documentPath(id),
        causes: causesOfBlock(old, next, before?.id, after?.id, causes),
      },
    ];
  });
}

/** What moved a block: the emendations and rules named on the source lines whose account changed and that it is read from; else whatever may have. */
function causesOfBlock(
  old: Transcription,
  next: Transcription,
  before: string | undefined,
  after: string | undefined,
  causes: Causes,
): Cause[] {
  const linesOf = (document: Transcription, block: string | undefined) =>
    document.apparatus.blocks.find(({ id }) => id === block)?.lines ?? [];
  const oldLines = new Set(linesOf(old, before));
  const newLines = new Set(linesOf(next, after));
  const named = changedLines(old, next).flatMap((line) =>
    (line.old !== undefined && oldLines.has(line.old)) || (line.new !== undefined && newLines.has(line.new))
      ? [
          ...line.rules.flatMap((rule) => causes.rule(rule)),
          ...(line.emended ? causes.file(`seeds/${next.id}/emendations.yml`, 'emendations') : []),
        ]
      : [],
  );
  const source = causes.file(`seeds/${next.id}/source.txt`, 'the source');
  return once(named.length + source.length > 0 ? [...source, ...named] : causes.document(next.id));
}
