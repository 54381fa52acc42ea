// What stood after "#" before a thing was renamed or a heading was mended.
import { cellId, columnId, partId, positionId, rowId } from '../addresses/fragments.ts';
import { actorPath, pagePaths, proposalCitePath, proposalPath, questionPath } from '../addresses/paths.ts';
import { quoteAnchor } from '../addresses/quote-anchor.ts';
import type { Evidence } from '../compare/evidence.ts';
import { cannotBothBe } from '../compare/findings/cannot-both-be.ts';
import { findingRules } from '../compare/findings/index.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { kept } from '../kept/in-memory.ts';
import type { Redirect } from '../schema/redirects.ts';
import { parts } from './redirects.ts';
import { renamesIn } from './renames.ts';

/** For a page by its path: the ids that an id there was before. */
export type FormerIds = (page: string) => (id: string) => readonly string[];

/** Every form of an id that is made of ids of things, and the pages that have it: those whose paths begin so. A test looks for others. */
const forms: readonly (readonly [page: string, form: string])[] = [
  [pagePaths.compare, cellId('{proposal}', '{dimension}')],
  [pagePaths.compare, rowId('{dimension}')],
  [pagePaths.compare, columnId('{proposal}')],
  [proposalPath('*'), positionId('{dimension}')],
  [proposalPath('*'), partId('{actor}')],
  [proposalPath('*'), 'table-map-{proposal}'],
  [proposalPath('*'), 'theme-{theme}'],
  [proposalCitePath('*'), '{dimension}'],
  [questionPath('*'), positionId('{proposal}')],
  [actorPath('*'), partId('{proposal}')],
  [actorPath('*'), 'in-{document}'],
  [pagePaths.claims, 'in-{document}'],
  [pagePaths.timeline, '{document}'],
  [pagePaths.timeline, '{document}-{number}'],
  [pagePaths.story, '{document}'],
  [pagePaths.codebook, 'question-{dimension}'],
  [pagePaths.codebook, '{theme}'],
  [pagePaths.coverage, 'doc-{document}'],
  ...findingRules.flatMap(({ name }) =>
    ['{dimension}', '{proposal}-{proposal}'].map(
      (subject) => [pagePaths.home, `${name}-${subject}`] as const,
    ),
  ),
  [pagePaths.home, `${cannotBothBe.name}-{dimension}-{value}-{value}`],
];

/**
 * Learns from redirects which ids anchors had before: under every former id of each thing that they are made of.
 *
 * @param evidence what stands on words of documents, whose anchors are made of the document's id and the words
 */
export function formerIdsBy(
  redirects: readonly Redirect[],
  corpus: Corpus,
  evidence: ReadonlyMap<string, readonly Evidence[]>,
): FormerIds {
  const renames = renamesIn(redirects);
  const formerly = (thing: string, id: string) =>
    renames.flatMap((renamed) => (renamed.thing === thing && renamed.to === id ? [renamed.from] : []));
  const renamed = new Set<string>(renames.map(({ thing }) => thing));
  const readers = idReaders(corpus).filter(({ slots }) => slots.some((slot) => renamed.has(slot)));
  const quotes = new Map(
    [...evidence].flatMap(([document, list]) => {
      const formers = formerly('document', document);
      return list.map(({ id, quote }) => [
        id,
        formers.map((own) => quoteAnchor({ ...quote, document: own })),
      ]);
    }),
  );
  return (page) => {
    // What was cited on a page of its own is listed on a page below it, too.
    const mended = redirects
      .map(({ from, to }) => ({ id: parts(from).id, now: parts(to) }))
      .filter(({ now }) => page.startsWith(now.page));
    const here = readers.filter(({ begins }) => begins.test(page));
    return (id) => [
      ...mended.flatMap((one) => (one.id && one.now.id === id ? [one.id] : [])),
      ...(quotes.get(id) ?? []),
      ...here.flatMap(({ slots, read, write }) => {
        const [first = [], ...more] = read(id).map((one, at) => [one, ...formerly(slots[at] ?? '', one)]);
        const every = more.reduce(
          (made, ids) => made.flatMap((rest) => ids.map((one) => [...rest, one])),
          first.map((one) => [one]),
        );
        return every.slice(1).map(write);
      }),
    ];
  };
}

/** For each form of an id that is made of ids of things, the pages that have it, and what reads those ids out of it and writes others in. */
export const idReaders = kept((corpus: Corpus) => forms.map(([page, form]) => readerOf(page, form, corpus)));

/** A form as what reads the ids of things out of an id, and puts others in their places. */
function readerOf(page: string, form: string, corpus: Corpus) {
  const known: Readonly<Record<string, string>> = {
    document: [...corpus.documents.keys()].join('|'),
    proposal: [...corpus.proposals.keys()].join('|'),
    dimension: [...corpus.dimensions.keys()].join('|'),
    actor: [...corpus.actors.keys()].join('|'),
    theme: corpus.edition.value.themes.map(({ id }) => id).join('|'),
    value: '[a-z0-9-]+',
    number: '\\d+',
  };
  const slot = /\{(\w+)\}/g;
  const whole = new RegExp(`^${form.replace(slot, (_, name: string) => `(${known[name]})`)}$`);
  return {
    begins: new RegExp(`^${page.replaceAll('*', '[^/]+')}`),
    slots: [...form.matchAll(slot)].map(([, name = '']) => name),
    read: (id: string): string[] => whole.exec(id)?.slice(1) ?? [],
    write: (ids: readonly string[]): string => {
      const rest = [...ids];
      return form.replace(slot, () => rest.shift() ?? '');
    },
  };
}
