import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { convertAll } from '../../src/convert/convert-all.ts';
import { checkCorpus } from '../../src/corpus/checks/index.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { newCheck, newKind, newRule } from '../../src/maintain/new/code.ts';
import { newActor, newDimension, newEmendation, newProposal } from '../../src/maintain/new/content.ts';
import { carryOut } from '../../src/maintain/new/plan.ts';
import { Refusal } from '../../src/messages/message.ts';
import { pictureOf, scratchProject } from './scratch-project.ts';

const messagesOf = (root: string) => {
  const { corpus, messages } = loadCorpus(root);
  return [...messages, ...checkCorpus(corpus)];
};

describe('content', () => {
  test('an actor: only what is asked is wrong with it', () => {
    const root = scratchProject();
    carryOut(root, newActor(root, 'tessalit', { name: 'Tessalit', kind: 'region' }));
    expect(messagesOf(root)).toMatchObject([
      {
        name: 'prompts-answered',
        file: 'content/actors/tessalit.yml',
        found: expect.stringContaining('what is it'),
      },
    ]);
  });

  test('an actor without a kind: the message lists the kinds', () => {
    const root = scratchProject();
    carryOut(root, newActor(root, 'tessalit', {}));
    expect(messagesOf(root)).toMatchObject([
      { name: 'match-schema', line: 2, expected: expect.stringContaining('armed-group') },
    ]);
  });

  test('a proposal is a draft: warnings, no error', () => {
    const root = scratchProject();
    carryOut(root, newProposal(root, 'my-plan', { document: 'lacher-2013' }));
    expect(messagesOf(root).map(({ name, level }) => `${level} ${name}`)).toEqual([
      'warning prompts-answered',
    ]);
    const { corpus } = loadCorpus(root);
    expect(corpus.proposals.get('my-plan')?.value.positions).toEqual(
      Object.fromEntries(
        [...corpus.dimensions.keys()].map((id) => [
          id,
          { value: 'not-reviewed', searched: [], explained: [] },
        ]),
      ),
    );
  });

  test('a question: drafts get a cell, the other proposals lack one', () => {
    const root = scratchProject();
    carryOut(root, newProposal(root, 'my-plan', { document: 'lacher-2013' }));
    carryOut(root, newDimension(root, 'ransom-rule', { theme: 'force' }));
    const missing = messagesOf(root).filter(({ name }) => name === 'cells-decided');
    const others = loadCorpus(root).corpus.proposals.size - 1;
    expect(missing).toHaveLength(others);
    expect(missing.map(({ file }) => file)).not.toContain('content/proposals/my-plan.yml');
  });

  test('an emendation: in its file, and it converts', async () => {
    const root = scratchProject();
    carryOut(root, newEmendation(root, 'lacher-2013', 'regime', { reading: 'government' }));
    const entry = parse(readFileSync(join(root, 'seeds/lacher-2013/emendations.yml'), 'utf8')).at(-1);
    expect(entry).toMatchObject({ exact: 'regime', reading: 'government', prefix: expect.any(String) });
    const { messages, changed } = await convertAll(root, { ids: ['lacher-2013'] });
    expect(messages.filter(({ level }) => level === 'error')).toEqual([]);
    expect(changed).toContain('content/documents/lacher-2013.mdx');
    expect(messagesOf(root).map(({ name }) => name)).toContain('prompts-answered');
  });

  test.each([
    [
      'a document that is not',
      (root: string) => newProposal(root, 'x', { document: 'lacher-2012' }),
      'did you mean "lacher-2013"?',
    ],
    [
      'a theme that is not',
      (root: string) => newDimension(root, 'x', { theme: 'forces' }),
      'did you mean "force"?',
    ],
    [
      'words that are not',
      (root: string) => newEmendation(root, 'lacher-2013', 'zzz', { sic: true }),
      'copy them',
    ],
    [
      'neither reading nor sic',
      (root: string) => newEmendation(root, 'lacher-2013', 'regime', {}),
      'give one of the three',
    ],
    ['an actor of no kind', (root: string) => newActor(root, 'x', { kind: 'stat' }), 'did you mean "state"?'],
    ['a path', (root: string) => newActor(root, '../../x', {}), 'write "x"'],
    [
      'a check that is',
      (root: string) => newCheck(root, 'quote-found'),
      'edit src/corpus/checks/quote-found.ts',
    ],
    ['a kind that is', (root: string) => newKind(root, 'cable'), 'edit src/kinds/cable/index.ts'],
    [
      'a rule without an object',
      (root: string) => newRule(root, 'drop', { kind: 'text' }),
      'name what it does',
    ],
    [
      'a rule of no kind',
      (root: string) => newRule(root, 'drop-fax-lines', { kind: 'cables' }),
      'did you mean "cable"?',
    ],
  ])('%s is refused', (_, make, cure) => {
    const root = scratchProject();
    const before = pictureOf(root);
    try {
      make(root);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).messages[0]?.cure).toContain(cure);
    }
    expect(pictureOf(root)).toEqual(before);
  });

  test('a file that is there stays as it is', () => {
    const root = scratchProject();
    const before = pictureOf(root);
    expect(() => carryOut(root, newActor(root, 'mali', {}))).toThrow('a file of this name');
    expect(pictureOf(root)).toEqual(before);
  });
});
