import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { convertAll } from '../../../src/convert/convert-all.ts';
import { type Change, causing } from '../../../src/review/report.ts';
import { review } from '../../../src/review/review.ts';
import { summaryOf } from '../../../src/review/summary.ts';
import { broken, type Scratch, scratch } from '../scratch.ts';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch();
});
afterEach(() => clone.reset());

const reviewed = () => review(clone.root, { base: 'main' });
const causes = (changes: readonly Change[]) => causing(changes).filter(({ sort }) => sort !== 'pages');

test.each([
  ['content/dimensions/supply-lines.yml', 'Supply lines'],
  ['content/proposals/cen-sad.yml', 'CEN-SAD'],
])('what became a draft is told as that, with all that is hidden by it: %s', async (file, subject) => {
  const text = readFileSync(join(clone.root, file), 'utf8');
  writeFileSync(join(clone.root, file), text.replace(/^(name: )/m, 'status: draft\n$1'));
  const { changes, checklist } = await reviewed();
  const [change, ...others] = causes(changes);
  expect(others.map((one) => one.subject)).toEqual([]);
  expect(change).toMatchObject({ subject: expect.stringContaining(subject.slice(0, 6)), verb: 'changed' });
  expect(change?.rows).toEqual([{ label: 'status', old: 'public', new: 'draft' }]);
  expect(checklist[0]?.text).toMatch(/^Is .* to leave the public site\?$/);
});

test('words stand under the emendation that changes them, of several in a paragraph', async () => {
  const file = 'seeds/09bamako387/emendations.yml';
  const entries = readFileSync(join(clone.root, file), 'utf8');
  const [first = ''] = /^- exact: "?well\),the"?$[\s\S]*?(?=\n- )/m.exec(entries) ?? [];
  clone.edit(file, first, first.replace(/reason: /, 'reason: Once more. '));
  const [second = ''] = /^- exact: "?renovations funds"?$[\s\S]*?(?=\n- |$(?![\s\S]))/m.exec(entries) ?? [];
  clone.edit(file, second, second.replace(/sic: true/, 'reading: renovation funds'));
  await convertAll(clone.root, { ids: ['09bamako387'] });
  const { changes } = await reviewed();
  const words = changes.find(({ sort }) => sort === 'text');
  expect(changes.find(({ id }) => id === words?.under)?.subject).toContain('renovations funds');
});

test('an address that never was one is no line of the ledger', async () => {
  clone.append('content/ledger.txt', '/documents/none/\n');
  expect(broken(await reviewed())).toEqual(['ledger kept']);
});

test('where a package is fetched from, what it runs, and what commands run is told', async () => {
  const lock = JSON.parse(readFileSync(join(clone.root, 'package-lock.json'), 'utf8'));
  Object.assign(lock.packages['node_modules/diff'], {
    resolved: 'https://example.org/diff.tgz',
    hasInstallScript: true,
  });
  writeFileSync(join(clone.root, 'package-lock.json'), JSON.stringify(lock, null, 2));
  clone.edit('package.json', '"scripts": {', '"scripts": {\n    "postinstall": "node x.js",');
  clone.append('LICENSE', 'All rights reserved.\n');
  const { changes } = await reviewed();
  const rows = changes.flatMap((change) => change.rows);
  const told = rows.map(({ label, new: next }) => `${label}: ${next}`);
  expect(told).toContain('package diff, taken from: https://example.org/diff.tgz');
  expect(told).toContain('package diff, runs when installed: true');
  expect(told).toContain('run by npm itself, postinstall: node x.js');
  expect(rows.map(({ label }) => label)).toContain('under what terms all this may be used: added');
});

test('the place where two long values part is in sight', async () => {
  const long = 'word '.repeat(60).replace(/ /g, '-');
  clone.edit('content/actors/mnla.yml', 'description: ', `description: ${long}`);
  clone.git('commit', '-q', '-a', '-m', 'long');
  const base = clone.git('rev-parse', 'HEAD');
  clone.edit('content/actors/mnla.yml', `${long}`, `${long.slice(0, -5)}other`);
  expect(summaryOf(await review(clone.root, { base }))).toContain('other');
});
