import { z } from 'zod';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** What is wrong with a value, in words. */
export interface WordedIssue {
  /** Where the value stands. */
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
  readonly cure: string;
}

/** Issues without those that follow from others: a misspelt field explains why the right one is missing. */
export function withoutFollowing(issues: readonly Issue[], value: unknown): Issue[] {
  const misspelt = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ key, inside: issue.path.join('.') }))
      : [],
  );
  return issues.filter((issue) => {
    const field = issue.path.at(-1);
    const inside = issue.path.slice(0, -1).join('.');
    const isMissing = valueAt(value, issue.path) === undefined;
    return !(
      isMissing &&
      typeof field === 'string' &&
      misspelt.some((other) => other.inside === inside && nearest(other.key, [field]) !== undefined)
    );
  });
}

/** Words an issue that zod found; of a union one of {@link innermostOf}. */
export function messageOfIssue(inner: Issue, root: unknown, schema: z.ZodType): WordedIssue {
  const path = inner.path.filter((key) => typeof key !== 'symbol');
  // The name of a field that nobody expected is no better known than its value.
  const steps = path.map((key) => (/^[\w-]{1,60}$/.test(String(key)) ? key : shown(key)));
  const at = steps.join('.') || 'the file';
  const names = path.flatMap((key, nth) =>
    typeof key === 'number' ? (nameIn(valueAt(root, path.slice(0, nth + 1)), path[nth + 1]) ?? []) : [],
  );
  const of = names.length > 0 ? `; it is of ${names.map(shown).join(', ')}` : '';
  if (inner.code === 'unrecognized_keys') {
    const known = fieldsAt(schema, path, valueAt(root, path));
    const near = inner.keys.map((key) => nearest(key, known)).find((key) => key !== undefined);
    const more = inner.keys.length > mostFields ? ` and ${inner.keys.length - mostFields} more` : '';
    return {
      path: [...path, ...inner.keys.slice(0, 1)],
      found: `${at}: the field ${inner.keys.slice(0, mostFields).map(shown).join(', ')}${more}`,
      expected: known.length > 0 ? `only ${known.join(', ')}` : 'only fields that the schema knows',
      cure: near ? `did you mean "${near}"?` : `take the field out, or see the fields in schemas/${of}`,
    };
  }
  if (inner.code === 'invalid_key')
    return {
      path,
      found: `${at}: a field of this name`,
      expected: `a name of ${wanted(inner.issues[0]?.message ?? '')}`,
      cure: 'correct the name; schemas/ says which there may be',
    };
  const value = valueAt(root, path);
  const values = inner.code === 'invalid_value' ? inner.values.map(String) : [];
  const near = typeof value === 'string' ? nearest(value, values) : undefined;
  if (value === null && path.length === 0)
    return {
      path,
      found: `${at}: nothing, or comments alone`,
      expected: wanted(inner.message),
      cure: 'write what belongs there (see schemas/), or remove the file',
    };
  return {
    path,
    found: `${at}: ${shown(value)}`,
    expected: values.length > 1 ? `one of ${values.join(', ')}` : wanted(inner.message),
    cure: near
      ? `did you mean "${near}"?`
      : value === undefined
        ? `add the field; schemas/ says what belongs into it`
        : `see schemas/ for what belongs here${of}`,
  };
}

/** What a member of a list is known by to who looks for it: a text that it begins with, but for what is wrong with it. */
function nameIn(member: unknown, wrong: PropertyKey | undefined): string | undefined {
  if (typeof member !== 'object' || member === null || Array.isArray(member)) return undefined;
  const [[field, name] = []] = Object.entries(member);
  return typeof name === 'string' && field !== wrong ? name : undefined;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) => (inside as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  );
}

/** So many fields are named. */
const mostFields = 8;

/** What zod says that a value has to be, without what it says of its own workings. */
export function wanted(message: string): string {
  return message
    .replace(/^Invalid ISO date$/, 'a day, such as "2013-03-17"')
    .replace(/^Invalid URL$/, 'an address that begins with https://')
    .replace(/^Invalid string: must match pattern /, 'a text that matches ')
    .replace(/^(?:Invalid input|Invalid option|Too small|Too big): expected /, '')
    .replace(/, received .*$/, '')
    .replace(/^string to have >=1 characters$/, 'a text that is not empty')
    .replace(/^array to have >=1 items$/, 'a list with at least one entry')
    .replace(/^(string|array|number) to (?:have|be) ([<>]=?)([\d.e+-]+)(?: \w+)?$/, inWords)
    .replace(/^\w+$/, (type) => typeNames[type] ?? type);
}

