import { ownLanguage } from '../text/languages.ts';
import { spacedName } from '../text/wording.ts';
import type { DocumentFrontMatter } from './document.ts';
import { date, type Field } from './field.ts';
import { kindOf } from './index.ts';

/** A line of the description at a document's head. */
export interface MetadataRow {
  /** The field of the document's own head; absent in rows of its parts and of what the editor adds. */
  readonly field?: string;
  readonly label: string;
  /** Shown at once; the others when the reader asks for the whole description. */
  readonly leading?: boolean;
  /** Where the term is explained: a fragment of "How to read a cable". */
  readonly term?: string;
  /** One entry for each value, as text. */
  readonly values: readonly string[];
  /** The language of the values, where the source's own words are in another than the edition's. */
  readonly language?: string;
  /** Whether each value stands on a line of its own. */
  readonly listed?: boolean;
  /** The value as the source prints it, where the edition shows it in another form. */
  readonly asPrinted?: string;
  /** The source lines that it was read from. */
  readonly lines?: readonly number[];
  /** Where the editor has it from; the value is then the editor's. */
  readonly ground?: string;
}

/** A group of rows: the document itself, or one of its parts. */
export interface MetadataGroup {
  readonly heading?: string;
  /** The block that heads the part. */
  readonly block?: string;
  readonly rows: readonly MetadataRow[];
}

/** What readers call a metadata field. */
export function fieldLabel(kind: string, name: string): string {
  const own = kindOf(kind).fields.find((field) => field.name === name || field.alsoRead?.includes(name));
  return own?.label ?? spacedName(name);
}

/**
 * Everything that is known of a document: the document itself first, then its parts. Rows come in the order of the kind's fields, each
 * followed by what the editor adds to it; what else the editor adds comes last.
 */
export function metadataGroups(front: DocumentFrontMatter): MetadataGroup[] {
  const { metadata } = front;
  const placed = new Set<string>();
  const rows: MetadataRow[] = [];
  const facts = (name: string, label: string) =>
    front.facts
      .filter((fact) => fact.field === name)
      .map((fact) => ({
        label: name === 'title' ? 'Title of this edition' : label,
        values: [fact.value],
        ...(name === 'title' && inLanguage(front)),
        ground: fact.ground,
      }));
  for (const field of kindOf(front.kind).fields) {
    const value = metadata[field.name];
    if (value !== undefined && !(field.unless && metadata[field.unless]))
      rows.push(rowOf(field, value, front));
    rows.push(...facts(field.name, field.label));
    placed.add(field.name);
  }
  for (const name of new Set(front.facts.map((fact) => fact.field)))
    if (!placed.has(name)) rows.push(...facts(name, spacedName(name)));
  return [{ rows }, ...partGroups(front)];
}

function rowOf(field: Field, value: unknown, front: DocumentFrontMatter): MetadataRow {
  const { lines } = front;
  const metadata: Record<string, unknown> = front.metadata;
  const printed = field.asPrinted && metadata[field.asPrinted];
  const read = [field.name, ...(field.alsoRead ?? [])].flatMap((name) => lines[name] ?? []);
  return {
    field: field.name,
    label: field.label,
    ...(field.leading && { leading: true }),
    ...(field.term && { term: field.term }),
    values: field.write(value),
    ...(field.write !== date && inLanguage(front)),
    ...(field.listed && { listed: true }),
    ...(typeof printed === 'string' && { asPrinted: printed }),
    ...(read.length > 0 && { lines: [...new Set(read)].sort((a, b) => a - b) }),
  };
}

/** Dates are written in the edition's language, all else as the source prints it. */
function inLanguage({ language }: DocumentFrontMatter): Pick<MetadataRow, 'language'> {
  return language === ownLanguage ? {} : { language };
}

function partGroups(front: DocumentFrontMatter): MetadataGroup[] {
  const { parts } = kindOf(front.kind);
  return (parts?.of(front.metadata) ?? []).map(({ heading, block, metadata: own, lines: read }) => {
    const rows = (parts?.fields ?? [])
      .filter(({ name }) => own[name] !== undefined)
      .map(({ name, label, write }) => {
        const lines = read[name];
        return {
          label,
          values: write(own[name]),
          ...(write !== date && inLanguage(front)),
          ...(lines && { lines }),
        };
      });
    return { heading, ...(block && { block }), rows };
  });
}
