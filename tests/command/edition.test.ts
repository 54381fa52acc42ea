import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { findEdition, project } from '../../src/command/project.ts';
import { pictureOf } from '../picture-of.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync('tests/river-edition/content', join(folder, 'content'), { recursive: true });
  cpSync('tests/river-edition/seeds', join(folder, 'seeds'), { recursive: true });
});

/** Runs a command on the folder. */
function run(script: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(project, 'scripts', `${script}.ts`), ...args],
    {
      cwd: project,
      env: { ...process.env, EDITION: folder, GITHUB_ACTIONS: '' },
      encoding: 'utf8',
    },
  );
  return { status, output: stdout + stderr };
}

/** Writes `content/edition.yml` with words replaced. */
function edit(from: string | RegExp, to: string): void {
  const file = join(folder, 'content/edition.yml');
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(file, text.replace(from, to));
}

const message = () => {
  try {
    return findEdition({ EDITION: folder });
  } catch (error) {
    return (error as Error).message;
  }
};

describe('EDITION', () => {
  test('is the project where it is not set, or empty', () => {
    expect(findEdition({})).toBe(project);
    expect(findEdition({ EDITION: ' ' })).toBe(project);
  });

  test('is seen from the project', () => {
    expect(findEdition({ EDITION: 'tests/river-edition/' })).toBe(join(project, 'tests/river-edition'));
  });

  test.each([
    [
      'no such folder',
      'tests/no-such-edition',
      /"tests\/no-such-edition", and there is no such folder\. Expected .* Set it/,
    ],
    ['a file', 'README.md', /"README\.md", which is a file\. Expected the folder of an edition/],
    [
      'a folder without an edition.yml',
      'tests/fixtures',
      /^tests\/fixtures\/content\/edition\.yml error read-edition found no such file; .*\n {4}write/,
    ],
  ])('that names %s is refused with place and cure', (_, named, expected) => {
    expect(() => findEdition({ EDITION: named })).toThrow(expected);
  });

  test('says where an edition.yml beside content/ belongs', () => {
    mkdirSync(join(folder, 'elsewhere'));
    cpSync(join(folder, 'content/edition.yml'), join(folder, 'edition.yml'));
    rmSync(join(folder, 'content/edition.yml'));
    expect(message()).toMatch(
      /found edition\.yml beside content\/; .*\n {4}move it to content\/edition\.yml$/,
    );
  });
});

describe('edition.yml', () => {
  test.each([
    ['torn', /themes:\n/, 'themes: [\n', /content\/edition\.yml:\d+:\d+ error parse-yaml/],
    [
      'without a field',
      /^question: .*\n/m,
      '',
      /edition\.yml:\d+:1 error match-schema found question: nothing; .*\n {4}add the field/,
    ],
    [
      'with a misspelt field',
      /^question:/m,
      'qestion:',
      /the field "qestion"; .*\n {4}did you mean "question"\?/,
    ],
    [
      'with a mark that is none',
      'mark: helper}',
      'mark: helpr}',
      /"helpr"; expected one of lead, .*\n {4}did you mean "helper"\?/,
    ],
    [
      'with a role that no legend has',
      '  - {mark: apart, name: Against it}\n',
      '',
      /roles\.3\.mark: "apart"; expected a mark that "marks" names; the role "opponent"/,
    ],
    [
      'with one theme twice',
      '{id: time, name: Time}',
      '{id: money, name: Time}',
      /themes: .*; expected themes that differ in their ids/,
    ],
  ])('%s gives a message with place and cure', (_, from, to, expected) => {
    edit(from, to);
    expect(message()).toMatch(expected);
  });

  test('that is torn stops every command that writes, once, before it has written', () => {
    edit(/themes:\n/, 'themes: [\n');
    // Something that convert would bring up to date.
    rmSync(join(folder, 'content/documents/okell-1932.mdx'));
    const before = pictureOf(folder);
    const commands: [string, ...string[]][] = [
      ['convert'],
      ['build'],
      ['add', 'tests/fixtures/texts/sections.txt'],
      ['new', 'actor', 'somebody'],
      ['ledger'],
    ];
    for (const [script, ...args] of commands) {
      const { status, output } = run(script, ...args);
      expect(status, script).toBe(1);
      expect(output.match(/ error /g), `${script}\n${output}`).toHaveLength(1);
      expect(output, script).not.toMatch(/\n {4}at /);
    }
    expect(pictureOf(folder)).toEqual(before);
  });

  test('has the themes and the roles that are used', () => {
    edit('{id: time, name: Time}', '{id: tide, name: Time}');
    edit('{id: keeper,', '{id: keepers,');
    const { status, output } = run('check');
    expect(status).toBe(1);
    expect(output).toMatch(
      /content\/dimensions\/ready\.yml:1:8 error ids-resolve found the theme "time", .*\n {4}did you mean "tide"\?/,
    );
    expect(output).toMatch(
      /error ids-resolve found the role "keeper", .*content\/proposals\/steam-ferry\.yml:\d+.*\n {4}did you mean "keepers"\?/,
    );
  });
});

test('an edition that has just begun, with edition.yml and nothing else, is checked and converted', () => {
  for (const gone of [
    'seeds',
    'content/documents',
    'content/apparatus',
    'content/proposals',
    'content/dimensions',
  ])
    rmSync(join(folder, gone), { recursive: true });
  for (const gone of ['actors', 'events', 'mentions', 'glossary'])
    rmSync(join(folder, 'content', gone), { recursive: true });
  edit(/^example:\n(?: .*\n)+/m, '');
  expect(run('convert')).toMatchObject({ status: 0 });
  const { status, output } = run('check');
  expect(output).toBe('0 documents, 0 proposals by 0 dimensions, 0 actors: no problem\n');
  expect(status).toBe(0);
});

test('commands that know one edition only refuse another', () => {
  for (const script of ['review', 'test', 'bench']) {
    const { status, output } = run(script);
    expect(status, script).toBe(1);
    expect(output, script).toMatch(/^\n?EDITION is ".*"\. .* Leave it out\./);
  }
});

describe('npm run check tells one cause once', () => {
  const errors = () =>
    run('check')
      .output.split('\n')
      .filter((line) => / error /.test(line) && !line.includes('addresses-kept'));

  test('where a seed is gone, of which two files were made', () => {
    rmSync(join(folder, 'seeds/harrow-1932'), { recursive: true });
    expect(errors()).toEqual([expect.stringMatching(/harrow-1932\.json error name-seed .* 1 more place/)]);
  });

  test('where a document that others cite was not made from its seed', () => {
    rmSync(join(folder, 'content/documents/harrow-1932.mdx'));
    expect(errors()).toEqual([expect.stringMatching(/harrow-1932\.mdx error up-to-date /)]);
  });
});
