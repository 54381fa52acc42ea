import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Change, causing } from '../../src/review/report.ts';
import { review } from '../../src/review/review.ts';
import { type Scratch, scratch, told } from './scratch.ts';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch();
});
afterEach(() => clone.reset());

const changes = async () => causing((await review(clone.root, { base: 'main' })).changes);
const rowsOf = ({ rows }: Change) =>
  rows.filter(({ beside }) => !beside).map((row) => `${row.label}: ${row.old} → ${row.new}`);
/** Takes words out of a file and gives them back. */
function cut(file: string, pattern: RegExp): string {
  const place = join(clone.root, file);
  const text = readFileSync(place, 'utf8');
  writeFileSync(place, text.replace(pattern, ''));
  return pattern.exec(text)?.[0] ?? '';
}

test('a claim of another topic is told once, as moved, with what else became of it', async () => {
  const moved = cut('content/claims/ransoms.yml', / {2}- id: europeans-paid\n( {4}.*\n)+/);
  const other = 'content/claims/malis-will.yml';
  clone.append(other, moved.replace('europeans-paid', 'europe-paid').replace('European', 'All European'));
  const [change, ...others] = await changes();
  expect(others).toEqual([]);
  expect(change && rowsOf(change)).toEqual([
    'claim europe-paid, says: European governments paid ransoms to AQIM, negotiated with support from figures close to President Touré. → All European governments paid ransoms to AQIM, negotiated with support from figures close to President Touré.',
    "claim europe-paid, which moved: in Ransoms and deals → in Mali's will to fight AQIM",
    'claim europe-paid: europeans-paid → europe-paid',
  ]);
  expect(change?.causes.map(({ file }) => file)).toEqual([other, 'content/claims/ransoms.yml']);
});

test('a name that another actor has now is told once, and whom it means is judged with it', async () => {
  cut('content/actors/aqim.yml', / {2}- AQIM\n/);
  clone.append('content/actors/mnla.yml', '  - {text: AQIM, is: abbreviation}\n');
  const paris = cut('content/actors/mnla.yml', / {2}- \{text: Mouvement national de .*\n/);
  writeFileSync(
    join(clone.root, 'content/actors/mnla-paris.yml'),
    `name: MNLA, Paris\nkind: armed-group\ndescription: An office.\nnames:\n  - MNLA, Paris\n${paris}`,
  );
  const found = await changes();
  expect(told({ changes: found })).toEqual([
    'actors added MNLA, Paris',
    'actors changed National Movement for the Liberation of Azawad',
  ]);
  const [added, changed] = found.map(rowsOf);
  const from = 'National Movement for the Liberation of Azawad';
  expect(added?.at(-1)).toBe(
    `name Mouvement national de libération de l'Azawad, which moved: in ${from} → in MNLA, Paris`,
  );
  expect(changed).toEqual([
    'name: AQIM → AQIM sort of name: abbreviation',
    `name AQIM, which moved: in Al-Qaeda in the Islamic Maghreb → in ${from}`,
  ]);
});

test('of names that moved it is asked who is meant, each place once', async () => {
  const names = cut('content/actors/mnla.yml', /(?<=names:\n)( {2}- .*\n)+/);
  clone.append('content/actors/mnla.yml', '  - The Movement\n');
  clone.append('content/actors/ansar-dine.yml', names);
  const { checklist } = await review(clone.root, { base: 'main' });
  expect(checklist.map(({ text }) => text)).toContain(
    'Confirm the names of Ansar Dine, and who is meant in 4 places.',
  );
});

test('a name that the first actor keeps has not moved', async () => {
  clone.append('content/actors/mnla.yml', '  - AQIM\n');
  const rows = (await changes()).filter(({ sort }) => sort === 'actors').flatMap(rowsOf);
  expect(rows).toEqual(['name: undefined → AQIM']);
});

test('the pages of each new thing stand under it', async () => {
  const copy = (file: string, name: string, from: RegExp, to: string) => {
    const text = readFileSync(join(clone.root, file), 'utf8').replace(from, to);
    writeFileSync(join(clone.root, file.replace(/[^/]+$/, name)), text.replace(/^order: .*$/m, 'order: 99'));
  };
  for (const id of ['one', 'two'])
    copy(
      'content/actors/mnla.yml',
      `${id}.yml`,
      /^[\s\S]*$/,
      `name: ${id}\nkind: state\ndescription: D.\nnames: [${id}]\n`,
    );
  copy('content/proposals/toure-plan.yml', 'second-plan.yml', /^name: .*$/m, 'name: Second plan');
  copy('content/claims/ransoms.yml', 'new-topic.yml', /^name: .*$/m, 'name: New topic');
  copy('content/pages/method.mdx', 'new-guide.mdx', /^title: .*$/m, 'title: New guide');
  const found = await changes();
  const pages = found.map(({ subject, following }) => {
    const own = following.filter(({ sort }) => sort === 'pages').flatMap(({ rows }) => rows);
    return [subject, own.length, own.at(-1)?.new];
  });
  expect(pages.filter(([, count]) => count !== 0)).toEqual([
    ['Second plan', expect.any(Number), '/proposals/second-plan/cite/'],
    ['one', 2, '/brief/actors/one/'],
    ['two', 2, '/brief/actors/two/'],
    ['New topic', 1, '/claims/new-topic/'],
    ['new-guide.mdx', 1, '/method/new-guide/'],
  ]);
  expect(found.filter(({ sort }) => sort === 'pages')).toEqual([]);
});

test('what stands where nothing reads it is told as moved there, and what never was read as no change of a page', async () => {
  for (const folder of ['content/events/old', 'content/notes']) mkdirSync(join(clone.root, folder));
  const [was, is] = ['content/events/lacher-2013.yml', 'content/events/old/lacher.yml'];
  renameSync(join(clone.root, was), join(clone.root, is));
  // Written otherwise, it says the same.
  clone.append(is, '# A comment.\n');
  writeFileSync(join(clone.root, 'content/notes/readme.md'), 'Read me.\n');
  writeFileSync(join(clone.root, 'content/pages/news.mdx'), '---\ntitle: A\ndescription: B.\n---\n\nC.\n');
  const found = await changes();
  const gone = found.find(({ sort }) => sort === 'records');
  expect(gone?.rows[0]).toEqual({ label: 'moved where nothing reads it', new: is, isFile: true });
  expect(found.find(({ section }) => section === 'aside')?.rows.map((row) => row.new)).toEqual([
    is,
    'content/notes/readme.md',
  ]);
  expect(told({ changes: found })).not.toContain(
    'other changed Content files, in what this report has no words for',
  );
});
