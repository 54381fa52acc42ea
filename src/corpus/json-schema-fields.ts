import { type HandWritten, jsonSchemaText } from './json-schemas.ts';

/** A field of a hand-written file, as its JSON Schema tells it. */
export interface SchemaField {
  /** Path of the field: `made.date`, `roles[].actor`; a record's entries are `positions.<id>`. */
  readonly path: string;
  readonly required: boolean;
  /** What it takes: "text", "number", "one of a, b", "list" … */
  readonly takes: string;
  readonly description: string;
}

/** A sort of file with its fields. */
export interface SchemaOfFiles {
  readonly name: string;
  readonly title: string;
  readonly fields: readonly SchemaField[];
}

interface Node {
  readonly title?: string;
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly format?: string;
}

/** The fields of one sort of file, as editors are told them. */
export function schemaOfFiles(kind: HandWritten): SchemaOfFiles {
  const fields = new Map<string, SchemaField>();
  for (const field of fieldsOf(JSON.parse(jsonSchemaText(kind)) as Node, ''))
    if (!fields.has(field.path)) fields.set(field.path, field);
  return { name: kind.name, title: kind.title, fields: [...fields.values()] };
}

function* fieldsOf(node: Node, path: string): Generator<SchemaField> {
  for (const [key, value] of Object.entries(node.properties ?? {})) {
    const here = path === '' ? key : `${path}.${key}`;
    yield {
      path: here,
      required: node.required?.includes(key) ?? false,
      takes: takes(value),
      description: value.description ?? '',
    };
    yield* fieldsOf(value, here);
  }
  if (node.items) yield* fieldsOf(node.items, `${path}[]`);
  if (typeof node.additionalProperties === 'object') {
    const here = path === '' ? '<id>' : `${path}.<id>`;
    const { properties, anyOf } = node.additionalProperties;
    if (!properties && !anyOf)
      yield { path: here, required: false, takes: takes(node.additionalProperties), description: '' };
    yield* fieldsOf(node.additionalProperties, here);
  }
  for (const one of node.anyOf ?? []) yield* fieldsOf(one, path);
}

function takes(node: Node): string {
  if (node.const !== undefined) return JSON.stringify(node.const).replaceAll('"', '');
  if (node.enum) return `one of ${node.enum.join(', ')}`;
  if (node.anyOf) return [...new Set(node.anyOf.map(takes))].join(' or ');
  if (node.type === 'array')
    return node.items?.properties
      ? 'list of entries'
      : `list of ${takes(node.items ?? {})}s`.replace(/ss$/, 's');
  if (node.format === 'date') return 'day';
  if (node.format === 'uri') return 'address';
  if (node.type === 'string') return 'text';
  if (node.type === 'integer' || node.type === 'number') return 'number';
  if (node.type === 'boolean') return 'true or false';
  return node.properties ? 'fields' : 'entries';
}
