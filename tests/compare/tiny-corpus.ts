import type { Corpus, Entry } from '../../src/corpus/load-corpus.ts';
import type { Transcription } from '../../src/corpus/transcription.ts';
import type { DocumentQuote, Position, Proposal, Role } from '../../src/schema/comparison.ts';
import type { Dimension } from '../../src/schema/dimension.ts';
import { smallEdition } from '../corpus/small-edition.ts';

/** A cell in short: a value, or a value and the words it stands on; "silent" is a silence. */
export type ShortCell =
  | string
  | { readonly value: string; readonly quotes?: readonly string[]; readonly certainty?: 'doubtful' };

/** A corpus in short: one document, whose blocks are `p1`, `p2` …; a dimension's values by their ids. */
export interface Tiny {
  readonly text?: readonly string[];
  readonly dimensions: Readonly<
    Record<
      string,
      {
        readonly scale?: Dimension['scale'];
        readonly values?: readonly string[];
        readonly name?: string;
        readonly incompatible?: Dimension['incompatible'];
      }
    >
  >;
  readonly proposals: Readonly<
    Record<
      string,
      {
        readonly kind?: Proposal['kind'];
        readonly roles?: readonly Role[];
        readonly cells: Readonly<Record<string, ShortCell>>;
      }
    >
  >;
  readonly codings?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
}

const defaultText = 'Some words.';

/** Makes a corpus in memory. A cell without words of its own stands on those of the first block. */
export function tinyCorpus({ text = [defaultText], dimensions, proposals, codings = {} }: Tiny): Corpus {
  const blocks = text.map((words, at) => ({ id: `p${at + 1}`, type: 'paragraph', text: words }));
  // What the apparatus and the front matter say besides plays no part in a comparison.
  const document = {
    id: 'doc',
    front: { id: 'doc', title: 'Doc', kind: 'text', metadata: {}, facts: [], lines: {} },
    apparatus: { blocks: blocks.map((block) => ({ ...block, lines: [] })), entries: [] },
    body: text.join('\n\n'),
    blocks,
  } as unknown as Transcription;
  const quote = (exact: string): DocumentQuote => ({ document: 'doc', exact });
  const position = (cell: ShortCell): Position => {
    const {
      value,
      quotes = [text[0] ?? defaultText],
      certainty,
    } = typeof cell === 'string' ? { value: cell } : cell;
    const doubt = certainty ? { certainty } : {};
    if (value === 'silent') return { value, searched: ['word'], explained: [], ...doubt };
    return {
      value,
      sentence: `It says ${value}.`,
      voice: 'proposes',
      of: 'someone',
      quotes: quotes.map(quote),
      ...doubt,
    };
  };
  return {
    edition: smallEdition,
    pages: new Map(),
    documents: new Map([['doc', document]]),
    actors: new Map(),
    dimensions: entries(
      dimensions,
      (id, { scale = 'choice', values = ['yes', 'no'], name = capital(id), incompatible }, order) => ({
        theme: 'who',
        order,
        name,
        question: `${name}?`,
        scale,
        values:
          scale === 'words' ? [] : values.map((value) => ({ id: value, label: capital(value), rule: value })),
        ...(incompatible && { incompatible }),
        silence: 'nothing',
        terms: ['word'],
      }),
    ),
    proposals: entries(proposals, (id, { kind = 'proposal', roles = [], cells }, order) => ({
      name: capital(id),
      kind,
      order,
      summary: id,
      documents: ['doc'],
      roles: [...roles],
      positions: Object.fromEntries(
        Object.entries(cells).map(([dimension, cell]) => [dimension, position(cell)]),
      ),
    })),
    decisions: new Map(),
    unseen: new Map(),
    events: new Map(),
    claims: new Map(),
    glossary: new Map(),
    publications: new Map(),
    codings: new Map(
      Object.entries(codings).map(([coding, files]) => [
        coding,
        entries(files, (_, values) => ({
          codebook: 1,
          coder: 1,
          date: '2026-01-01',
          cells: Object.fromEntries(
            Object.entries(values).map(([id, value]) => [id, { value, quotes: [], further: [] }]),
          ),
        })),
      ]),
    ),
  };
}

function entries<A, B>(
  record: Readonly<Record<string, A>>,
  make: (id: string, value: A, order: number) => B,
): Map<string, Entry<B>> {
  return new Map(
    Object.entries(record).map(([id, value], at) => [
      id,
      {
        id,
        file: `content/${id}.yml`,
        value: make(id, value, at + 1),
        placeOf: () => ({ line: 1, column: 1 }),
      },
    ]),
  );
}

function capital(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}
