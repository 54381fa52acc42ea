import { type Document, isScalar, Scalar, visit } from 'yaml';

/** A date that stands in a YAML text without quote marks: offsets in UTF-16 code units, the end not included. */
export interface PlainDate {
  readonly start: number;
  readonly end: number;
  /** The characters of the date. */
  readonly source: string;
}

/**
 * Finds values that are a day or a month and nothing else and have no quote marks. YAML 1.1 makes a moment in time of a day, and parsers
 * of it are still about.
 */
export function plainDatesIn(document: Document.Parsed): PlainDate[] {
  const dates: PlainDate[] = [];
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || !isScalar(node) || node.type !== Scalar.PLAIN || !node.range) return;
      const source = node.source ?? '';
      if (/^\d{4}-\d{2}(-\d{2})?$/.test(source))
        dates.push({ start: node.range[0], end: node.range[1], source });
    },
  });
  return dates;
}
