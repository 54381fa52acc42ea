import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { convertAll } from '../../../src/convert/convert-all.ts';
import { idsResolve } from '../../../src/corpus/checks/ids-resolve.ts';
import { checkCorpus } from '../../../src/corpus/checks/index.ts';
import { handWritten } from '../../../src/corpus/json-schemas.ts';
import { type Corpus, loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { commit } from '../../../src/files/write.ts';
import { addressWith } from '../../../src/maintain/move/addresses.ts';
import { handWrittenFiles } from '../../../src/maintain/move/hand-written.ts';
import { idsOf } from '../../../src/maintain/move/move.ts';
import { rename } from '../../../src/maintain/move/rename.ts';
import { withdraw } from '../../../src/maintain/move/withdraw.ts';
import { type Thing, things } from '../../../src/schema/vocabulary.ts';
import { idFields, nameOf, placesOf } from '../../corpus/id-fields.ts';
import { pictureOf } from '../../picture-of.ts';
import { scratchProject } from '../scratch-project.ts';

/** Every word that a file says and every key under which it says something. */
function* saidIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const [key, inside] of Object.entries(value)) {
      yield key;
      yield* saidIn(inside);
    }
}

/** Ids that mean one thing: others are a value's or a word of the language as well, and would stay. */
function clearIds(corpus: Corpus, thing: Thing): string[] {
  const words = [...corpus.dimensions.values()].flatMap(({ value: { values, terms, searchWords = [] } }) => [
    ...values.map(({ id }) => id),
    ...terms,
    ...searchWords,
  ]);
  const ids = things.flatMap((one) => idsOf(corpus, one));
  const all = [...ids, ...words, ...(corpus.edition.value.synonyms ?? []).flat()];
  return idsOf(corpus, thing).filter((id) => all.indexOf(id) === all.lastIndexOf(id));
}

/** For each field that names a thing, one that it names: all of them, by their ids, with what they are. */
function namedByAll(root: string): Map<string, Thing> {
  const { corpus } = loadCorpus(root);
  const files = handWrittenFiles(root).map(({ schema, text }) => ({ schema, value: parse(text) as unknown }));
  const chosen = new Map<string, Thing>();
  const unfilled: string[] = [];
  for (const field of idFields()) {
    const thing = things.find((one) => one === field.thing);
    if (!thing) continue;
    const schema = handWritten.find(({ name }) => name === field.sort)?.schema;
    const named = new Set(
      files.flatMap((one) =>
        one.schema === schema ? placesOf(field.steps, one.value).map(({ id }) => id) : [],
      ),
    );
    const clear = clearIds(corpus, thing).filter((id) => named.has(id));
    const [first] = clear;
    if (first === undefined) unfilled.push(nameOf(field));
    else if (!clear.some((id) => chosen.has(id))) chosen.set(first, thing);
  }
  expect(unfilled).toEqual(['proposal positions.*.candidates.[].document']);
  expect([...new Set(chosen.values())].sort()).toEqual([...things].sort());
  return chosen;
}

test('whatever is renamed, no field of any file has its former id, and nothing is wrong with what came of it', async () => {
  const root = scratchProject();
  const renamed = namedByAll(root);
  let given = 0;
  for (const [id, thing] of renamed) {
    given += 1;
    commit(root, rename(root, thing, id, `given-${given}`).changes);
  }
  const { corpus: after, messages } = loadCorpus(root);
  const { messages: stale } = await convertAll(root, { check: true });
  expect([...messages, ...stale, ...checkCorpus(after)]).toEqual([]);
  for (const [file, text] of pictureOf(root)) {
    // What leads on from former addresses has to have them; what was converted is recorded anew when it is again.
    if (/^content\/(?:redirects\.yml|ledger\.txt|conversions\.json)$|\.txt$/.test(file)) continue;
    const said = file.endsWith('.yml') ? new Set(saidIn(parse(text))) : new Set<string>();
    const left = [...renamed.keys()].filter(
      (id) => said.has(id) || new RegExp(`[/"'=]${id}(?=[/"'.]|$)`, 'm').test(file + text),
    );
    expect(left, file).toEqual([]);
  }
});

test('whatever is withdrawn, every file can be read, and none names it', () => {
  const root = scratchProject();
  // What speaks of it in prose is for people to write anew.
  rmSync(join(root, 'content/pages'), { recursive: true });
  const named = namedByAll(root);
  for (const kind of ['actor', 'dimension', 'proposal', 'document'] as const)
    for (const [id] of [...named].filter(([, thing]) => thing === kind)) {
      // It may have gone with another.
      if (!idsOf(loadCorpus(root).corpus, kind).includes(id)) continue;
      commit(root, withdraw(root, { kind, id, because: 'it was never there', on: '2026-11-28' }).changes);
    }
  const { corpus, messages } = loadCorpus(root);
  expect([...messages, ...idsResolve.check(corpus)]).toEqual([]);
});

const ids = new Map(['a', 'old', 'older'].map((id) => [id, {}]));
const ofThese = {
  edition: { value: { themes: [...ids.keys()].map((id) => ({ id })) } },
  ...Object.fromEntries(['documents', 'actors', 'proposals', 'dimensions'].map((kind) => [kind, ids])),
} as unknown as Corpus;

test.each([
  ['dimension', '/questions/old/#answer_a', '/questions/new/#answer_a'],
  ['proposal', '/questions/old/#answer_old', '/questions/old/#answer_new'],
  ['dimension', '/proposals/old/#answer_old', '/proposals/old/#answer_new'],
  ['dimension', '/compare/#cell_old_old', '/compare/#cell_old_new'],
  ['proposal', '/compare/#cell_old_old', '/compare/#cell_new_old'],
  ['dimension', '/compare/a/old/#row_old', '/compare/a/old/#row_new'],
  ['proposal', '/compare/#column_old', '/compare/#column_new'],
  [
    'proposal',
    '/compare/?proposals=a,old&questions=old&differ',
    '/compare/?proposals=a,new&questions=old&differ',
  ],
  ['theme', '/compare/?fold=old#row_old', '/compare/?fold=new#row_old'],
  ['actor', '/proposals/old/#part_old', '/proposals/old/#part_new'],
  ['proposal', '/actors/old/#part_old', '/actors/old/#part_new'],
  ['document', '/actors/old/#in-old', '/actors/old/#in-new'],
  ['document', '/documents/old/source/#L40', '/documents/new/source/#L40'],
  ['theme', '/proposals/a/#theme-old', '/proposals/a/#theme-new'],
  ['theme', '/contribute/codebook/#old', '/contribute/codebook/#new'],
  ['dimension', '/contribute/codebook/#question-old', '/contribute/codebook/#question-new'],
  ['document', '/story/#old', '/story/#new'],
  ['actor', '/glossary/#old', '/glossary/#old'],
  ['actor', '/proposals/older/#part_older', '/proposals/older/#part_older'],
  ['document', '/timeline/#old-12', '/timeline/#new-12'],
  ['proposal', '/#closest-old-older', '/#closest-new-older'],
] as const)('of a %s, %s becomes %s', (thing, before, after) => {
  expect(addressWith(ofThese, before, thing, 'old', 'new')).toBe(after);
});
