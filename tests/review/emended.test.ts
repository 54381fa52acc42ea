import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { convertAll } from '../../src/convert/convert-all.ts';
import { follow } from '../../src/review/follows.ts';
import { type Change, causing } from '../../src/review/report.ts';
import { review } from '../../src/review/review.ts';
import { type Scratch, scratch, told } from './scratch.ts';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch();
});
afterEach(() => clone.reset());

const changes = async () => causing((await review(clone.root, { base: 'main' })).changes);

const file = 'seeds/09ouagadougou569/emendations.yml';
/** Rewrites the entries of a file of emendations. */
async function rewrite(entries: (list: string[]) => readonly string[]): Promise<void> {
  const place = join(clone.root, file);
  const [head = '', ...list] = readFileSync(place, 'utf8').split(/^(?=- )/m);
  writeFileSync(place, [head, ...entries(list)].join(''));
  await convertAll(clone.root, { ids: ['09ouagadougou569'] });
}

test('emendations that change places are told by their numbers, which are addresses', async () => {
  await rewrite(([first = '', second = '', ...others]) => [second, first, ...others]);
  const [change, ...others] = await changes();
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    subject: '09ouagadougou569: numbers of emendations',
    verb: 'moved',
    rows: [
      { label: '“d,Affaires”', old: 'e2', new: 'e1' },
      { label: '“Classified By: Classified by”', old: 'e1', new: 'e2' },
    ],
  });
});

test('the numbers after an emendation that went are judged with it, and one at the end moves none', async () => {
  await rewrite(([first = '', _second, ...others]) => [first, ...others]);
  const [change, ...others] = await changes();
  expect(others).toEqual([]);
  expect(told({ changes: change?.following ?? [] })).toContain(
    'emendations moved 09ouagadougou569: numbers of emendations',
  );
  clone.reset();
  await rewrite((list) => [
    ...list,
    '\n- {exact: perhaps called, reading: perhaps to be called, reason: R.}\n',
  ]);
  expect(told({ changes: await changes() }).filter((line) => line.includes('numbers'))).toEqual([]);
});

test('each quote of a cell, and each mention, is judged with the emendation of its own paragraph', async () => {
  clone.append(
    'seeds/08bamako817/emendations.yml',
    '\n- {exact: potentially Mali, reading: potentially in Mali, reason: One.}\n- {exact: posed by Al Qaeda in, reading: posed by Al-Qaeda in, reason: Two.}\n',
  );
  await convertAll(clone.root, { ids: ['08bamako817'] });
  for (const name of ['1206-equipment-request', 'tsctp']) {
    const place = join(clone.root, `content/proposals/${name}.yml`);
    const text = readFileSync(place, 'utf8').replaceAll('potentially Mali', 'potentially in Mali');
    writeFileSync(place, text.replaceAll('posed by Al Qaeda', 'posed by Al-Qaeda'));
  }
  const found = await changes();
  expect(found.map(({ sort }) => sort)).toEqual(['emendations', 'emendations']);
  const cell = 'Request for 1206 equipment: How the region is drawn';
  const quotes = found.map(({ following }) =>
    following.filter(({ subject }) => subject === cell).flatMap(({ rows }) => rows.map((row) => row.new)),
  );
  expect(quotes).toEqual([
    [expect.stringContaining('potentially in Mali” (08bamako817#p3)'), expect.stringContaining('⟦')],
    [expect.stringContaining('Al-Qaeda in the Islamic Maghreb (AQIM)” (08bamako817#p1)'), expect.anything()],
  ]);
  expect(told({ changes: found[1]?.following ?? [] })).toContain(
    'mentions changed Al-Qaeda in the Islamic Maghreb in 08bamako817',
  );
});

test('a paragraph that an emendation takes away is judged with it, and is called by its own name', async () => {
  const id = 'un-sg-letter-2013-03-27';
  const [exact = ''] = /^10\. The participants also.*$/m.exec(
    readFileSync(join(clone.root, `seeds/${id}/source.txt`), 'utf8'),
  ) ?? [''];
  clone.append(`seeds/${id}/emendations.yml`, `\n- exact: "${exact}"\n  reading: ""\n  reason: R.\n`);
  await convertAll(clone.root, { ids: [id] });
  const { changes, invariants } = await review(clone.root, { base: 'main' });
  const [change, ...others] = causing(changes);
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    subject: `${id}, line 95, paragraph 10: “10. The participants also discussed the operationalization of the African Peace…”`,
    rows: [{}, { label: 'the edition prints', new: 'no words' }, {}],
  });
  expect(told({ changes: change?.following ?? [] })).toContain(`text removed ${id}, paragraph 10`);
  // What the conversion warns of is new, and a fragment that is gone wants a redirect: no page of its became a draft.
  const brokenIn = (name: string) => invariants.find((one) => one.name === name)?.broken;
  expect(
    brokenIn('warnings')
      ?.map(({ found }) => found)
      .join(),
  ).toContain('numbered 11 after paragraph 9');
  expect(brokenIn('permalinks')).toEqual([
    { found: `/documents/${id}/#p10 is gone`, cure: expect.stringContaining('add to content/redirects.yml') },
  ]);
  // Taken back, the words come with it.
  clone.git('commit', '-q', '-a', '-m', 'without');
  clone.git('branch', 'without');
  clone.git('checkout', '-q', 'as-it-was', '.');
  const back = causing((await review(clone.root, { base: 'without' })).changes);
  expect(told({ changes: back })).toEqual([expect.stringMatching(/^emendations removed .*, paragraph 10: /)]);
});

test('what a rule does otherwise for one emendation alone is judged with that', () => {
  const change = (id: string, sort: string, ...files: string[]) =>
    ({
      id,
      sort,
      verb: 'changed',
      rows: [],
      causes: files.map((one) => ({ file: one })),
    }) as unknown as Change;
  const underOf = (...all: Change[]) => follow(all, new Map()).find(({ sort }) => sort === 'lines')?.under;
  const [one, rule] = [change('one', 'emendations', file), change('rule', 'lines', file)];
  expect(underOf(one, rule)).toBe('one');
  expect(underOf(one, change('two', 'emendations', file), rule)).toBeUndefined();
  expect(underOf(one, change('rule', 'lines', file, 'seeds/other/emendations.yml'))).toBeUndefined();
  expect(underOf(one, change('rule', 'lines', 'src/kinds/rules/a.ts'))).toBeUndefined();
});
