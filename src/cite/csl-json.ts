import { isAbsolute, noteOf, onOneLine, type Reference } from './reference.ts';

const types: Record<Reference['kind'], string> = {
  article: 'article-journal',
  document: 'document',
  page: 'webpage',
  dataset: 'dataset',
};

/**
 * A citation as an item of CSL-JSON. JSON escapes every character by itself, and CSL has no escapes of its own: a title that says "<b>" keeps
 * it, and a processor may read it as formatting.
 */
function cslItem(reference: Reference): Record<string, unknown> {
  const { key, kind, title, authors, date, genre, number, journal, address, version, locator } = reference;
  const article = kind === 'article' && journal ? journal : undefined;
  const item: Record<string, unknown> = {
    id: key,
    type: article ? types.article : types[kind === 'article' ? 'document' : kind],
    title: onOneLine(title),
    author:
      authors.length > 0
        ? authors.map((author) =>
            'literal' in author
              ? { literal: onOneLine(author.literal) }
              : { family: onOneLine(author.family), given: onOneLine(author.given), suffix: author.suffix },
          )
        : undefined,
    'container-title': onOneLine(article?.name ?? reference.edition),
    volume: article?.volume,
    issue: article?.issue,
    page: article?.pages,
    genre: article ? undefined : genre,
    number: article ? article.article : number,
    issued: date ? { 'date-parts': [date.split('-').map(Number)] } : undefined,
    DOI: article?.doi,
    URL: isAbsolute(address) ? address : undefined,
    version,
    section: locator,
    language: reference.language,
    note: onOneLine(noteOf(reference)),
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined && value !== ''));
}

/** Citations as a CSL-JSON file. */
export function cslJson(references: readonly Reference[]): string {
  return `${JSON.stringify(references.map(cslItem), null, 2)}\n`;
}
