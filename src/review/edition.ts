import { parse } from 'yaml';
import { checkCorpus } from '../corpus/checks/index.ts';
import { editionFile } from '../corpus/edition-file.ts';
import { type Corpus, loadCorpus } from '../corpus/load-corpus.ts';
import { proseIn } from '../corpus/prose-addresses.ts';
import { proseFile } from '../corpus/prose-pages.ts';
import { shownCorpus } from '../corpus/shown.ts';
import { standsAt } from '../files/kept-inside.ts';
import { readBytes } from '../files/read.ts';
import { writeInto } from '../files/write.ts';
import { ReadBefore } from '../kept/read-before.ts';
import { type Message, Refusal } from '../messages/message.ts';
import { addressesIn, ledgerFile, parseLedger } from '../publish/ledger.ts';
import { loadRedirects } from '../publish/redirects.ts';

/** One side of a comparison: all that a folder's content says, as far as it could be read. */
export interface Edition {
  readonly root: string;
  /** Drafts too, as a preview shows them. */
  readonly corpus: Corpus;
  /** Files that today's schema cannot read. */
  readonly unread: readonly Message[];
  /** What the checks have against the rest. */
  readonly faults: readonly Message[];
  /** What they ask an editor to decide. */
  readonly warnings: readonly Message[];
}

/**
 * Reads the content of a folder and checks it; never throws for what stands in the content.
 *
 * @param project whose cache has what the same files said before
 */
export function loadEdition(root: string, project = root): Edition {
  const { corpus, messages: ofCorpus } = loadCorpus(root, { before: new ReadBefore(project) });
  const messages = [...ofCorpus, ...strangeRedirects(root)];
  // The checks follow links between files, and may stumble over what could not be read.
  const found = messages.length > 0 ? [] : checkCorpus(corpus);
  const { error: faults = [], warning: warnings = [] } = Object.groupBy(found, ({ level }) => level);
  return { root, corpus: shownCorpus(corpus, true), unread: messages, faults, warnings };
}

/** What cannot be read of the redirects, which are no part of a corpus. */
function strangeRedirects(root: string): readonly Message[] {
  try {
    loadRedirects(root);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.messages;
    throw error;
  }
}

/**
 * {@link loadEdition} of an older state in a folder that is not needed afterwards. States from before there was `content/edition.yml` are
 * read with today's: the themes and roles that it names were the same.
 *
 * @param root the folder of today's state
 */
export function loadBase(folder: string, root: string): Edition {
  if (standsAt(root, editionFile) && !standsAt(folder, editionFile))
    writeInto(folder, editionFile, readBytes(root, editionFile));
  return loadEdition(folder, root);
}

/** What things without a file of their own are read from. */
const filesOf: Readonly<Record<string, (id: string) => readonly string[]>> = {
  documents: (id) => [
    `content/documents/${id}.mdx`,
    `content/apparatus/${id}.json`,
    `seeds/${id}/source.txt`,
  ],
  pages: (id) => [proseFile(id)],
};

/** The files of which one that cannot be read leaves a thing unread. */
export function readWith(file: string): readonly string[] {
  const id = /^(?:content\/(?:documents|apparatus)|seeds)\/([^/.]+)/.exec(file)?.[1] ?? '';
  const together = filesOf.documents?.(id) ?? [];
  return together.includes(file) ? together : [file];
}

/**
 * A side without the files that one of them could not read: what is not known on one side is neither new nor gone.
 *
 * @param said what the edition says of itself, where one of the sides cannot be read
 */
export function without(edition: Edition, unread: readonly Message[], said: Corpus['edition']): Edition {
  if (unread.length === 0) return edition;
  const files = new Set(unread.map(({ file }) => file));
  const isKnown = (part: string, id: string, entry: { readonly file?: string } | undefined) =>
    !(entry?.file === undefined ? (filesOf[part]?.(id) ?? []) : [entry.file]).some((file) => files.has(file));
  const known = (name: string, part: unknown): unknown =>
    part instanceof Map
      ? new Map(
          [...part]
            .filter(([id, entry]) => isKnown(name, id, entry))
            .map(([id, entry]) => [id, known(name, entry)]),
        )
      : part;
  const corpus = Object.entries(edition.corpus).map(([name, part]) => [
    name,
    part instanceof Map || isKnown(name, '', part)
      ? known(name, part)
      : name === 'edition'
        ? said
        : undefined,
  ]);
  return { ...edition, corpus: Object.fromEntries(corpus) as Corpus };
}

/** A file of a side; undefined where it has none. */
export function bytesAt(root: string, file: string): Buffer | undefined {
  return standsAt(root, file)?.isFile() ? readBytes(root, file) : undefined;
}

/** The words of {@link bytesAt}. What is not UTF-8 is read all the same: who mends it has to see it change. */
export function textAt(root: string, file: string): string | undefined {
  return bytesAt(root, file)?.toString('utf8');
}

/**
 * What YAML says, in whatever form and order of fields, a page of prose in whatever signs and lines, and the ledger in whatever order: two texts
 * say the same if this is the same. Other text, and torn YAML, says itself.
 */
export function saidIn(file: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (file === ledgerFile) return addressesIn(parseLedger(text)).sort().join(' ');
  const [, head = '', body = ''] = /^---(\r?\n[\s\S]*?)^---\r?$([\s\S]*)/m.exec(text) ?? [];
  if (/^content\/pages\/.*\.mdx$/.test(file)) return `${saidIn('.yml', head)}${saidInProse(body)}`;
  if (!file.endsWith('.yml')) return text;
  try {
    return JSON.stringify(parse(text) ?? [], (_, value) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    );
  } catch {
    return text;
  }
}

/** What MDX is to a reader. What no reader sees by itself, addresses of links for one, and what cannot be read says itself. */
export function saidInProse(text: string): string {
  try {
    const nodes = proseIn(text, 'a page.mdx');
    if (nodes.length === 0 || /^\s*\[[^\]]+\]:/m.test(text)) return text;
    const unplaced = (key: string, value: unknown) => (key === 'position' ? undefined : value);
    return JSON.stringify(nodes, (key, value) => {
      // In what is set as it is typed each space counts.
      if (value?.tagName === 'pre') return JSON.stringify(value, unplaced);
      return typeof value === 'string' ? value.replace(/[ \t\r\n]+/g, ' ') : unplaced(key, value);
    });
  } catch {
    return text;
  }
}
