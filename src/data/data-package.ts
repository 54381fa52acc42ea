import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DataFile } from './data-file.ts';
import { attribution, textRights } from './licences.ts';
import { addressOf, type DataSource } from './source.ts';

/** A file of the package, as the descriptor tells of it. */
export interface Resource {
  readonly path: string;
  readonly sha256: string;
  readonly descriptor: Readonly<Record<string, unknown>>;
}

/** Describes a file by its bytes. Terms: the Data Resource and Table Schema standards of the Data Package. */
export function resourceOf(file: DataFile, bytes: Uint8Array): Resource {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { path, mediaType, description, rights, table } = file;
  return {
    path,
    sha256,
    descriptor: {
      name: path.toLowerCase().replaceAll('/', '-'),
      path,
      title: description,
      ...(table && { profile: 'tabular-data-resource', description: table.declared.description }),
      format: path.split('.').at(-1),
      mediatype: mediaType,
      encoding: 'utf-8',
      bytes: bytes.length,
      hash: `sha256:${sha256}`,
      ...(rights && { licenses: [{ name: 'rights-of-the-text', title: rights, path: 'README.md' }] }),
      ...(table && { schema: tableSchemaOf(table) }),
    },
  };
}

interface ColumnSchema {
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly { readonly type?: string }[];
  readonly description?: string;
}

const types: Record<string, string> = { string: 'string', integer: 'integer', number: 'number' };

// Lists stand in a CSV cell as one text: the standard's own type for them is too young for its validators.
function tableSchemaOf({ declared, columns }: NonNullable<DataFile['table']>) {
  const properties = Object.entries(z.toJSONSchema(columns).properties ?? {});
  const fields = properties.map(([name, property]) => {
    const { type, anyOf, description } = property as ColumnSchema;
    const kinds = [type, ...(anyOf ?? []).map((one) => one.type)].flat().filter((kind) => kind !== undefined);
    const own = kinds.find((kind) => kind !== 'null') ?? 'string';
    return {
      name,
      type: types[own] ?? 'string',
      description: own === 'array' ? `${description}; "|" between the entries` : description,
      // An empty cell is an empty list, or the empty text where a text may be empty.
      ...(own !== 'array' &&
        own !== 'string' &&
        !kinds.includes('null') && { constraints: { required: true } }),
    };
  });
  return {
    fields,
    missingValues: [''],
    ...(declared.key && { primaryKey: declared.key }),
    ...(declared.links && {
      foreignKeys: declared.links.map(([column, table, there]) => ({
        fields: column,
        reference: { resource: `${table}.csv`, fields: there },
      })),
    }),
  };
}

/** `datapackage.json`: everything in the package, with checksums. */
export function dataPackage(resources: readonly Resource[], source: DataSource): string {
  const { version, codebook, site, words } = source.edition;
  const head = {
    name: words.id,
    id: `${words.id}-${version}`,
    title: `${words.name}: texts, comparison and apparatus`,
    description: `Documents on ${words.subject}, edited so that every word of every source is accounted for, and a comparison of what they propose, each answer with the words that it stands on${codebook === undefined ? '' : `, by version ${codebook} of its codebook`}. ${textRights}`,
    version,
    edition: { name: words.name, question: words.question, description: words.description },
    ...(codebook !== undefined && { codebookVersion: codebook }),
    ...(site && { homepage: addressOf(source, '/') }),
    licenses: [{ name: words.licence.id, title: words.licence.name, path: words.licence.address }],
    keywords: words.keywords,
    attribution: attribution(words),
  };
  const lines = resources.map(({ descriptor }) => `    ${JSON.stringify(descriptor)}`);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "resources": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** `SHA256SUMS`: checksums as `sha256sum --check` reads them. */
export function checksums(resources: readonly Resource[]): string {
  return resources.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}
