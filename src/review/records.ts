import { dirname } from 'node:path';
import { actorPath, claimPath, pagePaths, proposalPath, questionPath } from '../addresses/paths.ts';
import { actorName } from '../corpus/actor-name.ts';
import type { Corpus, Entry } from '../corpus/load-corpus.ts';
import type { MentionDecision } from '../schema/actor.ts';
import type { Fact, Kind } from './entity.ts';
import { addressFact, factsOf } from './facts.ts';
import { anchorOf, type Section } from './report.ts';

/** What a sort of hand-written file is to a report: its fields are told as its schema reads them. */
interface Declared {
  readonly section: Section;
  /** The page where they are listed. */
  readonly page: string;
  /** The page of one of them, where it has one. */
  readonly path?: (id: string) => string;
  /** Fields that are told as things of their own. */
  readonly apart?: readonly string[];
  /** Whether what they list may go from one of them to another. */
  readonly moves?: true;
  /** The section of the thing that has its id and that it belongs to. */
  readonly of?: Section;
  /** How its values are told, where not field by field. */
  facts?(corpus: Corpus, value: never): Fact[];
}

/** Parts of the corpus that are told otherwise: with words, addresses, or as what tells of changes itself. */
type Otherwise = 'documents' | 'pages' | 'publications' | 'withdrawn';

/** Every other part, which is written by hand. */
const declared: Readonly<Record<Exclude<keyof Corpus, Otherwise>, Declared>> = {
  proposals: {
    section: 'proposals',
    page: pagePaths.proposals,
    path: proposalPath,
    apart: ['positions', 'roles'],
  },
  dimensions: { section: 'questions', page: pagePaths.questions, path: questionPath, moves: true },
  codebook: { section: 'questions', page: pagePaths.codebook },
  actors: { section: 'actors', page: pagePaths.actors, path: actorPath, moves: true },
  decisions: { section: 'mentions', page: pagePaths.actors, of: 'documents', facts: decisionFacts },
  codings: { section: 'codings', page: pagePaths.comparisonMethod, of: 'proposals' },
  unseen: { section: 'codings', page: pagePaths.comparisonMethod },
  events: { section: 'records', page: pagePaths.timeline, of: 'documents' },
  claims: { section: 'records', page: pagePaths.claims, path: claimPath, moves: true },
  unanswered: { section: 'records', page: pagePaths.claims },
  glossary: { section: 'records', page: pagePaths.glossary, moves: true },
  story: { section: 'prose', page: pagePaths.story },
  edition: { section: 'prose', page: pagePaths.home },
};

/** Every sort of hand-written file, each file one thing. */
export const records: readonly Kind[] = Object.entries(declared).map(
  ([part, { section, page, path, apart = [], moves, of, facts = factsOf }]) => ({
    section,
    page,
    ...(moves && { moves }),
    list: ({ corpus }) =>
      entriesIn(corpus[part as keyof typeof declared]).map(({ id, file, value }) => {
        const isApart = ([field]: [string, unknown]) => apart.includes(field);
        const told = Array.isArray(value)
          ? value
          : Object.fromEntries(Object.entries(value).filter((field) => !isApart(field)));
        const name = file.replace(/^content\/|\.yml$/g, '');
        return {
          // A file without a page of its own may be called otherwise.
          keys: path ? [id, value.name] : [name, JSON.stringify(told)],
          subject: (path && value.name) ?? name.replace('/', ', '),
          path: path?.(id) ?? page,
          ...(of && { within: [anchorOf(of, id), anchorOf(section, dirname(name))] }),
          from: [[file]],
          facts: [...(path ? [addressFact(path(id))] : []), ...facts(corpus, told as never)],
        };
      }),
  }),
);

/** Who is meant by each name that somebody decided on, with the words around it, for one name stands in many places. */
function decisionFacts(corpus: Corpus, decisions: readonly MentionDecision[]): Fact[] {
  return decisions.flatMap(({ exact, prefix, suffix, actor, why }) => {
    const around = [prefix && `after ‘${prefix}’`, suffix && `before ‘${suffix}’`]
      .filter(Boolean)
      .join(' and ');
    const name = [exact, around].filter(Boolean).join(' ');
    const member = { list: '', name };
    return [
      { label: name, text: actor === 'none' ? 'nobody' : actorName(corpus, actor), key: actor, member },
      { label: `${name}, why`, text: why, member },
    ];
  });
}

/** Rounds of coding that one side has and the other has not: what coders gave in one is judged with it. */
export const rounds: Kind = {
  section: 'codings',
  page: pagePaths.comparisonMethod,
  list: ({ corpus }, other) =>
    [...corpus.codings].flatMap(([round, codings]) => {
      if (other.corpus.codings.has(round)) return [];
      const given = [...codings.values()];
      return {
        keys: [`codings/${round}`, JSON.stringify(given.map(({ value }) => value))],
        subject: `codings, ${round}`,
        path: pagePaths.comparisonMethod,
        from: [given.map(({ file }) => file)],
        facts: factsOf(corpus, {
          coders: [...new Set(given.map(({ value }) => value.coder))],
          proposals: given.map(({ id }) => corpus.proposals.get(id)?.value.name ?? id),
        }),
      };
    }),
};

/** What there is to know of any entry. */
type Written = Entry<{ readonly name?: string }>;

/** The entries of a part of a corpus, be it one, some by their ids, or those of several folders. */
function entriesIn(part: unknown): Written[] {
  if (part instanceof Map) return [...part.values()].flatMap(entriesIn);
  return part === undefined ? [] : [part as Written];
}
