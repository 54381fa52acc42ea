import type { ChangedFiles } from '../files/git.ts';
import type { Cause } from './report.ts';

/** A file that something is made from, or every file whose path fits. */
export type Origin = string | RegExp | { readonly file: string; readonly what?: string; line?(): number };

/** Code that decides what the conversion makes of a source. */
export const conversion = /^src\/(?:convert|kinds|segment|text|schema)\/.*\.ts$/;

/** The file of a rule, of one kind or of several, or the list of a kind's rules. */
const ruleFile = /^src\/kinds\/(?:[a-z0-9-]+\/)?rules\/([a-z0-9-]+)\.ts$/;

/** What a file is to a reader: the first that fits. */
const names: readonly (readonly [RegExp, string])[] = [
  [/^seeds\/[^/]+\/source\./, 'the source'],
  [/^seeds\/[^/]+\/received\./, 'the file as received'],
  [/^seeds\/[^/]+\/seed\.yml$/, 'the description of the seed'],
  [/^seeds\/[^/]+\/emendations\.yml$/, 'emendations'],
  [/^content\/proposals\//, 'the proposal'],
  [/^content\/dimensions\//, 'the question'],
  [/^content\/actors\//, 'the actor'],
  [/^content\/mentions\//, 'who is meant'],
  [/^content\/codings\//, 'the coding'],
  [/^content\/redirects\.yml$/, 'redirects'],
  [/^(?:content|src)\/pages\//, 'the page'],
  [/^src\/kinds\/(?:[a-z0-9-]+\/)?rules\/index\.ts$/, 'the order of the rules'],
  [conversion, 'the code of the conversion'],
  [/^src\/compare\//, 'how findings are made'],
];

/** What a file is to a reader: "the source", "rule drop-pilcrows". */
function nameOf(file: string): string {
  const rule = ruleFile.exec(file)?.[1];
  return rule && rule !== 'index'
    ? `rule ${rule}`
    : (names.find(([fits]) => fits.test(file))?.[1] ?? 'the file');
}

/** Tells which files of a change moved something, of those that the two sides of it are made from: of the first lists that have any. */
export type Causes = (...sides: readonly (readonly (readonly Origin[])[])[]) => Cause[];

/** @param files what the change does to files */
export function causesAmong(files: ChangedFiles): Causes {
  const changed = (origin: Origin): Cause[] => {
    if (origin instanceof RegExp)
      return [...files.keys()]
        .filter((file) => origin.test(file))
        .map((file) => ({ file, what: nameOf(file) }));
    const { line, ...place } = typeof origin === 'string' ? { file: origin, line: undefined } : origin;
    // Looking for a line takes parsing the file: only of a file that changed it is asked.
    return files.has(place.file)
      ? [{ what: nameOf(place.file), ...place, ...(line && { line: line() }) }]
      : [];
  };
  return (...sides) => {
    const most = Math.max(...sides.map(({ length }) => length));
    const lists = Array.from({ length: most }, (_, at) => sides.flatMap((side) => side[at] ?? []));
    return once(lists.map((origins) => origins.flatMap(changed)).find((found) => found.length > 0) ?? []);
  };
}

/** Each file once. */
export function once(causes: readonly Cause[]): Cause[] {
  return [...Map.groupBy(causes, ({ file }) => file).values()].flatMap(([first]) => first ?? []);
}

/** The hand-written files of a document's seed that its text is made from. */
export function textOrigins(id: string): Origin[] {
  return [`seeds/${id}/source.txt`, `seeds/${id}/emendations.yml`];
}

/** What something in a document is made from: what is given, else the files of its text, else the code of the conversion. */
export function originsIn(id: string, ...first: readonly (readonly Origin[])[]): (readonly Origin[])[] {
  return [...first, textOrigins(id), [conversion]];
}

/** A rule's own file; where that did not change, the list that orders the rules. */
export function ruleOrigins(rules: readonly string[]): Origin[][] {
  if (rules.length === 0) return [];
  return [
    [new RegExp(`^src/kinds/(?:[a-z0-9-]+/)?rules/(?:${rules.join('|')})\\.ts$`)],
    [/^src\/kinds\/(?:[a-z0-9-]+\/)?rules\/index\.ts$/],
  ];
}
