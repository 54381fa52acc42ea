import { z } from 'zod';
import { handWritten } from '../../src/corpus/json-schemas.ts';
import { idSchema } from '../../src/schema/vocabulary.ts';

/** Names a field, an entry of a fixed list by its number; or `[]` any entry, `*` what stands under any key, `key` the key itself. */
type Step = string | number;
type Value = Readonly<Record<Step, unknown>>;
type Node = Readonly<Record<string, unknown>>;

/** A field that takes an id, found by the form of what it takes, and not by what the engine follows. */
export interface IdField {
  /** Name of the sort of file. */
  readonly sort: string;
  readonly steps: readonly Step[];
  /** The thing whose id it says that it takes. */
  readonly thing?: string;
}

/** An id in a file: the way to it, or to the value whose key it is. */
export interface Place {
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly isKey: boolean;
}

const form = (z.toJSONSchema(idSchema) as Node).pattern;

/** Every field of every file that people write that takes an id. */
export function idFields(): IdField[] {
  return handWritten.flatMap(({ name, schema }) => {
    const found = fieldsIn(z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as Node, []);
    const byWay = new Map(found.map((field) => [nameOf({ sort: name, ...field }), { sort: name, ...field }]));
    return [...byWay.values()];
  });
}

/** `story disagreements.[].sides.0.proposal` */
export function nameOf({ sort, steps }: IdField): string {
  return `${sort} ${steps.join('.')}`;
}

function fieldsIn(node: Node, steps: readonly Step[]): Omit<IdField, 'sort'>[] {
  const isId = node.pattern === form || node.refersTo !== undefined;
  const own = isId ? [{ steps, ...(node.refersTo ? { thing: String(node.refersTo) } : {}) }] : [];
  return [
    ...own,
    ...Object.entries(node).flatMap(([keyword, value]) => {
      if (typeof value !== 'object' || value === null) return [];
      const inside: readonly (readonly [Step | undefined, Node])[] =
        keyword === 'properties'
          ? Object.entries(value as Record<string, Node>)
          : keyword === 'items'
            ? Array.isArray(value)
              ? [...(value as Node[]).entries()]
              : [['[]', value as Node]]
            : keyword === 'additionalProperties'
              ? [['*', value as Node]]
              : keyword === 'propertyNames'
                ? [['key', value as Node]]
                : [value as Node].flat().map((one) => [undefined, one]);
      const found = inside.flatMap(([step, one]) =>
        fieldsIn(one, step === undefined ? steps : [...steps, step]),
      );
      if (
        found.length > 0 &&
        !/^(?:properties|items|additionalProperties|propertyNames|anyOf)$/.test(keyword)
      )
        throw new Error(`ids under "${keyword}", which no test looks into: ${JSON.stringify(node)}`);
      return found;
    }),
  ];
}

/** What a file says that has nothing but one field. */
export function sampleOf([step, ...rest]: readonly Step[], id: string): unknown {
  if (step === undefined) return id;
  if (step === 'key') return { [id]: null };
  const inside = sampleOf(rest, id);
  if (typeof step === 'number') return [...Array(step).fill(null), inside];
  return step === '[]' ? [inside] : { [step === '*' ? 'any' : step]: inside };
}

/** Where a file has a field. */
export function placesOf(
  [step, ...rest]: readonly Step[],
  value: unknown,
  path: Place['path'] = [],
): Place[] {
  if (step === undefined) return typeof value === 'string' ? [{ path, id: value, isKey: false }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  if (isList !== (typeof step === 'number' || step === '[]')) return [];
  const keys = isList ? [...value.keys()] : Object.keys(value);
  if (step === 'key') return keys.map((key) => ({ path: [...path, key], id: String(key), isKey: true }));
  return keys
    .filter((key) => step === '[]' || step === '*' || key === step)
    .flatMap((key) => placesOf(rest, (value as Value)[key], [...path, key]));
}
