import { documentAt, guidePath, pagePaths } from '../addresses/paths.ts';
import { proseFile } from '../corpus/prose-pages.ts';
import { loadRedirects, parts, redirectsFile } from '../publish/redirects.ts';
import { sitePaths } from '../publish/site-paths.ts';
import { loadWithdrawn, withdrawnFile } from '../publish/withdrawn.ts';
import type { Redirect } from '../schema/redirects.ts';
import { shortened } from '../text/wording.ts';
import { saidInProse, textAt } from './edition.ts';
import type { Fact, Kind, Side } from './entity.ts';
import { addressFact, factsOf, orderFacts } from './facts.ts';
import { anchorOf, type Section } from './report.ts';

/** Pages of prose, paragraph by paragraph. */
export const prose: Kind = {
  section: 'prose',
  page: pagePaths.method,
  isKnownByWords: true,
  list: ({ root, corpus }) =>
    [...corpus.pages].map(([id, head]) => {
      const file = proseFile(id);
      const text = (textAt(root, file) ?? '').replace(/^---\r?\n[\s\S]*?^---\r?$/m, '');
      return {
        keys: [`${id}.mdx`],
        subject: `${id}.mdx`,
        path: proseIn(id),
        from: [[file]],
        facts: [addressFact(proseIn(id)), ...factsOf(corpus, head), ...paragraphFacts(text)],
      };
    }),
};

function paragraphFacts(text: string): Fact[] {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map((paragraph) => ({ text: paragraph.replace(/[ \t\r\n]+/g, ' ').trim(), key: saidInProse(paragraph) }))
    .filter(({ text }) => text !== '');
  const order = orderFacts(
    paragraphs.map(({ text }) => shortened(text, 40)),
    'paragraphs',
  );
  return [
    ...paragraphs.map((paragraph) => ({ label: 'paragraph', ...paragraph, anywhere: true as const })),
    ...order,
  ];
}

/** The page that a file of prose begins or is. */
function proseIn(id: string): string {
  const { method, comparisonMethod } = pagePaths;
  return id === 'method' ? method : id === 'comparison' ? comparisonMethod : guidePath(id);
}

/** The first part of an address, but for "brief", and the section that tells of what the next part names. */
const rooms: Readonly<Record<string, Section>> = {
  ...{ documents: 'documents', proposals: 'proposals', questions: 'questions', actors: 'actors' },
  ...{ claims: 'records', compare: 'proposals', pairs: 'proposals', method: 'prose' },
};

/** Pages that only one side has: one thing for all pages of a thing, and one for those that are nothing's. */
export const pages: Kind = {
  section: 'pages',
  page: pagePaths.home,
  list: (side, other) => {
    const there = new Set(pathsOf(other).paths);
    const own = pathsOf(side).paths.filter((path) => !there.has(path));
    const went = new Map(
      readOf(loadRedirects, other).map(({ from, to }) => [
        from,
        `redirected to ${to}${there.has(parts(to).page) ? '' : ', which is not there'}`,
      ]),
    );
    for (const { addresses, on, because } of readOf(loadWithdrawn, other))
      for (const from of addresses) went.set(from, `withdrawn on ${on}, because ${because}`);
    return [...Map.groupBy(own, (path) => ownerOf(path, other))].map(([owner, paths]) => {
      const [, id] = owner.split(' ');
      const names = id === undefined ? paths.map((path) => path.split('/').at(-2) ?? '') : [id];
      const hasWithdrawn = paths.some((path) => went.get(path)?.startsWith('withdrawn'));
      const made = `^(?:content/(?!documents|apparatus)|seeds/|src/(?:pages|corpus/checks)/)(?:.*/)?(?:${names.join('|')})[./]`;
      return {
        // Pages that came are no others than those that went: the first of each tells them apart.
        keys: [paths[0]],
        subject: 'Pages',
        from: [[new RegExp(made), ...(hasWithdrawn ? [withdrawnFile] : [])]],
        within: [ownAnchor(owner)],
        facts: paths.map((path) => ({
          label: ['page', went.get(path) ?? []].flat().join(', '),
          list: path,
          text: path,
          path,
        })),
      };
    });
  },
};

/** The thing whose page an address is, as "actors an-actor"; of a pair the one that the other side does not have. Further pages of a list are nothing's. */
function ownerOf(path: string, { corpus }: Side): string {
  const [room = '', first, second] = path.split('/').filter((part) => part !== '' && part !== 'brief');
  const section = rooms[room];
  if (!section || first === undefined || first === 'page') return '';
  const isKnown = section === 'proposals' && corpus.proposals.has(first);
  return `${section} ${isKnown && second !== undefined && !corpus.proposals.has(second) ? second : first}`;
}

/** The anchor of the change of the thing that has a page; pages of prose are known by their files. */
function ownAnchor(owner: string): string {
  const [section = '', id = ''] = owner.split(' ');
  return anchorOf(section as Section, section === 'prose' ? `${id}.mdx` : id);
}

/** Where what is gone leads to: under the new id of a thing, or under the words that have another address; all others are one list. */
export const redirects: Kind = {
  section: 'pages',
  page: pagePaths.home,
  list: (side, other) =>
    // What one side cannot read did not go, nor come.
    (readOf(loadRedirects, other) === unreadable
      ? []
      : [...Map.groupBy(readOf(loadRedirects, side), whatMoved)]
    ).map(([moved, places]) => ({
      keys: [`redirected ${moved}`],
      subject: 'Redirects',
      from: [[redirectsFile]],
      within: [...new Set(places.map(({ to }) => movedTo(to, moved)))],
      facts: places.map(({ from, to }) => ({ label: from, text: to + ofOtherKind(from, to), path: to })),
    })),
};

/** What there is to say of an address that leads to a page of another kind: an actor's, say, to a document's. */
function ofOtherKind(from: string, to: string): string {
  const [was, is] = [from, to].map((address) => address.split('/')[1]);
  return was === is ? '' : ', a page of another kind';
}

/** The anchor of what moved an address: a new id, or the words of a paragraph. */
function movedTo(address: string, moved: string): string {
  const { page, id } = parts(address);
  return id === undefined
    ? anchorOf('pages', `renamed ${moved}`)
    : anchorOf('text', `${documentAt(page)} ${id}`);
}

/** The page whose paragraphs have other addresses; or the part of an address that another takes the place of, as "old new". */
function whatMoved({ from, to }: Redirect): string {
  const [old, next] = [from, to].map((address) => parts(address).page.split('/'));
  if (parts(to).id !== undefined) return parts(to).page;
  const pairs = (old ?? []).map((part, at) => [part, next?.[at]]).filter(([was, is]) => was !== is);
  return pairs.length === 1 && old?.length === next?.length ? (pairs[0]?.join(' ') ?? '') : '';
}

/** The pages of a side, and what could not be listed: a side that does not pass its checks may lack cells, and with them pairs. */
export function pathsOf({ root, corpus }: Side): ReturnType<typeof sitePaths> {
  try {
    return sitePaths(root, corpus);
  } catch (error) {
    return { paths: [], unknown: [`the whole site (${(error as Error).message})`] };
  }
}

const unreadable: readonly never[] = [];

/** What a file of addresses says; what is wrong with it is told with what else cannot be read. */
export function readOf<T>(read: (root: string) => readonly T[], { root }: Side): readonly T[] {
  try {
    return read(root);
  } catch {
    return unreadable;
  }
}
