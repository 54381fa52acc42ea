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

test('a fault of form holds back no check of its file or of another, a torn file neither', () => {
  const said = saidAfter(
    [file, 'summary:', 'sumary:'],
    [file, 'voice: proposes', 'voice: proposed'],
    [file, 'order: 1\n', 'order: 2\n'],
    [file, '    searched: [base, bases,', '    searched: [base, bases, region,'],
    ['content/mentions/09bamako387.yml', 'prefix: he had proposed', 'prefix: she had proposed'],
    ['content/glossary/cables.yml', 'terms:', 'terms: ['],
    ['content/codebook.yml', 'rules:', 'rulez:'],
    ['content/claims/ransoms.yml', 'order:', 'ordr:'],
    ['content/events/09bamako387.yml', 'since its 1991-1992', 'since their 1991-1992'],
  );
  expect(said.map((message) => message.replace(/: .*?(".{0,20}|$).*/, ' $1'))).toEqual([
    'match-schema content/claims/ransoms.yml "ordr"',
    'match-schema content/codebook.yml "rulez"',
    'quote-found content/events/09bamako387.yml "since their 1991-199',
    'parse-yaml content/glossary/cables.yml ',
    'mentions-decided content/mentions/09bamako387.yml "Algiers" in 09bamako',
    'mentions-decided content/mentions/09bamako387.yml "Algiers" that meets ',
    'match-schema content/proposals/friends-of-the-sahel.yml "sumary"',
    'match-schema content/proposals/friends-of-the-sahel.yml "proposed"',
    'silence-holds content/proposals/friends-of-the-sahel.yml "region" stands in 09',
    'orders-differ content/proposals/toure-plan.yml ',
  ]);
});

test.each([
  ['content/proposals/toure-plan.yml', 'value: regional-state', 'value: {}'],
  ['content/proposals/toure-plan.yml', 'positions:', 'positons:'],
  ['content/actors/algeria.yml', 'names:', 'names: ['],
  ['content/actors/algeria.yml', 'kind: state', 'kind: country'],
  ['content/dimensions/convener.yml', 'scale:', 'skale:'],
  ['content/dimensions/convener.yml', 'terms:', 'terms: {}\nterm:'],
  ['content/edition.yml', 'themes:', 'theme:'],
  ['content/mentions/lacher-2013.yml', 'exact: Bamako', 'exakt: Bamako'],
  ['content/codebook.yml', 'versions:', 'version:'],
  ['content/codings/fourth/algerian-mediation.yml', 'value: silent', 'value: [silent'],
  ['content/events/un-sg-letter-2013-03-27.yml', 'kind: plan', 'kind: plans'],
  ['content/unseen/s-prst-2012-26.yml', 'voice: proposes', 'voice: {}'],
])('what follows from a fault of form is not told: %s, %s', (where, from, to) => {
  const said = saidAfter([where, from, to]);
  expect(said.filter((message) => !/^(?:match-schema|parse-yaml) /.test(message))).toEqual([]);
  expect(said.length).toBeGreaterThan(0);
});
