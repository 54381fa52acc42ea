import { beforeAll, expect, test } from 'vitest';
import { commit } from '../../src/files/write.ts';
import {
  otherState,
  picturesOf,
  readPictures,
  readReport,
  writeReport,
} from '../../src/review/report-file.ts';
import { review } from '../../src/review/review.ts';
import { type Scratch, scratch } from './scratch.ts';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch();
});

test('a report is that of one state of the work tree, and so are its pictures', async () => {
  const page = 'content/pages/method.mdx';
  clone.edit(page, '## Terms', '## Words');
  const report = await review(clone.root, { base: 'main' });
  writeReport(clone.root, report);
  const picture = { path: '/', of: 1, look: 'wide' as const, share: 1, old: 'a', new: 'b' };
  commit(clone.root, new Map([picturesOf(report, [picture])]));
  const seen = () => [
    readReport(clone.root) !== undefined,
    readPictures(clone.root).length,
    otherState(clone.root),
  ];
  expect(seen()).toEqual([true, 1, undefined]);
  // The same files are not committed, and say something else.
  clone.edit(page, '## Words', '## Some words');
  const left = expect.stringMatching(
    / tells of [0-9a-f]{10} with what was not committed, and not of what is here/,
  );
  expect(seen()).toEqual([false, 0, left]);
  clone.edit(page, '## Some words', '## Words');
  expect(seen()).toEqual([true, 1, undefined]);
  // Committed, it is another commit than the report names.
  clone.git('commit', '-q', '-am', 'words');
  expect(seen()).toEqual([false, 0, left]);
  // A commit that was looked at as data is what is here once it is checked out.
  clone.git('branch', '-q', 'theirs');
  clone.git('checkout', '-q', 'as-it-was');
  writeReport(clone.root, await review(clone.root, { base: 'as-it-was', of: 'theirs' }));
  expect(readReport(clone.root)).toBeUndefined();
  clone.git('checkout', '-q', 'theirs');
  expect(readReport(clone.root)).toBeDefined();
  clone.reset();
});
