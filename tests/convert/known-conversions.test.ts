import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { convertAll } from '../../src/convert/convert-all.ts';

let root: string;
const at = (file: string) => join(root, file);
const ids = readdirSync('tests/river-edition/seeds');
const one = ids[1] ?? '';

/** Everything that a conversion writes, and what it says. */
async function converted() {
  const { anew, changed: _, ...said } = await convertAll(root);
  const written = ['documents', 'apparatus'].flatMap((folder) =>
    readdirSync(at(`content/${folder}`)).map((name) => readFileSync(at(`content/${folder}/${name}`), 'utf8')),
  );
  return { anew, all: JSON.parse(JSON.stringify({ said, written })) };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'known-'));
  cpSync('tests/river-edition/seeds', at('seeds'), { recursive: true });
});

test('a second run converts nothing, and says and leaves the same as one from scratch', async () => {
  const scratch = await converted();
  expect(scratch.anew).toBe(ids.length);
  expect(await converted()).toEqual({ ...scratch, anew: 0 });
  rmSync(at('.cache'), { recursive: true });
  expect(await converted()).toEqual(scratch);
});

test('after one emendation one document is converted; the others and their order stay', async () => {
  await converted();
  const [word = ''] = readFileSync(at(`seeds/${one}/source.txt`), 'utf8').match(/\b[a-z]{9,}\b/) ?? [];
  writeFileSync(at(`seeds/${one}/emendations.yml`), `- exact: ${word}\n  sic: true\n  reason: So printed.\n`);
  const changed = await converted();
  expect(changed.anew).toBe(1);
  rmSync(at('.cache'), { recursive: true });
  expect((await converted()).all).toEqual(changed.all);
});

test.each(['documents', 'apparatus'])(
  'a file in content/%s that was tampered with is seen',
  async (folder) => {
    const scratch = await converted();
    const [name = ''] = readdirSync(at(`content/${folder}`));
    const file = `content/${folder}/${name}`;
    writeFileSync(at(file), readFileSync(at(file), 'utf8').replace(/e(?=[^e]*$)/, 'a'));
    const { messages, anew } = await convertAll(root, { check: true });
    expect(messages).toMatchObject([{ name: 'up-to-date', file }]);
    expect(anew).toBe(1);
    // Looking makes nothing true.
    expect((await convertAll(root, { check: true })).messages).toHaveLength(1);
    expect((await converted()).all).toEqual(scratch.all);
  },
);

test('two seeds of one source are told alike, known or not', async () => {
  await converted();
  cpSync(at(`seeds/${ids[0]}`), at('seeds/aaa'), { recursive: true });
  const first = await convertAll(root);
  expect(first.messages.map(({ name }) => name)).toContain('one-seed-a-document');
  rmSync(at('.cache'), { recursive: true });
  expect((await convertAll(root)).messages).toEqual(first.messages);
});

test('what one code made says nothing for another', async () => {
  await converted();
  const file = at('.cache/kept/conversions.json');
  const other = readFileSync(file, 'utf8').split('\n')[1] ?? '';
  expect(JSON.parse(other)).toHaveLength(ids.length);
  const { KeptOnDisk } = await import('../../src/kept/on-disk.ts');
  const kept = new KeptOnDisk(root, 'conversions');
  for (const id of ids) kept.set(id, 'made by other code', {});
  kept.save(ids);
  expect((await converted()).anew).toBe(ids.length);
});
