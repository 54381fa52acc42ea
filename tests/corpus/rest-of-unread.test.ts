import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { currentCorpus } from '../../src/corpus/current-corpus.ts';
import { scratchProject } from '../maintain/scratch-project.ts';

/** Everything that is said of an edition in which some words of some files are others. */
function saidAfter(...changes: (readonly [file: string, from: string, to: string])[]): string[] {
  const root = scratchProject();
  for (const [file, from, to] of changes) {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }
  return currentCorpus(root).messages.map(({ name, file, found }) => `${name} ${file}: ${found}`);
}

const file = 'content/proposals/friends-of-the-sahel.yml';

test('a fault of form does not hide the rest of its file, nor one fault of a cell the next', () => {
  const said = saidAfter(
    [file, 'summary:', 'sumary:'],
    [file, 'exact: "allowing hot pursuit across borders"', 'exact: "allowing hot pursuits"'],
    [file, '    voice: proposes\n', '    voice: proposed\n    note: ""\n'],
    [file, 'of: us-embassy-ouagadougou', 'of: us-embassy-uagadugu'],
  );
  expect(said).toEqual(
    expect.arrayContaining([
      expect.stringContaining('the field "sumary"'),
      expect.stringContaining('voice: "proposed"'),
      expect.stringContaining('note: ""'),
      expect.stringContaining('the actor "us-embassy-uagadugu"'),
      expect.stringMatching(/^quote-found .*"allowing hot pursuits"$/),
    ]),
  );
  expect(said).toHaveLength(5);
});

test('a date without quote marks does not hide the rest, and a file that cannot be read makes nobody unknown', () => {
  expect(
    saidAfter([file, '"2009-07-16"', '2009-07-16'], [file, 'kind: proposal', 'kind: proposl']),
  ).toHaveLength(2);
  expect(
    saidAfter(['content/actors/aqim.yml', 'kind: armed-group', 'kind: armed'], [file, 'summary:', 'sumary:']),
  ).toHaveLength(2);
});
