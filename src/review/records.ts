import { actorPath, claimPath, pagePaths, proposalPath, questionPath } from '../addresses/paths.ts';
import type { Corpus, Entry } from '../corpus/load-corpus.ts';
import type { Fact, Kind } from './entity.ts';
import { addressFact, factsOf } from './facts.ts';
import { anchorOf, type Section } from './report.ts';

/** What a kind of hand-written file is to a report: its fields are told as its schema reads them. */
interface Declared {
  readonly section: Section;
  /** The page where they are listed. */
  readonly page: string;
  readonly entries: (corpus: Corpus) => Iterable<Entry<unknown> | undefined>;
  /** The page of one of them, where it has one. */
  readonly path?: (id: string) => string;
  /** Fields that are told as things of their own. */
  readonly apart?: readonly string[];
  /** The section of the thing that has its id and that it belongs to. */
  readonly of?: Section;
  /** A list whose members are told whole, each by its text, and what one of them is called. */
  readonly members?: readonly [field: string, label: string];
}

const declared: readonly Declared[] = [
  {
    section: 'proposals',
    page: pagePaths.proposals,
    entries: ({ proposals }) => proposals.values(),
    path: proposalPath,
    apart: ['positions', 'roles'],
  },
  {
    section: 'questions',
    page: pagePaths.questions,
    entries: ({ dimensions }) => dimensions.values(),
    path: questionPath,
  },
  { section: 'questions', page: pagePaths.codebook, entries: ({ codebook }) => [codebook] },
  {
    section: 'actors',
    page: pagePaths.actors,
    entries: ({ actors }) => actors.values(),
    path: actorPath,
    members: ['names', 'name'],
  },
  {
    section: 'mentions',
    page: pagePaths.actors,
    entries: ({ decisions }) => decisions.values(),
    of: 'documents',
  },
  {
    section: 'codings',
    page: pagePaths.comparisonMethod,
    entries: ({ codings }) => [...codings.values()].flatMap((files) => [...files.values()]),
    of: 'proposals',
  },
  { section: 'records', page: pagePaths.timeline, entries: ({ events }) => events.values(), of: 'documents' },
  { section: 'records', page: pagePaths.claims, entries: ({ claims }) => claims.values(), path: claimPath },
  { section: 'records', page: pagePaths.claims, entries: ({ unanswered }) => [unanswered] },
  { section: 'records', page: pagePaths.glossary, entries: ({ glossary }) => glossary.values() },
  { section: 'prose', page: pagePaths.home, entries: ({ edition }) => [edition] },
];

/** Every kind of hand-written file, each file one thing. */
export const records: readonly Kind[] = declared.map(
  ({ section, page, entries, path, apart = [], of, members }) => ({
    section,
    page,
    list: ({ corpus }) =>
      [...entries(corpus)].flatMap((entry) => {
        if (!entry) return [];
        const { id, file } = entry;
        const fields = Object.entries(entry.value as object);
        const name = file.replace(/^content\/|\.yml$/g, '');
        const value = entry.value as { readonly name?: string };
        const told = fields.filter(([field]) => !apart.includes(field) && field !== members?.[0]);
        const listed = fields.find(([field]) => field === members?.[0])?.[1] as readonly Member[] | undefined;
        return [
          {
            keys: [path ? id : name, path && value.name],
            subject: (path && value.name) ?? name.replace('/', ', '),
            path: path?.(id) ?? page,
            ...(of && { within: [anchorOf(of, id)] }),
            from: [[file]],
            facts: [
              ...(path ? [addressFact(path(id))] : []),
              ...factsOf(corpus, Array.isArray(entry.value) ? entry.value : Object.fromEntries(told)),
              ...(listed ?? []).map((member) => memberFact(corpus, member, members?.[1] ?? '')),
            ],
          },
        ];
      }),
  }),
);

type Member = { readonly text: string };

function memberFact(corpus: Corpus, { text, ...about }: Member, label: string): Fact {
  const more = factsOf(corpus, about).map((fact) => ` ${fact.label}: ${fact.text}`);
  return { label, list: `${label} ${text}`, text: `${text}${more.join(',')}` };
}
