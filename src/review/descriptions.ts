import { documentPath } from '../addresses/paths.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { type Causes, once } from './causes.ts';
import type { Draft } from './report.ts';
import { changedLeaves } from './values.ts';

/** What the description at a document's head says otherwise than before; which lines a value was read from counts only if the value changed. */
export function descriptionChanges(old: Transcription, next: Transcription, causes: Causes): Draft[] {
  const { lines: _old, ...before } = old.front;
  const { lines: _new, ...after } = next.front;
  const rows = changedLeaves(before, after);
  if (rows.length === 0) return [];
  const editors = rows.every(({ label }) => /^(facts|provenance|rights|kind)\b/.test(label));
  const seed = causes.seed(next.id);
  return [
    {
      key: next.id,
      section: 'metadata',
      verb: 'changed',
      subject: next.id,
      rows,
      document: next.id,
      path: documentPath(next.id),
      causes: once(editors && seed.length > 0 ? seed : [...seed, ...causes.conversion()]),
    },
  ];
}
