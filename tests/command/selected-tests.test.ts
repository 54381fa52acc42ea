import { expect, test } from 'vitest';
import { parseCLI } from 'vitest/node';
import { selectionOf } from '../../src/command/selected-tests.ts';

const files = [
  'tests/convert/emend.test.ts',
  'tests/site/search.test.ts',
  'tests/search/client/query.test.ts',
];
const rest = { all: false, site: false };

test.each([
  [[], { all: true, site: true }],
  [['tests/convert'], rest],
  [['./tests/convert/emend.test.ts:12'], rest],
  [['tests\\convert'], rest],
  [['tests/search', '-t', 'quoted'], rest],
  [['tests/convert', '-t', 'tests/site'], rest],
  [['--project', 'unit'], rest],
  [['--project=unit', '--shard=1/2'], rest],
  [['--project=unit', '--project=site'], { all: false, site: true }],
  [['tests/site'], { all: false, site: true }],
  [['search'], { all: false, site: true }],
  [['-t', 'hot pursuit'], { all: false, site: true }],
  [['--project', 'site', '--shard=2/3'], { all: false, site: true }],
])('%j', (args, wanted) => {
  expect(selectionOf(args.length > 0, parseCLI(['vitest', 'run', ...args]), files)).toEqual(wanted);
});
