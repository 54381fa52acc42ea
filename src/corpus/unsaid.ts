import { readTextIfThere } from '../files/read.ts';
import type { Message } from '../messages/message.ts';
import { readLoosely, type YamlFile } from '../messages/yaml-file.ts';
import { type Thing, things } from '../schema/vocabulary.ts';
import { editionFile } from './edition-file.ts';

type Path = readonly (string | number)[];

/** What of an edition could not be read. */
interface Unread {
  /** The messages of all files that could not be read, as they are. */
  readonly unread: readonly Message[];
  /** Of these, the messages of files of which nothing is left. */
  readonly absent: readonly Message[];
  /** What was left out of the others. */
  readonly lost: ReadonlyMap<string, readonly Path[]>;
}

/** Tells which messages of checks follow from what could not be read: one cause gives one message. */
export class Unsaid {
  private readonly root: string;
  private readonly unread: readonly Message[];
  private readonly files: ReadonlySet<string>;
  private readonly written = new Map<string, YamlFile<unknown> | undefined>();
  private readonly lost: Unread['lost'];
  /** Things whose files were not read as they are, by id. */
  private readonly things: ReadonlyMap<string, Thing>;
  /** Kinds of things of which one cannot be read, and folders that cannot be listed: nobody knows what they hold. */
  private readonly anyOf: ReadonlySet<Thing>;
  private readonly isWithoutNames: boolean;

  constructor(root: string, { unread, absent, lost }: Unread) {
    this.root = root;
    this.lost = lost;
    this.unread = unread;
    this.files = new Set(unread.map(({ file }) => file));
    this.things = new Map(
      [...this.files].flatMap((file) => {
        const [, thing, id] = thingOfFile.exec(file) ?? /^(seed)s\/([^/]+)\//.exec(file) ?? [];
        if (!thing || !id) return [];
        return [[id, thing === 'seed' || thing === 'apparatu' ? 'document' : (thing as Thing)] as const];
      }),
    );
    const gone = absent.map(({ file, name }) => ({ file, isNameless: name === 'name-file' }));
    this.anyOf = new Set(
      things.filter((thing) =>
        gone.some(({ file, isNameless }) =>
          isNameless ? file.startsWith(`content/${thing}s/`) : file === `content/${thing}s`,
        ),
      ),
    );
    const lostNames = [...lost].some(
      ([file, paths]) =>
        paths.some(([top]) => top === 'names' || top === 'kind' || top === 'otherNames') &&
        (file === editionFile || file.startsWith('content/actors/')),
    );
    this.isWithoutNames =
      lostNames || gone.some(({ file }) => file === editionFile || file.startsWith('content/actors'));
  }

  explains(message: Message): boolean {
    const { name, file, found } = message;
    if (name === 'ids-resolve') return this.isUnread(found) || this.isTold(message);
    if (name === 'quote-found') return false;
    if (name === 'no-orphans') return this.mayBeNamed(found);
    if (name === 'orders-differ') return [...this.lost.values()].flat().some(([top]) => top === 'order');
    if (name === 'codings-sound' && this.isOfCoding(file)) return true;
    // Of a decision that cannot be read its name is open.
    if (name === 'mentions-decided' && this.files.has(file)) return true;
    if (this.isWithoutNames && ofNames.has(name)) return true;
    // Terms are looked for in documents of which one is missing.
    if (name === 'silence-holds' && this.documentsOf(file).some((id) => this.things.get(id) === 'document'))
      return true;
    if (this.lost.has(file)) return this.isOfLostPart(message);
    for (const [id, thing] of this.things)
      if (wordIn(found, id) || (thing === 'dimension' && this.isCellOf(id, message))) return true;
    return false;
  }

  /** Whether the schema has refused the same words: they are no id at all. */
  private isTold({ file, line, column }: Message): boolean {
    return this.unread.some((one) => one.file === file && one.line === line && one.column === column);
  }

