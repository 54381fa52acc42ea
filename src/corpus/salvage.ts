import type { z } from 'zod';
import type { Reads } from '../kept/read-before.ts';
import { nearest } from '../messages/nearest.ts';
import { innermostOf } from '../messages/schema-issue.ts';
import { readLoosely, readYaml, type YamlFile, type YamlResult } from '../messages/yaml-file.ts';

type Path = readonly (string | number)[];
type Issue = z.core.$ZodIssue;

/** Reads files as {@link readYaml} does, but those that do not fit their schemas without what does not fit. */
export class Salvage implements Reads {
  /** What was left out or made up, by file, as paths of the file as it is written. */
  readonly lost = new Map<string, readonly Path[]>();

  yaml<S extends z.ZodType>(text: string, file: string, schema: S): YamlResult<z.output<S>> {
    const result = readYaml(text, file, schema);
    if ('file' in result) return result;
    const salvaged = salvage(text, schema);
    if (!salvaged) return result;
    this.lost.set(file, salvaged.lost);
    return { file: salvaged.file };
  }

  value(_text: string, _file: string, parse: () => unknown): unknown {
    return parse();
  }

  save(): void {}
}

/** A file with many faults has many parts to leave out; one whose faults do not go away is given up. */
const mostRounds = 200;

function salvage<S extends z.ZodType>(
  text: string,
  schema: S,
): { readonly file: YamlFile<z.output<S>>; readonly lost: readonly Path[] } | undefined {
  const read = readLoosely(text);
  if (!read) return undefined;
  const left = new Left(structuredClone(read.value));
  for (let round = 0; round < mostRounds; round += 1) {
    const checked = schema.safeParse(left.value);
    if (checked.success) {
      const placeOf: YamlFile<unknown>['placeOf'] = (path) => read.placeOf(left.asWritten(path));
      return { file: { value: checked.data, placeOf }, lost: left.lost };
    }
    // Each fault by itself: what is left out may hold the others, and a misspelt field be the one that is missing.
    const issues = innermostOf(checked.error.issues, left.value);
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    if (!issue || !left.mend(issue, schema)) return undefined;
  }
  return undefined;
}

/** A value from which one part after another is left out. */
class Left {
  readonly lost: Path[] = [];
  readonly value: unknown;
  /** Which entries of a list are gone, by the path of the list as it is written. */
  private readonly gone = new Map<string, number[]>();

  constructor(value: unknown) {
    this.value = value;
  }

  /** @returns whether anything could be done about it */
  mend(issue: Issue, schema: z.ZodType): boolean {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      const holder = at(this.value, path) as Record<string, unknown>;
      for (const key of issue.keys) this.rename(holder, path, key, schema);
      return true;
    }
    if (path.length === 0) return false;
    if (at(this.value, path) !== undefined) this.drop(path);
    else if (path.length > 1) this.drop(path.slice(0, -1));
    else return this.makeUp(path, issue, schema);
    return true;
  }

  /** The path of the file as it is written that leads to what stands at a path now. */
  asWritten(path: Path): Path {
    const written: (string | number)[] = [];
    for (const key of path) {
      let place = key;
      if (typeof place === 'number')
        for (const index of this.gone.get(JSON.stringify(written)) ?? []) if (index <= place) place += 1;
      written.push(place);
    }
    return written;
  }

  /** A misspelt field is the one that is missing. */
  private rename(holder: Record<string, unknown>, path: Path, key: string, schema: z.ZodType): void {
    const { [key]: value } = holder;
    delete holder[key];
    this.lost.push(this.asWritten([...path, key]));
    const missing = issuesOf(schema, this.value).flatMap((issue) => {
      const field = issue.path.at(-1);
      const inside = issue.path.slice(0, -1).join('.') === path.join('.');
      return inside && typeof field === 'string' && holder[field] === undefined ? field : [];
    });
    const meant = nearest(key, missing);
    if (meant !== undefined) holder[meant] = value;
  }

  private drop(path: Path): void {
    const holder = at(this.value, path.slice(0, -1));
    const last = path.at(-1);
    const written = this.asWritten(path);
    this.lost.push(written);
    if (Array.isArray(holder)) {
      holder.splice(Number(last), 1);
      const list = JSON.stringify(written.slice(0, -1));
      const gone = [...(this.gone.get(list) ?? []), Number(written.at(-1))].sort((a, b) => a - b);
      this.gone.set(list, gone);
    } else delete (holder as Record<string | number, unknown>)[last ?? ''];
  }

  /** Something stands for a field that a file cannot be without. */
  private makeUp(path: Path, issue: Issue, schema: z.ZodType): boolean {
    const holder = this.value as Record<string, unknown>;
    const field = String(path[0]);
    const words = issue.code === 'invalid_value' ? issue.values : [];
    const fits = [...words, 'Nothing.', 'nothing', '2000-01-01', 900_000, true, [], {}].find((value) => {
      holder[field] = value;
      return !issuesOf(schema, holder).some(({ path: [top] }) => top === field);
    });
    if (fits === undefined) delete holder[field];
    else this.lost.push(path);
    return fits !== undefined;
  }
}

function issuesOf(schema: z.ZodType, value: unknown): Issue[] {
  return innermostOf(schema.safeParse(value).error?.issues ?? [], value);
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inside, key) => (inside as Record<string | number, unknown>)?.[key], value);
}
