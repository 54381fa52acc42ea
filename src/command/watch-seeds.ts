import { join, relative } from 'node:path';
import { conversionRooms } from '../convert/known-conversions.ts';
import { project } from './project.ts';

/** What the conversion is made of besides `seeds/`. */
const conversion = conversionRooms.map((room) => `src/${room}`);

/** Milliseconds to wait for more: an editor may write a file in several strokes, and a checkout writes many. */
const settling = 100;

/**
 * Which documents a changed file concerns: one id, all, or none.
 * @param file path from the edition's folder or the project's, with forward slashes
 */
export function concerns(file: string): { readonly id: string } | 'all' | 'none' {
  const [, id, name] = /^seeds\/([^/]+)\/([^/]+)$/.exec(file) ?? [];
  // Editors put files of their own beside the one they write: ".source.txt.swp", "4913".
  if (id !== undefined)
    return /^(source\.txt|seed\.yml|emendations\.yml)$/.test(name ?? '') ? { id } : 'none';
  const isRule = conversion.some((folder) => file.startsWith(`${folder}/`)) && file.endsWith('.ts');
  return isRule ? 'all' : 'none';
}

/** Converts what a change concerns, one run after another. */
export class SeedWatch {
  readonly #root: string;
  readonly #convert: (ids: readonly string[]) => Promise<unknown>;
  #waiting = new Set<string>();
  #all = false;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;

  /**
   * @param root the edition's folder
   * @param convert converts these documents, or all if there are none; must not throw
   */
  constructor(root: string, convert: (ids: readonly string[]) => Promise<unknown>) {
    this.#root = root;
    this.#convert = convert;
  }

  /**
   * To be told of each change.
   * @param event as chokidar names it
   * @param path absolute path
   */
  changed(event: string, path: string): void {
    const found = [this.#root, project]
      .map((folder) => concerns(relative(folder, path).replaceAll('\\', '/')))
      .find((concerned) => concerned !== 'none');
    if (found === undefined) return;
    // A seed that came or went changes what belongs to the edition.
    if (found === 'all' || (event !== 'change' && path.endsWith('source.txt'))) this.#all = true;
    else this.#waiting.add(found.id);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running ??= this.#drain().finally(() => {
        this.#running = undefined;
      });
    }, settling);
  }

  async #drain(): Promise<void> {
    while (this.#all || this.#waiting.size > 0) {
      const ids = this.#all ? [] : [...this.#waiting].sort();
      this.#all = false;
      this.#waiting.clear();
      await this.#convert(ids);
    }
  }

  /** Folders that have to be watched. */
  get folders(): readonly string[] {
    return [join(this.#root, 'seeds'), ...conversion.map((folder) => join(project, folder))];
  }
}
