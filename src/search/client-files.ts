import { wordKey } from '../text/folding.ts';
import { ownLanguage } from '../text/languages.ts';
import type { FacetFile, NameFile, RecordFile } from './file-shapes.ts';
import type { LaidOut } from './lay-out.ts';
import type { SearchRecord } from './search-record.ts';

/** A page with the engine's id for it. */
export interface IndexedRecord {
  /** The engine's: `en_16ac3de`. */
  readonly id: string;
  readonly record: SearchRecord;
  readonly laidOut: LaidOut;
}

/** Texts are cut in files of about this many characters: what is shown of a long document is a small part of it. */
const partSize = 800;

/**
 * What the interface asks for about one page: `records/<id>.json`, and for a long page `records/<id>.<n>.json` with its texts.
 *
 * @returns contents by path
 */
export function recordFiles({ id, record, laidOut }: IndexedRecord): Map<string, string> {
  const parts: string[][] = [[]];
  let size = 0;
  for (const { text } of record.blocks) {
    if (size > 0 && size + text.length > partSize) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(text);
    size += text.length;
  }
  const inline = parts.length === 1;
  const file: RecordFile = {
    path: record.path,
    kind: record.kind,
    title: record.title,
    note: record.note,
    ...(record.language !== undefined && record.language !== ownLanguage && { language: record.language }),
    ids: record.blocks.map((block) => block.id).join(' '),
    labels: record.blocks.map((block) => (block.label === labelFromId(block.id) ? 0 : block.label)),
    words: laidOut.blocks.map(({ words }) => words),
    also: laidOut.blocks.map(({ also }) => (also.length > 0 ? also : 0)),
    ...(inline ? { texts: parts[0] ?? [] } : { parts: parts.map((part) => part.length) }),
  };
  const files = new Map([[`records/${id}.json`, JSON.stringify(file)]]);
  if (!inline)
    for (const [at, part] of parts.entries()) files.set(`records/${id}.${at}.json`, JSON.stringify(part));
  return files;
}

/** The label that the interface makes of an id, so that it need not be sent: `¶5` of `p5`. */
export function labelFromId(id: string): string {
  const number = /^p(\d+)$/.exec(id)?.[1];
  return number === undefined ? '' : `¶${number}`;
}

/** Exact names and the pages they lead to, in a file for each first letter. */
export function nameFiles(records: readonly IndexedRecord[]): Map<string, string> {
  const files = new Map<string, NameFile>();
  for (const first of 'abcdefghijklmnopqrstuvwxyz0123456789') files.set(first, Object.create(null));
  for (const { id, record } of records)
    for (const name of new Set(record.names.map(wordKey))) {
      const file = files.get(name[0] ?? '');
      if (!file) continue;
      const known = file[name] ?? [];
      // An actor goes before a proposal or a question of the same name.
      file[name] = record.kind === 'actor' ? [id, ...known] : [...known, id];
    }
  return new Map([...files].map(([first, file]) => [`names/${first}.json`, JSON.stringify(file)]));
}

/** What pages and passages can be narrowed by. */
export function facetFile(records: readonly IndexedRecord[], names: ReadonlyMap<string, string>): FacetFile {
  const values: Record<'kind' | 'form' | 'actor' | 'proposal' | 'classification', [string, string][]> = {
    kind: [],
    form: [],
    actor: [],
    proposal: [],
    classification: [],
  };
  const places = new Map<string, number>();
  const place = (facet: keyof typeof values, value: string | undefined): number => {
    if (value === undefined) return -1;
    const key = `${facet} ${value}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    values[facet].push([value, names.get(key) ?? value]);
    places.set(key, values[facet].length - 1);
    return values[facet].length - 1;
  };
  const pages: FacetFile['pages'] = {};
  for (const { id, record, laidOut } of records)
    pages[id] = [
      place('kind', record.kind),
      place('form', record.form),
      place('classification', record.classification),
      record.date ?? '',
      laidOut.blocks.map(({ size }) => size),
      record.blocks.map((block) => block.actors.map((actor) => place('actor', actor))),
      record.blocks.map((block) => block.proposals.map((proposal) => place('proposal', proposal))),
    ];
  return { values, pages };
}