  /** Whether the thing that a message misses is described in what could not be read. */
  private isUnread(found: string): boolean {
    const [, thing, id] = /^the (\w+) "([^"]*)"/.exec(found) ?? [];
    if (thing === 'theme' || thing === 'role') return this.files.has(editionFile);
    return this.things.get(id ?? '') === thing || this.anyOf.has(thing as Thing);
  }

  /** Whether something that is said to be named nowhere is named in what could not be read. */
  private mayBeNamed(found: string): boolean {
    const id = /"([^"]*)"/.exec(found)?.[1] ?? '';
    if (this.isWithoutNames || [...this.things.values()].includes('document')) return true;
    return [...this.files].some(
      (file) => file.startsWith('content/mentions/') || wordIn(readTextIfThere(this.root, file) ?? '', id),
    );
  }

  /** Whether what coders gave to a proposal cannot be told whole. */
  private isOfCoding(file: string): boolean {
    const proposal = file.slice(file.lastIndexOf('/'));
    return [...this.files].some(
      (one) =>
        one === 'content/codebook.yml' ||
        (one !== file && one.startsWith('content/codings/') && one.endsWith(proposal)),
    );
  }

  private isOfLostPart(message: Message): boolean {
    return (this.lost.get(message.file) ?? []).some((path) => {
      const [top] = path;
      // What is wrong with all cells follows from what holds for all.
      if (top === undefined || top === 'documents' || top === 'status' || top === 'kind') return true;
      const names = path.filter((key) => typeof key === 'string' && key !== 'positions');
      return names.some((name) => wordIn(message.found, String(name))) || this.isIn(partWith(path), message);
    });
  }

  /** Whether a message stands in the cell of a proposal, or of a coding, that answers a question. */
  private isCellOf(question: string, message: Message): boolean {
    return ['positions', 'cells'].some((cells) => this.isIn([cells, question], message));
  }

  /** The documents that were read for a proposal. */
  private documentsOf(file: string): readonly string[] {
    const value = this.asWritten(file)?.value as { readonly documents?: unknown } | undefined;
    return Array.isArray(value?.documents) ? value.documents : [];
  }

  private asWritten(file: string): YamlFile<unknown> | undefined {
    if (!this.written.has(file)) this.written.set(file, readLoosely(readTextIfThere(this.root, file) ?? ''));
    return this.written.get(file);
  }

  /** Whether a message stands within a part of its file as that is written. */
  private isIn(part: Path, { file, line = 0 }: Message): boolean {
    const read = this.asWritten(file);
    if (!read) return false;
    let end = Number.POSITIVE_INFINITY;
    let inside: unknown = read.value;
    for (const [depth, key] of part.entries()) {
      if (!inside || typeof inside !== 'object' || !(key in inside)) return false;
      const holder = part.slice(0, depth);
      const start = read.placeOf([...holder, key]).line;
      const others = Object.keys(inside).map((other) => read.placeOf(withKey(holder, inside, other)).line);
      end = Math.min(end, ...others.filter((other) => other > start));
      if (depth === part.length - 1) return start <= line && line < end;
      inside = (inside as Readonly<Record<string | number, unknown>>)[key];
    }
    return false;
  }
}

function withKey(holder: Path, inside: unknown, key: string): Path {
  return [...holder, Array.isArray(inside) ? Number(key) : key];
}

/** The part that is checked as a whole and has what a path leads to: a cell, an entry of a list, a field of the file. */
function partWith(path: Path): Path {
  const cells = path.findIndex((key) => key === 'positions' || key === 'cells');
  if (cells >= 0) return path.slice(0, cells + 2);
  const entry = path.findIndex((key) => typeof key === 'number');
  return path.slice(0, entry < 0 ? 1 : entry + 1);
}

const thingOfFile = /^content\/(document|actor|proposal|dimension|apparatu)s\/([^/]+)\.\w+$/;

/** Checks that look for the names of all actors. */
const ofNames = new Set(['mentions-decided', 'names-unambiguous', 'silence-holds', 'names-ordered']);

function wordIn(text: string, word: string): boolean {
  if (word === '') return false;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
    if (!/[\w-]/.test(before) && !/[\w-]/.test(after)) return true;
  }
  return false;
}
