import { documentPath, emendationPath } from '../addresses/paths.ts';
import type { Transcription } from '../corpus/transcription.ts';
import type { Apparatus } from '../schema/apparatus.ts';
import { blockName } from '../text/place-blocks.ts';
import type { Causes } from './causes.ts';
import type { Draft, Row } from './report.ts';
import { differing } from './values.ts';

type Emendation = Apparatus['emendations'][number];

/** Emendations that are new, changed or dropped. Their numbers are not compared: a new one moves those after it. */
export function emendationChanges(old: Transcription, next: Transcription, causes: Causes): Draft[] {
  const left = new Set(old.apparatus.emendations);
  const partners = new Map<Emendation, Emendation>();
  const sameWords = (a: Emendation, b: Emendation) => a.exact === b.exact;
  const samePlace = (a: Emendation, b: Emendation) => a.line === b.line && a.column === b.column;
  const tests = [
    (a: Emendation, b: Emendation) => sameWords(a, b) && samePlace(a, b),
    (a: Emendation, b: Emendation) => sameWords(a, b) && a.reading === b.reading && a.reason === b.reason,
    ...(old.apparatus.sha256 === next.apparatus.sha256 ? [samePlace] : []),
  ];
  for (const isSame of tests)
    for (const entry of next.apparatus.emendations) {
      const partner = partners.has(entry)
        ? undefined
        : [...left].find((candidate) => isSame(candidate, entry));
      if (!partner) continue;
      partners.set(entry, partner);
      left.delete(partner);
    }
  return [
    ...next.apparatus.emendations.flatMap((entry) => told(next, partners.get(entry), entry, causes)),
    ...[...left].flatMap((entry) => told(next, entry, undefined, causes)),
  ];
}

function told(
  next: Transcription,
  old: Emendation | undefined,
  entry: Emendation | undefined,
  causes: Causes,
): Draft[] {
  const rows: Row[] = differing({
    'words received': [old?.exact, entry?.exact],
    'the edition prints': [old && printedFor(old), entry && printedFor(entry)],
    reason: [old?.reason, entry?.reason],
    note: [old?.note, entry?.note],
  });
  if (rows.length === 0) return [];
  const subject = entry ?? old;
  const block = next.apparatus.blocks.find(({ id }) => id === subject?.block);
  const file = `seeds/${next.id}/emendations.yml`;
  return [
    {
      key: `${next.id}_${subject?.line}-${subject?.column}`,
      section: 'emendations',
      verb: !old ? 'added' : !entry ? 'removed' : 'changed',
      subject: `${next.id}, line ${subject?.line}${block ? `, ${blockName(block)}` : ''}: “${subject?.exact}”`,
      rows,
      document: next.id,
      ...(block && { block: block.id }),
      path: entry ? emendationPath(next.id, entry.number) : documentPath(next.id),
      causes: [...causes.file(file, entry ? `emendation ${entry.number}` : 'emendations')],
    },
  ];
}

function printedFor({ reading, sic, drop }: Emendation): string {
  if (sic) return 'as received (sic)';
  if (drop) return 'nothing: page furniture';
  return reading === '' || reading === undefined ? 'nothing' : reading;
}
