import { isNode, LineCounter, parseDocument, visit } from 'yaml';
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

/**
 * Reads YAML and holds it to a schema.
 *
 * @param file path for messages
 */
export function readYaml<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): YamlResult<z.output<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  // What comes after a tear is read wrongly: only the first fault is sure to be one.
  const [torn] = document.errors;
  if (torn)
    return {
      messages: [
        {
          level: 'error',
          name: 'parse-yaml',
          file,
          ...place(torn.pos[0]),
          found: torn.message,
          expected: 'YAML that can be read',
          cure: 'mend the line; words with a colon, a # or a quote mark at their start need quote marks round them',
        },
      ],
    };
  let odd: (Pick<Message, 'found' | 'expected' | 'cure'> & { readonly at: number }) | undefined;
  visit(document, {
    Alias(_, node) {
      odd = {
        at: node.range?.[0] ?? 0,
        found: 'an alias (*name)',
        expected: 'values written out',
        cure: 'write the value where it is used; if the star belongs to the text, put quote marks round it',
      };
      return visit.BREAK;
    },
    Scalar(_, { value, range }) {
      if (typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'))) return undefined;
      odd = {
        at: range?.[0] ?? 0,
        found: 'an escape that stands for no character: \\0, or one half of a pair such as \\ud83d',
        expected: 'text',
        cure: 'write the character itself, or leave it out',
      };
      return visit.BREAK;
    },
  });
  if (odd) {
    const { at, ...words } = odd;
    return { messages: [{ level: 'error', name: 'parse-yaml', file, ...place(at), ...words }] };
  }
  const dates = plainDatesIn(document).map(
    ({ start, source }): Message => ({
      level: 'error',
      name: 'quote-dates',
      file,
      ...place(start),
      found: `the date ${source} without quote marks`,
      expected: 'dates in quote marks: some programs make a moment in time of them, and print another day',
      cure: `write "${source}"; "npm run check -- --fix" does it`,
    }),
  );
  const placeOf = (path: readonly (string | number)[]): Place => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return place(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  const value: unknown = document.toJS();
  const checked = schema.safeParse(value);
  if (checked.success && dates.length === 0) return { file: { value: checked.data, placeOf } };
  const faults = withoutFollowing(innermostOf(checked.error?.issues ?? []), value).map((issue): Message => {
    const { path, ...words } = messageOfIssue(issue, value, schema);
    return { level: 'error', name: 'match-schema', file, ...placeOf(path), ...words };
  });
  return { messages: [...dates, ...faults] };
}
