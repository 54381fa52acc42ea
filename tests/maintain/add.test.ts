import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkCorpus } from '../../src/corpus/checks/index.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { mentionsIn } from '../../src/corpus/mentions.ts';
import { add } from '../../src/maintain/add.ts';
import { addedInWords } from '../../src/maintain/added-in-words.ts';
import { refusalOf } from '../messages/refusal-of.ts';
import { pictureOf } from '../picture-of.ts';
import { scratchProject } from './scratch-project.ts';

const fixtures = 'tests/maintain/texts';

describe('a text that nobody has prepared', () => {
  test('becomes a document, a draft and decisions to make; a second run writes nothing', async () => {
    const root = scratchProject();
    const added = await add(root, `${fixtures}/niamey-cable.txt`);
    expect(added.id).toBe('08niamey512');
    expect(added.written).toEqual([
      'seeds/08niamey512/source.txt',
      'seeds/08niamey512/seed.yml',
      'content/documents/08niamey512.mdx',
      'content/apparatus/08niamey512.json',
      'content/mentions/08niamey512.yml',
      'content/proposals/08niamey512.yml',
    ]);
    expect(readFileSync(join(root, 'seeds/08niamey512/source.txt'))).toEqual(
      readFileSync(`${fixtures}/niamey-cable.txt`),
    );
    const report = addedInWords(added);
    for (const line of [
      /^08niamey512: read as "cable" in English, 311 words: /,
      /^ {2}mrn: 08 NIAMEY 512 \(5–12\)$/m,
      /^ {2}Algeria \d+, /m,
      /Arlit 2 \(#p1\)/,
      /^ {2}cross-border-pursuit +#p2: "….*pursue them to the border/m,
      /^ {2}nothing for .*morocco-part/m,
      /^ {2}1\. .*seeds\/08niamey512\/seed\.yml and content\/mentions\/08niamey512\.yml/m,
      /^ {2}3\. Fill in content\/proposals\/08niamey512\.yml/m,
    ])
      expect(report).toMatch(line);
    const before = pictureOf(root);
    const again = await add(root, `${fixtures}/niamey-cable.txt`);
    expect(again.written).toEqual([]);
    expect(pictureOf(root)).toEqual(before);
  });

  test.each([
    ['abuja-communique.txt', 'abuja-communique', 'communique'],
    ['N1288812.txt', 's-res-2099-2012', 'resolution'],
    ['scholarly-note.txt', 'marchetti-2014', 'journal-article'],
  ])('%s becomes %s', async (file, id, kind) => {
    const root = scratchProject();
    const added = await add(root, join(fixtures, file));
    expect([added.id, added.read.kind]).toEqual([id, kind]);
    const { corpus, messages } = loadCorpus(root);
    expect(messages).toEqual([]);
    // What is left to do is said by two checks, and every one of their messages is about this document.
    const open = checkCorpus(corpus);
    expect(new Set(open.map(({ name }) => name))).toEqual(new Set(['prompts-answered', 'story-holds']));
    expect(open.filter(({ file, found }) => !`${file} ${found}`.includes(id))).toEqual([]);
    expect(corpus.proposals.get(id)?.value.status).toBe('draft');
  });

  test('whose prompts are answered passes every check but for the sentence that the story lacks', async () => {
    const root = scratchProject();
    const { id } = await add(root, `${fixtures}/scholarly-note.txt`, { withoutProposal: true });
    for (const file of [`seeds/${id}/seed.yml`, `content/mentions/${id}.yml`]) {
      const path = join(root, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"TODO: [^"]*"/g, '"An answer."'));
    }
    const { convertAll } = await import('../../src/convert/convert-all.ts');
    await convertAll(root);
    const { corpus } = loadCorpus(root);
    expect(checkCorpus(corpus).map(({ level, name }) => `${level} ${name}`)).toEqual(['warning story-holds']);
    expect(corpus.proposals.has(id)).toBe(false);
  });

  test('keeps its line ends and byte-order mark, and says so', async () => {
    const root = scratchProject();
    const file = join(root, 'windows.txt');
    const bytes = `\uFEFF${readFileSync(`${fixtures}/abuja-communique.txt`, 'utf8').replaceAll('\n', '\r\n')}`;
    writeFileSync(file, bytes);
    await add(root, file, { id: 'windows' });
    expect(readFileSync(join(root, 'seeds/windows/source.txt'), 'utf8')).toBe(bytes);
    expect(readFileSync(join(root, 'seeds/windows/seed.yml'), 'utf8')).toMatch(
      /^lineEnds: crlf\nbyteOrderMark: true$/m,
    );
  });
});

test('a communiqué in French is read, and its names known, with what only an editor can decide', async () => {
  const root = scratchProject();
  const added = await add(root, `${fixtures}/communique-niamey.txt`);
  expect(added.read).toMatchObject({
    kind: 'communique',
    language: 'fr',
    reading: {
      metadata: { date: '2033-09-14', place: 'NIAMEY, NIGER', symbol: 'PSC/PR/COMM.(CCCLXXXIV)' },
    },
  });
  const texts = added.document.blocks.map(({ text }) => text).join('\n');
  for (const words of [
    'paiement de rançons à AQMI',
    'les enlèvements',
    "aujourd'hui, de quelque 12 500 hommes, c'est-à-dire de",
  ])
    expect(texts).toContain(words);
  expect(added.warnings).toEqual([]);
  const { decided, undecided } = mentionsIn(added.corpus);
  const here = (all: readonly { document: string; name: string }[]) =>
    all.filter(({ document }) => document === added.id).map(({ name }) => name);
  expect(here(decided)).toEqual(
    expect.arrayContaining([
      'Mauritanie',
      'CEDEAO',
      'AQMI',
      'MINUSMA',
      'MALIENNES',
      'NIGERIENNES',
      'maliennes',
      'États-Unis',
    ]),
  );
  expect(here(undecided)).toEqual(['Secrétaire général', 'Alger', 'Bamako']);
  const report = addedInWords(added);
  expect(report).toMatch(/^communique-niamey: read as "communique" in French, /);
  expect(report).toContain('Commission: 1 time, content/actors/au-commission.yml');
  expect(report).not.toContain('AU: ');
});

test('what a page says of itself goes into the seed with where it says it, and a title that was guessed does not stay', async () => {
  const root = scratchProject();
  const words = 'The pilots say that the light is seen from far, and the herders say that the well is dry.';
  const page = `<title>Wells | The Well</title><meta name="dc.creator" content="Anna Roe"><meta property="og:title" content="Wells and lights">
    <div><p>By Anna Roe for the paper</p>${Array.from({ length: 4 }, () => `<p>${words} ${words}</p>`).join('')}<p><time datetime="2031-03-12">on Wednesday</time></p></div>`;
  writeFileSync(join(root, 'page.html'), `<!doctype html>${page}`);
  const { id } = await add(root, join(root, 'page.html'), { id: 'wells' });
  const seed = readFileSync(join(root, `seeds/${id}/seed.yml`), 'utf8');
  expect(seed).toContain(
    'value: "Wells and lights"\n    ground: "what the received file says of itself (<meta> og:title); the text does not say it so"',
  );
  expect(seed).toMatch(
    /value: "Anna Roe"\n {4}ground: "what the received file says of itself \(<meta> dc:creator\); the words stand in the text \(source line 1\)"/,
  );
});

describe('bad input', () => {
  const cases: [string, string | Uint8Array, { found: string; cure: string }][] = [
    ['a.zip', 'PK\u0003\u0004....a.txt', { found: 'a packed archive', cure: 'unpack' }],
    ['empty.txt', ' \n', { found: 'an empty file', cure: 'put the text' }],
  ];
  test.each(cases)('%s is refused with a cure, and nothing is written', async (name, content, wanted) => {
    const root = scratchProject();
    const file = join(root, name);
    writeFileSync(
      file,
      typeof content === 'string' && /^[%P]/.test(content) ? Buffer.from(content, 'latin1') : content,
    );
    const before = pictureOf(root);
    const [message] = (await refusalOf(() => add(root, file))).messages;
    expect(message?.found).toContain(wanted.found);
    expect(message?.cure).toContain(wanted.cure);
    expect(pictureOf(root)).toEqual(before);
  });

  test('a folder, a file that is not there, and a name that is a path', async () => {
    const root = scratchProject();
    mkdirSync(join(root, 'folder'));
    const before = pictureOf(root);
    expect((await refusalOf(() => add(root, join(root, 'folder')))).messages[0]).toMatchObject({
      found: 'a folder',
    });
    expect((await refusalOf(() => add(root, join(root, 'nothing.txt')))).messages[0]).toMatchObject({
      found: 'no such file',
    });
    for (const id of ['../../x', '..\\x', '/etc/x', 'Two Words', '-a', 'con', 'a--b', ''])
      expect(
        (await refusalOf(() => add(root, `${fixtures}/scholarly-note.txt`, { id }))).messages[0],
        id,
      ).toMatchObject({
        name: 'id-form',
      });
    expect(pictureOf(root)).toEqual(before);
  });

  test('a document that is there: the same bytes, or the same cable in another copy', async () => {
    const root = scratchProject();
    const source = 'seeds/09bamako387/source.txt';
    const other = join(root, 'other-copy.txt');
    writeFileSync(other, `${readFileSync(source, 'utf8')}\n\n`);
    const before = pictureOf(root);
    expect((await refusalOf(() => add(root, source))).messages[0]).toMatchObject({
      name: 'one-seed-a-document',
      found: 'the same bytes as seeds/09bamako387/source.txt',
    });
    expect((await refusalOf(() => add(root, other, { id: 'another' }))).messages[0]).toMatchObject({
      name: 'one-seed-a-document',
      found: expect.stringContaining('09 BAMAKO 387'),
    });
    expect(pictureOf(root)).toEqual(before);
  });

  test('an id that another document has', async () => {
    const root = scratchProject();
    const before = pictureOf(root);
    const [message] = (
      await refusalOf(() => add(root, `${fixtures}/scholarly-note.txt`, { id: 'lacher-2013' }))
    ).messages;
    expect(message).toMatchObject({ name: 'id-free', cure: expect.stringContaining('--id lacher-2013-2') });
    expect(pictureOf(root)).toEqual(before);
  });
});