function inWords(_: string, type: string, sign: string, limit: string): string {
  const [what, unit] = sizes[type] ?? [];
  return `${what} ${signs[sign]} ${limit}${unit}`;
}

const sizes: Readonly<Record<string, readonly [string, string]>> = {
  string: ['a text of', ' characters'],
  array: ['a list of', ' entries'],
  number: ['a number of', ''],
};
const signs: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '<=': 'at most',
  '>': 'more than',
  '<': 'less than',
};

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'fields with their values',
  record: 'fields with their values',
};

/**
 * Issues with, where a value may be one of several things, all that is wrong with the one that it comes nearest to.
 *
 * @param root the value that has the issues, where it is known
 */
export function innermostOf(issues: readonly Issue[], root?: unknown, before: Path = []): Issue[] {
  return issues.flatMap((issue): Issue[] => {
    const path = [...before, ...issue.path.filter((key) => typeof key !== 'symbol')];
    const value = valueAt(root, path);
    const [nearestTry] =
      issue.code === 'invalid_union'
        ? [...issue.errors].sort((a, b) => distance(a, value) - distance(b, value))
        : [];
    return nearestTry && nearestTry.length > 0 ? innermostOf(nearestTry, root, path) : [{ ...issue, path }];
  });
}

/**
 * Another type altogether is farther away than any number of faults inside; so is, of things that are told apart by a word, one whose word
 * the value does not have, not even misspelt.
 */
function distance(issues: readonly Issue[], value: unknown): number {
  const isOther = issues.some((issue) => {
    if (issue.path.length === 0) return issue.code === 'invalid_type';
    const word = issue.path.length === 1 ? valueAt(value, issue.path) : undefined;
    if (issue.code !== 'invalid_value' || issue.values.length !== 1 || typeof word !== 'string') return false;
    return nearest(word, issue.values.map(String)) === undefined;
  });
  const keys = issues.reduce(
    (sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1),
    0,
  );
  return keys + (isOther ? 1000 : 0);
}

/** The fields that a schema has at a path for what stands there; none where it cannot be told. */
function fieldsAt(schema: z.ZodType, path: Path, value: unknown): string[] {
  let node = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonNode | undefined;
  for (const key of path) {
    const candidates: readonly (JsonNode | undefined)[] = [node, ...(node?.anyOf ?? [])];
    node = candidates
      .map((one) =>
        typeof key === 'number'
          ? one?.items
          : (one?.properties?.[key] ??
            (typeof one?.additionalProperties === 'object' ? one.additionalProperties : undefined)),
      )
      .find((one) => one !== undefined);
  }
  // Of things that are told apart by a word, the one whose word stands there; else those that have none.
  const fits = (one: JsonNode, wanted: boolean) => {
    const words = Object.entries(one.properties ?? {}).filter(([, { const: word }]) => word !== undefined);
    return wanted
      ? words.some(([key, { const: word }]) => valueAt(value, [key]) === word)
      : words.length === 0;
  };
  const several = node?.anyOf ?? [];
  const meant = [true, false]
    .map((wanted) => several.filter((one) => fits(one, wanted)))
    .find((some) => some.length > 0);
  return [...new Set([node, ...(meant ?? several)].flatMap((one) => Object.keys(one?.properties ?? {})))];
}

interface JsonNode {
  readonly properties?: Readonly<Record<string, JsonNode>>;
  readonly additionalProperties?: JsonNode | boolean;
  readonly items?: JsonNode;
  readonly anyOf?: readonly JsonNode[];
  readonly const?: unknown;
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  // JSON has no words for numbers without end.
  const text = (typeof value === 'number' ? String(value) : JSON.stringify(value)).replace(unseen, asNumber);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What looks like nothing, or like an ordinary space: who reads the message has to see why the value is another than it seems. */
const unseen = /(?! )[\p{White_Space}\p{Default_Ignorable_Code_Point}]/gu;

function asNumber(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}
