import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convertAll } from '../../../src/convert/convert-all.ts';
import { checkCorpus } from '../../../src/corpus/checks/index.ts';
import { edited } from '../../../src/corpus/fixes/fix.ts';
import { mend } from '../../../src/corpus/fixes/index.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';

/** A copy of the edition with some of its files changed; what is wrong with it, what is mended, and what is left. */
async function mending(changes: Readonly<Record<string, (text: string) => string>>) {
  const root = mkdtempSync(join(tmpdir(), 'fixes-'));
  for (const folder of ['seeds', 'content']) cpSync(folder, join(root, folder), { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    const text = readFileSync(join(root, file), 'utf8');
    expect(change(text), file).not.toBe(text);
    writeFileSync(join(root, file), change(text));
  }
  if (Object.keys(changes).some((file) => file.startsWith('seeds/'))) await convertAll(root);
  const look = () => {
    const { corpus, messages } = loadCorpus(root);
    return { corpus, messages: messages.length > 0 ? messages : checkCorpus(corpus) };
  };
  const before = look();
  const mended = mend(root, before.messages, before.corpus);
  // As the command does, until nothing is left that one fix brought out and another mends.
  for (let done = mended; done.length > 0; mended.push(...done)) {
    const { messages, corpus } = look();
    done = mend(root, messages, corpus);
  }
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  return { before: before.messages, mended, after: look().messages, read };
}

const friends = 'content/proposals/friends-of-the-sahel.yml';
const quote = '"allowing hot pursuit across borders"';

test.each([
  ['changed', 'allowing hot pursuit', 'allowing hot chase'],
  ['took out', 'allowing hot pursuit', 'allowing pursuit'],
  ['took out at the beginning', 'allowing hot pursuit', 'hot pursuit'],
  ['put in', 'allowing hot pursuit', 'allowing a hot pursuit'],
])('a quote whose words an emendation %s gets the new words', async (_, exact, reading) => {
  const { mended, read, ...told } = await mending({
    'seeds/09ouagadougou569/emendations.yml': (text) =>
      `${text}\n- exact: ${exact}\n  reading: ${reading}\n  reason: A test.\n`,
  });
  // Codings stay as they were given, whatever becomes of the words that they quote.
  const [before, after] = [told.before, told.after].map((list) =>
    list.filter(({ name }) => name !== 'codings-sound'),
  );
  expect(before?.filter(({ cure }) => !cure.includes('--fix')).map((m) => JSON.stringify(m))).toEqual([]);
  expect(before?.every(({ name, cure }) => name === 'quote-found' && cure.includes('--fix'))).toBe(true);
  expect(mended.map(({ file }) => file)).toContain(friends);
  expect(after).toEqual([]);
  expect(read(friends)).toContain(`exact: "${reading} across borders"`);
});

const perhaps = `
- exact: perhaps called
  reading: perhaps to be called
  reason: A test.
- exact: and implement a joint
  reading: and carry out a joint
  reason: A test.
`;

test('the sides of a story get the new words of their cells, and nothing else of it changes', async () => {
  const original = readFileSync('content/story.yml', 'utf8');
  const { mended, read, after } = await mending({
    'seeds/09ouagadougou569/emendations.yml': (text) => `${text}${perhaps}`,
  });
  expect(after.filter(({ name }) => name !== 'codings-sound')).toEqual([]);
  expect(mended.filter(({ file }) => file === 'content/story.yml')).toHaveLength(2);
  const unquoted = read('content/story.yml').replace(
    /exact: (".*")$/gm,
    (_, text) => `exact: ${JSON.parse(text)}`,
  );
  expect(unquoted).toBe(
    original
      .replace(/(exact: .*)perhaps called/g, '$1perhaps to be called')
      .replace(/(exact: .*)and implement/g, '$1and carry out'),
  );
});

test('a side whose words differ in white space or quote marks alone is written as its cell has it', async () => {
  const file = 'content/story.yml';
  const { before, after } = await mending({
    [file]: (text) => text.replace(/(exact: AQIM)'(s continued use of northern)/, '$1’$2 '),
  });
  expect(before.map(({ name, cure }) => `${name} ${cure.includes('--fix')}`)).toEqual(['story-holds true']);
  expect(after).toEqual([]);
});

test.each([
  ['a part of a quote', (text: string) => text.replace("exact: AQIM's continued use of", 'exact: use of')],
  [
    'words of nobody',
    (text: string) => text.replace('northern Mali as a safe haven', 'all Mali as a safe haven'),
  ],
  ['another value', (text: string) => text.replace('value: north\n', 'value: sahel\n')],
])('a side with %s is left to its editor', async (_, change) => {
  const { before, mended, after } = await mending({ 'content/story.yml': change });
  expect(before.map(({ name }) => name)).toEqual(['story-holds']);
  expect(before[0]?.cure).not.toContain('--fix');
  expect(mended).toEqual([]);
  expect(after).toEqual(before);
});

test.each([
  ['white space', '"allowing hotpursuit  across borders"'],
  ['a line end in the middle of it', '"allowing hot pur suit across\\nborders"'],
])(
  'a quote that differs by %s is written as the text has it, and nothing else in its file changes',
  async (_, wrong) => {
    const original = readFileSync(friends, 'utf8');
    const { before, after, read } = await mending({ [friends]: (text) => text.replace(quote, wrong) });
    expect(before.map(({ name }) => name)).toEqual(['quote-found']);
    expect(after).toEqual([]);
    expect(read(friends)).toBe(original);
  },
);

test('quote marks and dashes are those of the text', async () => {
  const file = 'content/proposals/lacher-framework.yml';
  const curly = /exact: "([^"]*’[^"]*)"/.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  expect(curly).not.toBe('');
  const { before, after } = await mending({
    [file]: (text) => text.replace(curly, curly.replaceAll('’', "'")),
  });
  expect(before.map(({ name }) => name)).toEqual(['quote-found']);
  expect(after).toEqual([]);
});

test('a quote that says something else is left to its editor', async () => {
  const { before, mended, after } = await mending({
    [friends]: (text) => text.replace(quote, '"forbidding hot pursuit across borders"'),
  });
  expect(before.map(({ name }) => name)).toEqual(['quote-found']);
  expect(mended).toEqual([]);
  expect(after).toEqual(before);
});

test('names are put in order, each written as it was', async () => {
  const file = 'content/actors/mali.yml';
  const original = readFileSync(file, 'utf8');
  const [, first = '', second = ''] =
    /names:\n((?: {2}- (?!.*demonym).*\n)+)( {2}- \{text: Malian, is: demonym\}\n)/.exec(original) ?? [];
  const { before, after, read } = await mending({
    [file]: (text) => text.replace(first + second, second + first),
  });
  expect(before.map(({ name }) => name)).toEqual(['names-ordered']);
  expect(after).toEqual([]);
  expect(read(file)).toBe(original);
});

test('dates get their quote marks', async () => {
  const file = 'content/proposals/1206-equipment-request.yml';
  const original = readFileSync(file, 'utf8');
  const { before, after, read } = await mending({
    [file]: (text) => text.replace('date: "2008-09-29"', 'date: 2008-09-29'),
  });
  expect(before).toMatchObject([{ name: 'quote-dates', file, line: 8 }]);
  expect(after).toEqual([]);
  expect(read(file)).toBe(original);
});

test('edits do not shift one another', () => {
  const edit = (start: number, end: number, text: string) => ({ start, end, text, done: '' });
  expect(edited('abcdef', [edit(0, 1, 'xyz'), edit(3, 5, ''), edit(5, 6, 'F')])).toBe('xyzbcF');
});
