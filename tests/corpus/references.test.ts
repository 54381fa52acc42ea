import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkCorpus } from '../../src/corpus/checks/index.ts';
import { handWritten } from '../../src/corpus/json-schemas.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { referencesIn } from '../../src/corpus/references.ts';
import { handWrittenFiles } from '../../src/maintain/move/hand-written.ts';
import { withWords } from '../../src/maintain/move/yaml-text.ts';
import { storySchema } from '../../src/schema/story.ts';
import { byId, idOf } from '../../src/schema/vocabulary.ts';
import { scratchProject } from '../maintain/scratch-project.ts';
import { idFields, nameOf, type Place, placesOf, sampleOf } from './id-fields.ts';

const pathsIn = (schema: z.ZodType, value: unknown) =>
  referencesIn(schema, value).map(({ path }) => path.join('.'));

test('ids are found in lists, in lists whose places differ, under keys and in one form of several', () => {
  const proposal = z.strictObject({ proposal: idOf('proposal') });
  const schema = z.strictObject({
    all: z.array(proposal),
    two: z.tuple([proposal, z.string(), idOf('actor')]),
    by: byId('dimension', z.union([z.literal('none'), idOf('document')])),
  });
  const value = {
    all: [{ proposal: 'a' }],
    two: [{ proposal: 'b' }, 'c', 'd'],
    by: { e: 'f', g: 'none' },
  };
  expect(pathsIn(schema, value)).toEqual([
    'all.0.proposal',
    'two.0.proposal',
    'two.2',
    'by.e',
    'by.e',
    'by.g',
  ]);
  const side = { proposal: 'a', value: 'b', exact: 'c' };
  expect(pathsIn(storySchema, { disagreements: [{ question: 'x', sides: [side, side] }] })).toEqual([
    'disagreements.0.question',
    'disagreements.0.sides.0.proposal',
    'disagreements.0.sides.1.proposal',
  ]);
});

const fields = idFields();

test.each(fields.filter(({ thing }) => thing).map((field) => [nameOf(field), field] as const))(
  '%s is found as what it names',
  (_, { sort, steps, thing }) => {
    const schema = handWritten.find(({ name }) => name === sort)?.schema;
    expect(schema && referencesIn(schema, sampleOf(steps, 'some-id'))).toContainEqual(
      expect.objectContaining({ thing, id: 'some-id' }),
    );
  },
);

/** Ids that a thing has of its own: nothing is looked up by them. */
const own =
  /^(?:edition id|edition (?:themes|roles)\.\[\]\.id|dimension values\.\[\]\.id|claims claims\.\[\]\.id|unanswered \[\]\.id|story disagreements\.\[\]\.id)$/;

test('an id that no thing has is told with its file and line, in every field that the edition fills', () => {
  const root = scratchProject();
  const files = handWrittenFiles(root).map((written) => ({
    ...written,
    value: parse(written.text) as unknown,
  }));
  const newest = Math.max(
    ...files.map(({ value }) => (value as { codebook?: number } | null)?.codebook ?? 0),
  );
  // What was coded by earlier rules is kept as it was given.
  const read = files.filter(
    ({ file, value }) =>
      !file.startsWith('content/codings/') || (value as { codebook: number }).codebook === newest,
  );
  const batches: Map<string, { readonly place: Place; readonly name: string }>[] = [];
  const unfilled: typeof fields = [];
  for (const field of fields.filter((one) => !own.test(nameOf(one)))) {
    const places = read.flatMap(({ file, schema, value }) =>
      handWritten.find(({ name }) => name === field.sort)?.schema === schema
        ? placesOf(field.steps, value)
            .map((place) => ({ file, place, name: nameOf(field) }))
            // These say of which form a cell is: what stands beside another word is another fault.
            .filter(({ place, name }) => !/^(?:silent|none)$/.test(place.id) || /alternatives/.test(name))
        : [],
    );
    if (places.length === 0) {
      unfilled.push(field);
      continue;
    }
    const free = batches.find((batch) => places.some(({ file }) => !batch.has(file)));
    const batch = free ?? new Map();
    if (!free) batches.push(batch);
    const at = places.find(({ file }) => !batch.has(file));
    if (at) batch.set(at.file, at);
  }
  // Every field that names a thing is checked by one check; any other has to be seen here.
  expect(unfilled.filter(({ thing }) => !thing).map(nameOf)).toEqual([]);
  for (const batch of batches) {
    const told = [...batch].map(([file, { place, name }]) => {
      const text = readFileSync(join(root, file), 'utf8');
      const wrong = withWords(text, [place], 'no-such-id');
      writeFileSync(join(root, file), wrong);
      const [before, after] = [text.split('\n'), wrong.split('\n')];
      return { file, text, name, line: after.findIndex((line, at) => line !== before[at]) + 1 };
    });
    const { corpus, messages } = loadCorpus(root);
    const errors = [...messages, ...checkCorpus(corpus)].filter(({ level }) => level === 'error');
    const missed = told.filter(
      ({ file, line }) => !errors.some((one) => one.file === file && one.line === line),
    );
    expect(missed.map(({ name, file, line }) => `${name} ${file}:${line}`)).toEqual([]);
    for (const { file, text } of told) writeFileSync(join(root, file), text);
  }
});
