import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { readYaml, type YamlResult } from '../messages/yaml-file.ts';
import { digestOfCode } from './code.ts';
import { digestOf, KeptOnDisk } from './on-disk.ts';

/** The rooms of `src` that the reading of YAML runs through. */
export const readingRooms = ['schema', 'addresses', 'text', 'messages', 'files', 'kept'] as const;

/** How the YAML of files is read. */
export interface Reads {
  yaml<S extends z.ZodType>(text: string, file: string, schema: S): YamlResult<z.output<S>>;
  value(text: string, file: string, parse: () => unknown): unknown;
  /** To be called when all files were read. */
  save(): void;
}

/**
 * What the YAML of files said when it was last parsed. For hundreds of files, and for each program that reads them, the parser is most of the
 * work; each file is held to its schema every time.
 */
export class ReadBefore implements Reads {
  readonly #kept: KeptOnDisk;
  readonly #code = digestOfCode(readingRooms);
  readonly #files = new Set<string>();

  /** @param root the edition's folder */
  constructor(root: string) {
    this.#kept = new KeptOnDisk(root, 'yaml');
  }

  /** Reads a file as {@link readYaml} does. */
  yaml<S extends z.ZodType>(text: string, file: string, schema: S): YamlResult<z.output<S>> {
    const said = this.value(text, file, () => {
      const result = readYaml(text, file, z.unknown());
      return 'file' in result ? result.file.value : undefined;
    });
    return readYaml(text, file, schema, said);
  }

  /**
   * What a parser makes of a text.
   * @param parse what it makes that is no plain data is made each time
   */
  value(text: string, file: string, parse: () => unknown): unknown {
    this.#files.add(file);
    const digest = digestOf(this.#code, text);
    const known = this.#kept.get(file, digest);
    if (known !== undefined) return known;
    const value = parse();
    if (value !== undefined && isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value))
      this.#kept.set(file, digest, value);
    return value;
  }

  save(): void {
    this.#kept.save(this.#files);
  }
}
