import { spaced, stemsOf } from '../words/words.ts';
import type { Engine } from './engine.ts';
import { isName, namedBlocks, type Term } from './names.ts';
import { type Query, readQuery } from './query.ts';
import { type Places, type Ranked, rank } from './rank.ts';
import { kindOf, type Shelf, shownBlock } from './shelf.ts';
import { type Corrected, understand } from './understand.ts';

/** A place that was found. */
export interface Found extends Ranked {
  readonly shelf: Shelf;
}

/** Everything that was found, each group the best first. */
export interface Results {
  /** Cells, actors, claims and the like: what the edition says. */
  readonly answers: readonly Found[];
  /** What the documents say. */
  readonly passages: readonly Found[];
  /** Pages about the edition. */
  readonly pages: readonly Found[];
  /** Whether the order is that of their dates. */
  readonly byDate?: boolean;
  readonly query: Query;
  readonly corrected: readonly Corrected[];
  /** What is marked: stems, and phrases as {@link spaced} has them. */
  readonly marked: { readonly stems: ReadonlySet<string>; readonly phrases: readonly string[] };
}

/**
 * Looks for what was typed. Each edition understands it by its own names and languages.
 *
 * @throws where a part of an index cannot be loaded
 */
export async function find(typed: string, engine: Engine): Promise<Results> {
  const editions = engine.shelves.filter(({ isProse }) => !isProse);
  const results = await Promise.all(editions.map((main) => findIn(main, typed, engine)));
  const [first] = results as [Results];
  if (results.length === 1) return first;
  const all = (group: 'answers' | 'passages' | 'pages') =>
    results
      .flatMap((one) => {
        const best = Math.max(...[...one.answers, ...one.passages].map(({ score }) => score));
        // How rare a word is differs from edition to edition; what part of the question is answered does not.
        return one[group].map((found) => ({ ...found, score: (found.share * found.score) / best }));
      })
      .sort((a, b) => b.score - a.score);
  return {
    answers: all('answers'),
    passages: all('passages'),
    pages: all('pages'),
    query: first.query,
    corrected: results.flatMap(({ corrected }) => corrected),
    marked: {
      stems: new Set(results.flatMap(({ marked }) => [...marked.stems])),
      phrases: first.marked.phrases,
    },
  };
}

/** Looks in the shelves of one edition. @param main that of its texts, which has the names */
async function findIn(main: Shelf, typed: string, engine: Engine): Promise<Results> {
  const { blocksWith } = engine;
  const query = readQuery(typed, (key) => isName(main, key), main.file.languages);
  const { terms: inWords, corrected } = await understand(engine, main, query);
  const terms = [...inWords, ...query.dates];
  const quoted = query.phrases.map((phrase) => phraseTerm(phrase, main));
  const stems = new Set<string>();
  const found: Found[] = [];
  for (const shelf of engine.shelves.filter(({ place }) => place === main.place)) {
    const places = await Promise.all(terms.map((term) => placesOf(blocksWith, shelf, term, stems)));
    const also = await Promise.all(quoted.map((term) => placesOf(blocksWith, shelf, term, new Set())));
    const ranks = rank(shelf, [...places, ...also], [...terms, ...quoted]).filter(({ block }) =>
      also.every((one) => one.has(block)),
    );
    const kept = quoted.length > 0 ? await withPhrases(shelf, ranks, query.phrases) : ranks;
    found.push(...namedFirst(shelf, terms, kept).map((one) => ({ ...one, shelf })));
  }
  return { ...groups(found), query, corrected, marked: { stems, phrases: query.phrases.map(spaced) } };
}

/** What has a smaller part of the best score has one common word of many, and would only be counted: the best of its group, and of all. */
const worthShowing = { among: 0.3, beside: 0.2 };
/** So many of a group are shown if they have a little. */
const few = 5;

function phraseTerm(phrase: string, { file: { languages, foreign } }: Shelf): Term {
  return {
    typed: phrase,
    known: false,
    subject: false,
    forms: languages.map((language) => ({ stems: stemsOf(phrase, language, foreign), weight: 1 })),
  };
}

/** What a page or an event is called tells more of it than what else is said there. */
const inName = 1.25;

async function placesOf(
  blocksWith: Engine['blocksWith'],
  shelf: Shelf,
  { forms }: Term,
  marked: Set<string>,
): Promise<Places> {
  const places = new Map<number, number>();
  for (const { stems, weight } of forms) {
    const each = await Promise.all(stems.map((stem) => blocksWith(shelf, stem)));
    const [first = new Map<number, boolean>(), ...rest] = each.sort((a, b) => a.size - b.size);
    for (const [block, inTitle] of first) {
      if (!rest.every((blocks) => blocks.has(block))) continue;
      const titled = inTitle && rest.every((blocks) => blocks.get(block));
      places.set(block, Math.max(places.get(block) ?? 0, titled ? weight * inName : weight));
    }
    if (first.size > 0) for (const stem of stems) marked.add(stem);
  }
  return places;
}

/** So many blocks are read for a phrase. */
const mostRead = 400;

async function withPhrases(
  shelf: Shelf,
  ranks: readonly Ranked[],
  phrases: readonly string[],
): Promise<Ranked[]> {
  const kept = await Promise.all(
    ranks.slice(0, mostRead).map(async (one) => {
      const { block, page } = await shownBlock(shelf, one.block);
      const text = spaced([block.text, block.label, page.title].join(' | '));
      return phrases.every((phrase) => text.includes(spaced(phrase))) ? [one] : [];
    }),
  );
  return kept.flat();
}

/** What goes by the very name that was typed comes before all others. */
function namedFirst(shelf: Shelf, terms: readonly Term[], ranks: readonly Ranked[]): Ranked[] {
  const blocks = namedBlocks(shelf, terms);
  const best = ranks[0]?.score ?? 1;
  const first = blocks.map((block) => ({ block, share: 1, score: best }));
  return [...first, ...ranks.filter(({ block }) => !blocks.includes(block))];
}

function groups(found: readonly Found[]): Pick<Results, 'answers' | 'passages' | 'pages'> {
  const {
    answers = [],
    passages = [],
    pages = [],
  } = Object.groupBy(found, ({ shelf, block }) => {
    const kind = kindOf(shelf, block);
    if (kind === 'page') return 'pages';
    return kind === 'document' && shelf.heads[shelf.pageOf[block] ?? 0] !== block ? 'passages' : 'answers';
  });
  const best = Math.max(answers[0]?.score ?? 0, passages[0]?.score ?? 0);
  const worth = (some: readonly Found[], ofAll = best) => {
    const among = (some[0]?.score ?? 0) * worthShowing.among;
    return some.filter(
      ({ score }, nth) => score >= ofAll * worthShowing.beside && (nth < few || score >= among),
    );
  };
  return { answers: worth(answers), passages: worth(passages), pages: worth(pages, 0) };
}
