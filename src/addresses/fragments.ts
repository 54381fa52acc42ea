// What stands after "#": the ids of what pages can be pointed at. None of them may change once it was published.

/**
 * The id of a cell on a page that shows the matrix or a part of it. Ids have no underscore, so the two parts cannot run together. An id may
 * begin with a digit, which a selector in a style sheet may not: the word before mends that.
 */
export function cellId(proposal: string, question: string): string {
  return `cell_${proposal}_${question}`;
}

/** The id of a question's row in the matrix. */
export function rowId(question: string): string {
  return `row_${question}`;
}

/** The id of a proposal's column in the matrix. */
export function columnId(proposal: string): string {
  return `column_${proposal}`;
}

/** The id of a position on the page of its proposal or of its question, by the other of the two. Readers see it as an answer. */
export function positionId(id: string): string {
  return `answer_${id}`;
}

/** The id of an actor's part on the page of a proposal, and of a proposal on the page of an actor, by the other of the two. */
export function partId(id: string): string {
  return `part_${id}`;
}

/** The id of a line on the page of a source. */
export function lineId(line: number): string {
  return `L${line}`;
}

/** The id of a row of a document's head, by its field. Ids of the page's own begin with a capital. */
export function headRowId(field: string): string {
  return `Head-${field}`;
}

/** The id of an emendation in its document's apparatus, by its number there. */
export function emendationId(number: number): string {
  return `E${number}`;
}

/** The id of a term on the page of the glossary: "(C/NF)" has "term-c-nf". */
export function termId(term: string): string {
  return `term-${term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

/** The id of a publication on the page of changes: an id in HTML may begin with a digit, a selector in CSS may not. */
export function publicationId(id: string): string {
  return `on-${id}`;
}

/** The id of a change on the pages that show old and new in place; on the page of all changes it has its own. */
export function inPlaceId(change: string): string {
  return `${change}_here`;
}

/** Sections that other pages point at. */
export const sectionIds = {
  apparatus: 'Apparatus',
  evidence: 'Evidence',
  provenance: 'Provenance',
  /** Who takes part, on the page of a proposal. */
  parts: 'who',
  findings: 'findings',
  closeness: 'closeness-heading',
  partsInAll: 'who-in-what',
  comparing: 'comparing',
  rules: 'rules',
  version: 'version',
} as const;
