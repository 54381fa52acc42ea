import type { Transcription } from '../corpus/transcription.ts';
import { isAbsolute, type Reference } from './reference.ts';

/**
 * What reference managers and library catalogues read in a page's head: Dublin Core, and the `citation_…` names that Google Scholar and Zotero
 * know. A name may come more than once.
 */
export function metaTags({ front }: Transcription, reference: Reference): [name: string, content: string][] {
  const { title, language, authors, date, genre, number, journal, address } = reference;
  const names = authors.map((author) =>
    'literal' in author
      ? author.literal
      : [author.family, author.given, author.suffix].filter(Boolean).join(', '),
  );
  const [first, last] = (journal?.pages ?? '').split(/[-–]+/);
  const tags: [string, string | undefined][] = [
    ['DC.title', title],
    ...names.map((name): [string, string] => ['DC.creator', name]),
    ['DC.date', date],
    ['DC.type', 'Text'],
    ['DC.format', 'text/html'],
    ['DC.language', language],
    ['DC.publisher', reference.edition],
    ['DC.identifier', number ?? (journal?.doi && `doi:${journal.doi}`)],
    ['DC.rights', front.rights.status],
    ['citation_title', title],
    ...names.map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', date?.replaceAll('-', '/')],
    ['citation_language', language],
    ['citation_journal_title', journal?.name],
    ['citation_volume', journal?.volume],
    ['citation_issue', journal?.issue],
    ['citation_firstpage', journal?.pages && first],
    ['citation_lastpage', journal?.pages && last],
    ['citation_doi', journal?.doi],
    ['citation_technical_report_number', journal ? undefined : number],
    ['citation_technical_report_institution', journal || !genre ? undefined : names[0]],
    // This may only be a whole address.
    ['citation_public_url', isAbsolute(address) ? address : undefined],
  ];
  return tags.flatMap(([name, content]) => (content ? [[name, content]] : []));
}
