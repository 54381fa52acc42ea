import {
  type Document,
  isAlias,
  isCollection,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import type { Message } from './message.ts';
import { innermostOf, messageOfIssue, withoutFollowing } from './schema-issue.ts';
import { plainDatesIn } from './yaml-dates.ts';

/** A place in a YAML file, lines and columns from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A YAML file that was read and found right, with the way back to its lines. */
export interface YamlFile<T> {
  readonly value: T;
  /** Where the value under a path of keys and indexes stands. */
  placeOf(path: readonly (string | number)[]): Place;
}

/** Either the file or the messages that say what is wrong with it. */
export type YamlResult<T> = { readonly file: YamlFile<T> } | { readonly messages: readonly Message[] };

/** What is wrong with the text itself, without the name of its file. */
type Fault = Omit<Message, 'level' | 'file'> & Place;

/** What a parser makes of a text: no value where it is torn. */
interface Parsed {
  readonly value: unknown;
  readonly faults: readonly Fault[];
  readonly placeOf: YamlFile<unknown>['placeOf'];
}

/** What faultless texts said: two states of an edition, or an edition and its copy, have most of their files in common. */
const said = new Map<string, unknown>();
/** Some megabytes. */
const mostTexts = 2_000;

/**
 * Reads YAML and holds it to a schema.
 *
 * @param file path for messages
 * @param before what the text says, where that is known: then it is parsed only for the places of faults
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  before: unknown = said.get(text),
): YamlResult<z.output<S>> {
  let parsed: Parsed | undefined;
  const parse = (): Parsed => {
    parsed ??= parseYaml(text);
    return parsed;
  };
  const { value, faults } = before === undefined ? parse() : { value: before, faults: [] };
  const messages = faults.map((fault): Message => ({ level: 'error', file, ...fault }));
  if (value === undefined) return { messages };
  const checked = schema.safeParse(value);
  if (checked.success && messages.length === 0) {
    if (said.size >= mostTexts) said.clear();
    said.set(text, value);
    return { file: { value: checked.data, placeOf: (path) => parse().placeOf(path) } };
  }
  const issues = withoutFollowing(innermostOf(checked.error?.issues ?? [], value), value).map(
    (issue): Message => {
      const { path, ...words } = messageOfIssue(issue, value, schema);
      return { level: 'error', name: 'match-schema', file, ...parse().placeOf(path), ...words };
    },
  );
  return { messages: [...messages, ...issues] };
}

/** What a text says, whether it fits a schema or not; undefined where it is no YAML that can be read. */
export function readLoosely(text: string): YamlFile<unknown> | undefined {
  const { value, placeOf } = parseYaml(text);
  return value === undefined ? undefined : { value, placeOf };
}

function parseYaml(text: string): Parsed {
  try {
    return parsedWhole(text);
  } catch (error) {
    // The parser calls itself for each list within a list.
    if (!(error instanceof RangeError)) throw error;
    const at = text.slice(0, /(?:[-?:[{]\s*){200,}/.exec(text)?.index ?? 0);
    const place = { line: at.split('\n').length, column: at.length - at.lastIndexOf('\n') };
    const words = {
      found: 'lists or fields that stand in one another more than a thousand deep',
      expected: 'YAML that can be read',
      cure: 'write them as what they are; if the signs belong to a text, put quote marks round it',
    };
    return { value: undefined, faults: [{ name: 'parse-yaml', ...place, ...words }], placeOf: () => place };
  }
}

function parsedWhole(text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const placeOf = (path: readonly (string | number)[]): Place => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  // What comes after a tear is read wrongly: only the first fault is sure to be one.
  const [torn] = document.errors;
  if (torn) {
    const words = {
      found: torn.message,
      expected: 'YAML that can be read',
      cure: 'mend the line; words with a colon, a # or a quote mark at their start need quote marks round them',
    };
    return { value: undefined, faults: [{ name: 'parse-yaml', ...place(torn.pos[0]), ...words }], placeOf };
  }
  const odd = oddNodeIn(document);
  if (odd) {
    const { at, ...words } = odd;
    return { value: undefined, faults: [{ name: 'parse-yaml', ...place(at), ...words }], placeOf };
  }
  const dates = plainDatesIn(document).map(({ start, source }) => ({
    name: 'quote-dates',
    ...place(start),
    found: `the date ${source} without quote marks`,
    expected: 'dates in quote marks: some programs make a moment in time of them, and print another day',
    cure: `write "${source}"; "npm run check -- --fix" does it`,
  }));
  return { value: document.toJS(), faults: dates, placeOf };
}

/** The first thing that YAML allows and no file of ours may have, and where it begins. */
function oddNodeIn(document: Document.Parsed): (Words & { readonly at: number }) | undefined {
  let odd: ReturnType<typeof oddNodeIn>;
  visit(document, (_, node) => {
    const words = oddIn(node);
    if (words === undefined) return undefined;
    const [at] = (isPair(node) ? (node.key as Node) : (node as Node)).range ?? [0];
    odd = { at, ...words };
    return visit.BREAK;
  });
  return odd;
}

type Words = Pick<Message, 'found' | 'expected' | 'cure'>;

function oddIn(node: unknown): Words | undefined {
  if (isAlias(node))
    return {
      found: 'an alias (*name)',
      expected: 'values written out',
      cure: 'write the value where it is used; if the star belongs to the text, put quote marks round it',
    };
  if (isPair(node) && isCollection(node.key))
    return {
      found: 'a list, or fields with values, where a field has its name',
      expected: 'a word for a name',
      cure: 'put quote marks round words that begin with a bracket or a brace',
    };
  if (isNode(node) && node.tag !== undefined)
    return {
      found: 'a tag (!name)',
      expected: 'values without tags',
      cure: 'leave the tag out; if the exclamation mark belongs to the text, put quote marks round it',
    };
  if (isScalar(node) && typeof node.value === 'string' && !isText(node.value))
    return {
      found: 'an escape that stands for no character: \\0, or one half of a pair such as \\ud83d',
      expected: 'text',
      cure: 'write the character itself, or leave it out',
    };
  return undefined;
}

function isText(value: string): boolean {
  return value.isWellFormed() && !value.includes('\0');
}
