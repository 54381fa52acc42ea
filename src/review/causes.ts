import type { ChangedFiles } from './git.ts';
import type { Cause } from './report.ts';

/** Code that decides what the conversion makes of a source. */
const conversion = ['src/convert/', 'src/kinds/', 'src/segment/', 'src/text/', 'src/schema/'];

/** The file of a rule, of one kind or of several, or the list of a kind's rules. */
const ruleFile = /^src\/kinds\/(?:[a-z0-9-]+\/)?rules\/([a-z0-9-]+)\.ts$/;
const isOrder = (file: string) => ruleFile.exec(file)?.[1] === 'index';

/** Tells which file of a change moved something. */
export class Causes {
  readonly #files: ChangedFiles;

  constructor(files: ChangedFiles) {
    this.#files = files;
  }

  /** The file, if this change touches it. */
  file(file: string, what: string, line?: number): Cause[] {
    return this.#files.has(file) ? [{ file, what, ...(line !== undefined && { line }) }] : [];
  }

  /** A rule's own file, or the list that orders the rules. */
  rule(name: string): Cause[] {
    const rules = [...this.#files.keys()].filter((file) => ruleFile.test(file));
    const own = rules.find((file) => ruleFile.exec(file)?.[1] === name);
    if (own) return [{ file: own, what: `rule ${name}` }];
    return rules.filter(isOrder).map((file) => ({ file, what: 'the order of the rules' }));
  }

  /** Every changed file of the conversion's code. */
  conversion(): Cause[] {
    return [...this.#files.keys()]
      .filter((file) => conversion.some((place) => file.startsWith(place)) && file.endsWith('.ts'))
      .map((file) => {
        const rule = isOrder(file) ? undefined : ruleFile.exec(file)?.[1];
        return { file, what: rule ? `rule ${rule}` : 'the code of the conversion' };
      });
  }

  /** Every changed file of a document's seed. */
  seed(id: string): Cause[] {
    return [
      ...this.file(`seeds/${id}/source.txt`, 'the source'),
      ...this.file(`seeds/${id}/seed.yml`, 'the description of the seed'),
      ...this.file(`seeds/${id}/emendations.yml`, 'emendations'),
    ];
  }

  /** What can have moved a document's text: its seed, else the code. */
  document(id: string): Cause[] {
    const seed = this.seed(id).filter(({ file }) => !file.endsWith('seed.yml'));
    return [...seed, ...this.conversion()];
  }

  /** Changed files in a folder. */
  under(folder: string, what: string): Cause[] {
    return [...this.#files.keys()].filter((file) => file.startsWith(folder)).map((file) => ({ file, what }));
  }

  get files(): ChangedFiles {
    return this.#files;
  }
}

/** Each cause once. */
export function once(causes: readonly Cause[]): Cause[] {
  const known = new Map(causes.map((cause) => [`${cause.file}:${cause.line ?? ''}:${cause.what}`, cause]));
  return [...known.values()];
}
