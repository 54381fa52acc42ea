import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeDataFiles } from '../../src/command/data-step.ts';
import { matrixOf } from '../../src/compare/matrix.ts';
import { convertAll } from '../../src/convert/convert-all.ts';
import { checkCorpus } from '../../src/corpus/checks/index.ts';
import { coverageOf } from '../../src/corpus/coverage.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { shapeOf } from '../../src/figures/value-shapes.ts';
import { add } from '../../src/maintain/add.ts';
import { Refusal } from '../../src/messages/message.ts';
import { searchOf } from '../search/search-of.ts';

/** An edition in which a thing of each sort is called as every object's own "constructor" is. */
function edition(): string {
  const root = mkdtempSync(join(tmpdir(), 'constructor-'));
  for (const folder of ['content', 'seeds'])
    cpSync(`tests/river-edition/${folder}`, join(root, folder), { recursive: true });
  const ids = /(?<![\w-])(?:thomas-okell|any-weather|brick-bridge|okell-1932|proposer|every-day)(?![\w-])/g;
  for (const name of globSync('**/*.{yml,mdx,json}', { cwd: root })) {
    const file = join(root, name);
    const text = readFileSync(file, 'utf8').replace(ids, 'constructor');
    writeFileSync(
      file,
      text.replace(/theme: crossing|id: crossing/g, (said) => said.replace('crossing', 'constructor')),
    );
  }
  for (const name of globSync('**/{thomas-okell,any-weather,brick-bridge,okell-1932}{,.*}', { cwd: root })
    .sort()
    .reverse())
    renameSync(join(root, name), join(root, name.replace(/[^\\/]+?(?=\.\w+$|$)/, 'constructor')));
  renameSync(join(root, 'content/glossary/words.yml'), join(root, 'content/glossary/constructor.yml'));
  return root;
}

test('an actor, proposal, question, value, document, theme, part and group of terms may be called "constructor"', async () => {
  const root = edition();
  expect((await convertAll(root)).messages).toEqual([]);
  const { corpus, messages } = loadCorpus(root);
  expect([...messages, ...checkCorpus(corpus)]).toEqual([]);
  expect(corpus.actors.has('constructor') && corpus.documents.has('constructor')).toBe(true);
  const cells = (of: typeof corpus) => coverageOf(of).proposals.map((proposal) => proposal.cells);
  expect(cells(corpus).sort()).toEqual(cells(loadCorpus('tests/river-edition').corpus).sort());
  expect(matrixOf(corpus).proposals.map(({ id }) => id)).toContain('constructor');
  const search = await searchOf(root);
  expect(await search.addresses('constructor')).toContain('/documents/constructor/');
  expect(await search.addresses('__proto__')).toEqual([]);
  expect(writeDataFiles(root, join(root, 'data'))).toBeGreaterThan(10);
});

test('a position that no file gives is missing, whatever its question is called', () => {
  const root = edition();
  const file = join(root, 'content/proposals/tunnel.yml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^ {2}constructor:\n(?: {3}.*\n)+/m, ''));
  const { corpus, messages } = loadCorpus(root);
  expect(messages).toEqual([]);
  expect(checkCorpus(corpus).map((message) => message.name)).toContain('cells-decided');
  const dimension = corpus.dimensions.get('constructor')?.value;
  if (dimension)
    expect(shapeOf({ ...dimension, scale: 'degree', values: [] }, 'constructor').drawing).not.toMatch(
      /function/,
    );
});

test.each(['constructor', '__proto__', 'toString', 'valueOf'])(
  'a document cannot be added as %s: one message',
  async (id) => {
    const said = await add(edition(), 'tests/maintain/texts/abuja-communique.txt', { id }).catch(
      (error) => error,
    );
    expect(said instanceof Refusal && said.messages).toMatchObject([
      { name: id === 'constructor' ? 'id-free' : 'id-form' },
    ]);
  },
);
