import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { convertAll } from '../../src/convert/convert-all.ts';
import { checkCorpus } from '../../src/corpus/checks/index.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { placeOfQuote } from '../../src/corpus/quotes.ts';
import { bearingMentions, isWithin, placesOfTerm } from '../../src/corpus/silences.ts';
import { add } from '../../src/maintain/add.ts';
import { newCheck, newKind, newRule } from '../../src/maintain/new/code.ts';
import { newActor, newDimension, newPositions, newProposal } from '../../src/maintain/new/content.ts';
import { newEmendation } from '../../src/maintain/new/emendation.ts';
import { carryOut, type Plan } from '../../src/maintain/new/plan.ts';
import { Refusal } from '../../src/messages/message.ts';
import { isNotReviewed } from '../../src/schema/comparison.ts';
import { pictureOf } from '../picture-of.ts';
import { scratchProject } from './scratch-project.ts';

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

  test('makes nothing of content that cannot be read', async () => {
    const root = scratchProject();
    const damage = (file: string, text: string) => writeFileSync(join(root, file), text);
    damage('seeds/lacher-2013/emendations.yml', 'a: b\n');
    const emend = () => newEmendation(root, 'lacher-2013', 'conlflict', { sic: true });
    expect(emend).toThrow('the file: {"a":"b"}');
    damage('content/actors/mali.yml', 'names: [\n');
    const before = pictureOf(root);
    const options = { document: 'lacher-2013', theme: 'who', scale: 'degree' };
    for (const make of [
      () => newProposal(root, 'a-b', options),
      () => newDimension(root, 'a-b', options),
      () => newPositions(root, 'convener'),
      emend,
    ])
      expect(make).toThrow(Refusal);
    await expect(add(root, 'tests/maintain/texts/niamey-cable.txt')).rejects.toThrow('Flow sequence');
    expect(pictureOf(root)).toEqual(before);
  });

  test('takes no name that pages could not print', () => {
    for (const name of ['', ' ', 'a\u001b[31m', 'a\u202eb'])
      for (const make of [newActor, newProposal, newDimension]) {
        const options = { name, kind: 'person', document: 'bamako-2008', theme: 'who', scale: 'degree' };
        expect(() => make(scratchProject(), 'a-b', options), make.name).toThrow(Refusal);
      }
  });

  test('makes up no name and no kind', () => {
    const root = scratchProject();
    const text = (plan: Plan) => plan.creates[0]?.[1];
    expect(text(newActor(root, 'iyad-ag-ghaly', { kind: 'person' }))).toMatch(
      /^name: "TODO: [\s\S]*^ {2}- "TODO: /m,
    );
    expect(text(newProposal(root, 'my-plan', { document: 'lacher-2013' }))).toMatch(/^name: "TODO: /m);
    expect(text(newDimension(root, 'x', { theme: 'force', scale: 'degree' }))).toMatch(/^values: \[\]$/m);
    for (const make of [
      () => newActor(root, 'tessalit', {}),
      () => newDimension(root, 'x', { theme: 'force' }),
    ])
      expect(make).toThrow('nothing');
  });

  test('tells editors the schema of a file, wherever the edition lies', () => {
    const root = scratchProject();
    for (const [plan, name] of [
      [newActor(root, 'x', { kind: 'person' }), 'actor'],
      [newProposal(root, 'x', { document: 'lacher-2013' }), 'proposal'],
      [newDimension(root, 'x', { theme: 'force', scale: 'words' }), 'dimension'],
    ] as const) {
      const [[file, text] = ['', '']] = plan.creates;
      const path = /^# yaml-language-server: \$schema=(.*)\n/.exec(text)?.[1] ?? '';
      expect(resolve(root, file, '..', path)).toBe(resolve(`schemas/${name}.schema.json`));
    }
  });

  test('a proposal is a draft: warnings, no error', () => {
    const root = scratchProject();
    carryOut(root, newProposal(root, 'my-plan', { document: 'lacher-2013' }));
    const said = messagesOf(root).map(({ name, level }) => `${level} ${name}`);
    expect([...new Set(said)]).toEqual(['warning prompts-answered']);
    const { corpus } = loadCorpus(root);
    // It stands behind the last proposal and before the first arrangement.
    const kinds = [...corpus.proposals.values()].map(({ id, value }) => (id === 'my-plan' ? id : value.kind));
    expect(kinds.indexOf('my-plan')).toBe(kinds.lastIndexOf('proposal') + 1);
    expect(kinds.indexOf('my-plan')).toBe(kinds.indexOf('arrangement') - 1);
  });

  test('a proposal comes with every sentence in which a term or a name of a question stands', () => {
    const root = scratchProject();
    carryOut(root, newProposal(root, 'my-plan', { document: 'lacher-2013' }));
    const { corpus } = loadCorpus(root);
    const document = ['lacher-2013'];
    for (const [id, position] of Object.entries(corpus.proposals.get('my-plan')?.value.positions ?? {})) {
      const question = corpus.dimensions.get(id)?.value;
      if (!question || !isNotReviewed(position)) throw new Error(id);
      const hits = [
        ...question.terms.flatMap((term) => placesOfTerm(corpus, document, term)),
        ...bearingMentions(corpus, document, question),
      ];
      const candidates = (position.candidates ?? []).map((quote) => placeOfQuote(corpus, quote));
      expect(hits.filter((hit) => !candidates.some((one) => isWithin(hit, one)))).toEqual([]);
      expect(candidates.filter((one) => !hits.some((hit) => isWithin(hit, one)))).toEqual([]);
    }
  });

  test('a question is a draft that need not be answered; its positions come with what its terms find', () => {
    const root = scratchProject();
    carryOut(root, newDimension(root, 'ransom-rule', { theme: 'force', scale: 'degree' }));
    expect(messagesOf(root).filter(({ level }) => level === 'error')).toEqual([]);
    // What it would look for is not written yet: nothing is looked for, and no proposal gets a prompt for a term.
    expect(() => newPositions(root, 'ransom-rule')).toThrow('the term "TODO: a term"');
    expect(newProposal(root, 'my-plan', { document: 'lacher-2013' }).creates[0]?.[1]).not.toContain(
      'TODO: a term',
    );
    const file = join(root, 'content/dimensions/ransom-rule.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('["TODO: a term"]', '["ransom*"]'));
    carryOut(root, newPositions(root, 'ransom-rule'));
    const { corpus } = loadCorpus(root);
    for (const { value } of corpus.proposals.values()) {
      const position = value.positions['ransom-rule'];
      const places = placesOfTerm(corpus, value.documents, 'ransom*');
      expect(position?.value).toBe('not-reviewed');
      expect(position && isNotReviewed(position) && (position.candidates?.length ?? 0) > 0).toBe(
        places.length > 0,
      );
    }
    expect(messagesOf(root).filter(({ level }) => level === 'error')).toEqual([]);
    expect(() => newPositions(root, 'ransom-rule')).toThrow('a position on it in every proposal');
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

  test('words for an emendation are written as the source has them, whatever a keyboard has', () => {
    const root = scratchProject();
    const exactOf = (typed: string) => {
      const { changes } = newEmendation(root, 'lacher-2013', typed, { sic: true });
      return parse(String(changes?.[0]?.[1])).at(-1).exact;
    };
    expect(exactOf("Mali's North African neighbours")).toBe('Mali’s North African neighbours');
    expect(exactOf('Mali\u200B’s North  African')).toBe('Mali’s North African');
    expect(() => exactOf('ali’s North African')).not.toThrow();
    expect(() => exactOf("ali's North African")).toThrow('no "ali');
  });

  test('a second emendation takes the next place, and none where there is none', () => {
    const root = scratchProject();
    const read = () => parse(readFileSync(join(root, 'seeds/lacher-2013/emendations.yml'), 'utf8'));
    for (const reading of ['government', 'rulers'])
      carryOut(root, newEmendation(root, 'lacher-2013', 'regime', { reading }));
    const [one, two] = read().slice(-2);
    expect([two.prefix, two.suffix]).not.toEqual([one.prefix, one.suffix]);
    const last = read()[0].exact;
    expect(() => newEmendation(root, 'lacher-2013', last, { sic: true })).toThrow('no further place');
  });

  test.each([
    [
      'a document that is not',
      (root: string) => newProposal(root, 'x', { document: 'lacher-2012' }),
      'did you mean "lacher-2013"?',
    ],
    [
      'a theme that is not',
      (root: string) => newDimension(root, 'x', { theme: 'forces', scale: 'words' }),
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
    expect(() => carryOut(root, newActor(root, 'mali', { kind: 'state' }))).toThrow('a file of this name');
    expect(pictureOf(root)).toEqual(before);
  });
});
