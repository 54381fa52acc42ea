import type { EditionWords } from '../schema/edition.ts';
import { webAnnotations } from './annotations.ts';
import { citationFiles } from './citations.ts';
import type { DataFile } from './data-file.ts';
import type { DataSource } from './source.ts';
import { tableCsv, tableJson, tableSchema } from './table.ts';
import { tables } from './tables.ts';
import { tei } from './tei.ts';
import { markdownText, plainText } from './texts.ts';

/** The name of the file that has everything. */
export function everythingOf({ id }: EditionWords): string {
  return `${id}.zip`;
}

/**
 * Every data file but those that describe the others, one after another, so that no more than one is held at a time.
 *
 * @param source a checked corpus
 */
export function* dataFiles(source: DataSource): Generator<DataFile> {
  for (const declared of tables) {
    const { name, title } = declared;
    const columns = declared.columns(source);
    const rows = declared.rows(source);
    const path = (ending: string) => `${name}.${ending}`;
    yield {
      path: path('csv'),
      mediaType: 'text/csv',
      description: title,
      text: tableCsv(columns, rows),
      table: { declared, columns },
    };
    yield {
      path: path('json'),
      mediaType: 'application/json',
      description: `${title}, as JSON`,
      text: tableJson(declared, rows, source),
    };
    yield {
      path: path('schema.json'),
      mediaType: 'application/schema+json',
      description: `${title}, JSON Schema`,
      text: tableSchema(declared, columns),
    };
  }
  yield {
    path: 'annotations.json',
    mediaType: 'application/ld+json',
    description: 'Quotes as W3C Web Annotations',
    text: webAnnotations(source),
  };
  for (const document of source.checked.corpus.documents.values()) {
    const { id, front } = document;
    const rights = front.rights.status;
    const of = (ending: string) => `texts/${id}.${ending}`;
    yield {
      path: of('txt'),
      mediaType: 'text/plain',
      description: `${front.title}, plain text`,
      rights,
      text: plainText(document, source),
    };
    yield {
      path: of('md'),
      mediaType: 'text/markdown',
      description: `${front.title}, Markdown`,
      rights,
      text: markdownText(document, source),
    };
    yield {
      path: of('xml'),
      mediaType: 'application/tei+xml',
      description: `${front.title}, TEI P5`,
      rights,
      text: tei(document, source),
    };
  }
  yield* citationFiles(source);
}
