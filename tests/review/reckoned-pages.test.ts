import { expect, test } from 'vitest';
import { type Corpus, loadCorpus } from '../../src/corpus/load-corpus.ts';
import { mentionsIn } from '../../src/corpus/mentions.ts';
import { sitePaths } from '../../src/publish/site-paths.ts';
import { reckonedPages } from '../../src/review/reckoned-pages.ts';
import type { Change } from '../../src/review/report.ts';

const { corpus } = loadCorpus('tests/river-edition');
const { paths } = sitePaths('.', corpus);
const reckoned = (change: Partial<Change>, file: string, next: Corpus = corpus) => {
  const causes = [{ file, what: 'the file' }];
  const whole = { section: change.sort, rows: [], causes, ...change } as unknown as Change;
  return reckonedPages([whole], paths, new Map([[file, 'changed']]), [corpus, next]);
};
const actorsOf = ({ changed }: { readonly changed: readonly string[] }) =>
  changed.filter((path) => /^\/actors\/./.test(path));
const row = (label: string) => ({ rows: [{ label, old: 'a', new: 'b' }] });

test('words of a paragraph are shown by those whom it names, and what else is said of a document by all whom that names', () => {
  const [{ document, block, actor } = { document: '', block: '', actor: '' }, ...others] =
    mentionsIn(corpus).decided;
  const pageOf = (id: string) => `/actors/${id}/`;
  const inBlock = [
    actor,
    ...others.filter((one) => one.document === document && one.block === block).map((one) => one.actor),
  ];
  const inDocument = [actor, ...others.filter((one) => one.document === document).map((one) => one.actor)];
  const pagesOf = (ids: readonly string[]) => [...new Set(ids.map(pageOf))].sort();
  const emendations = `seeds/${document}/emendations.yml`;
  const words = reckoned({ sort: 'text', document, block }, emendations);
  expect(actorsOf(words)).toEqual(pagesOf(inBlock));
  // Who is named together with whom is said on the page of each.
  const mention = reckoned({ sort: 'mentions', document, ...row(`#${block}`) }, 'content/actors/another.yml');
  expect(actorsOf(mention)).toEqual(pagesOf(inBlock));
  expect(words.changed).toContain(`/documents/${document}/`);
  expect(actorsOf(reckoned({ sort: 'metadata', document }, emendations))).toEqual(pagesOf(inDocument));
  expect(inDocument.length).toBeGreaterThan(inBlock.length);
});

test('only what is spoken of everywhere is called so on every page', () => {
  const event = reckoned({ sort: 'records', ...row('A flood, label') }, 'content/events/harrow-1932.yml');
  expect([event.all, actorsOf(event)]).toEqual([undefined, []]);
  const edition = (label: string) => reckoned({ sort: 'prose', ...row(label) }, 'content/edition.yml').all;
  expect(['other names', 'synonym', 'question', 'order of themes', 'role x, sign'].map(edition)).toEqual([
    ...[undefined, undefined],
    ...[true, true, true],
  ]);
  expect(reckoned({ sort: 'questions', ...row('value x, label') }, 'content/dimensions/x.yml').all).toBe(
    true,
  );
});

test('an actor is called by its first name; of the others its own page tells', () => {
  const file = 'content/actors/edith-harrow.yml';
  const actor = corpus.actors.get('edith-harrow');
  if (!actor) throw new Error('no actor');
  const { all, changed } = reckoned({ sort: 'actors', path: '/actors/edith-harrow/', ...row('name') }, file);
  expect([all, actorsOf({ changed })]).toEqual([undefined, ['/actors/edith-harrow/']]);
  const renamed = { ...actor, value: { ...actor.value, name: 'Another' } };
  const next = { ...corpus, actors: new Map([...corpus.actors, ['edith-harrow', renamed]]) } as Corpus;
  expect(reckoned({ sort: 'actors', ...row('name') }, file, next).all).toBe(true);
});
