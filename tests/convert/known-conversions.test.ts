import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { convert } from '../../src/convert/convert.ts';
import { type ConvertOptions, convertAll } from '../../src/convert/convert-all.ts';
import { KnownConversions } from '../../src/convert/known-conversions.ts';
import { readSeedFolder } from '../../src/convert/seed-folder.ts';

let root: string;
const at = (file: string) => join(root, file);
const ids = readdirSync('tests/river-edition/seeds');
const one = ids[1] ?? '';

/** Everything that a conversion writes, and what it says. */
async function converted(options: ConvertOptions = {}) {
  const { anew, changed: _, ...said } = await convertAll(root, options);
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

describe('the record that is committed', () => {
  const record = () => at('content/conversions.json');
  const inFreshClone = async (options: ConvertOptions) => {
    rmSync(at('.cache'), { recursive: true, force: true });
    return converted(options);
  };
  const changeRecord = (change: (text: string) => string) =>
    writeFileSync(record(), change(readFileSync(record(), 'utf8')));

  test('spares a fresh clone all that was committed, which says and leaves the same; whoever checks converts', async () => {
    const { all } = await converted();
    expect(await inFreshClone({ believe: true })).toEqual({ all, anew: 0 });
    // What was believed is not taken for seen.
    expect(await converted({ believe: true, check: true })).toEqual({ all, anew: 0 });
    expect(await converted({ check: true })).toEqual({ all, anew: ids.length });
  });

  test('believes no other file, seed or code, and is written with what is written', async () => {
    await converted();
    const [first = '', second = '', third = ''] = ids;
    const edit = (file: string) => writeFileSync(at(file), `${readFileSync(at(file), 'utf8')}\n`);
    edit(`content/documents/${first}.mdx`);
    edit(`content/apparatus/${second}.json`);
    edit(`seeds/${third}/seed.yml`);
    const { anew, all } = await inFreshClone({ believe: true });
    expect(anew).toBe(3);
    expect(await inFreshClone({ believe: true })).toEqual({ all, anew: 0 });
    changeRecord((text) => text.replaceAll(/"[0-9a-f]{64}",\{/g, `"${'0'.repeat(64)}",{`));
    expect(await inFreshClone({ believe: true })).toEqual({ all, anew: ids.length });
  });

  test('in conflict, torn or mended by hand says nothing of what it is wrong about', async () => {
    const { all } = await converted();
    const whole = readFileSync(record(), 'utf8');
    const lines = whole.split('\n');
    const torn: [string, number][] = [
      ['', ids.length],
      ['null', ids.length],
      [whole.replace(/"tokens":\d+/, '"tokens":1'), 1],
      [whole.replace(/\[.*\]/, 'null'), 1],
      [whole.replace(/\[.*\]/, '5'), 1],
      [whole.slice(0, lines.slice(0, 2).join('\n').length + 20), ids.length - 1],
      [`<<<<<<< a\n${lines[1]?.replace(/[0-9a-f]{8}/, '00000000')}\n=======\n${whole}>>>>>>> b\n`, 0],
      ['\0\ufffd', ids.length],
    ];
    for (const [text, anew] of torn) {
      writeFileSync(record(), text);
      expect(await inFreshClone({ believe: true }), text).toEqual({ all, anew });
    }
    // Nothing else had to be written: only who asks for it mends it.
    expect(readFileSync(record(), 'utf8')).toBe(torn.at(-1)?.[0]);
    await converted({ record: true });
    expect(readFileSync(record(), 'utf8')).toBe(whole);
  });

  test('that lies convinces a build, and no check', async () => {
    await converted();
    const file = `content/documents/${one}.mdx`;
    const text = readFileSync(at(file), 'utf8');
    const false_ = text.replace(/e(?=[^e]*$)/, 'a');
    writeFileSync(at(file), false_);
    const known = new KnownConversions(root, true);
    const outcome = convert(readSeedFolder(root, one));
    known.set({ ...outcome, mdx: false_ });
    known.record(ids);
    expect((await inFreshClone({ believe: true })).anew).toBe(0);
    const { messages } = await convertAll(root, { check: true });
    expect(messages).toMatchObject([{ name: 'up-to-date', file }]);
    writeFileSync(at(file), text);
  });
});
