import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { preview, previewLinks } from '../review/preview-links.ts';
import { type Scratch, scratch } from '../review/scratch.ts';

const plan = 'content/proposals/toure-plan.yml';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch('build');
});

test('every link of a review and of its preview pages leads to what it names', { timeout: 600_000 }, () => {
  const emendation = '\n- exact: recent lull\n  reading: late lull\n  reason: A test.\n';
  clone.append('seeds/09bamako387/emendations.yml', emendation);
  clone.run('convert', '09bamako387');
  // The quotes that stood on the old words.
  clone.run('check', '--fix');
  const text = readFileSync(join(clone.root, plan), 'utf8');
  const quote = /region-drawn:[\s\S]*?exact:([\s\S]*?)\}/.exec(text)?.[1] ?? '?';
  clone.edit(plan, quote, ' "He said he had the basic plan."');
  clone.edit(plan, 'region-drawn:\n    value: both-sides', 'region-drawn:\n    value: south-only');
  expect(clone.run('review', '--base', 'main', '--preview-url', preview).status).toBe(0);
  clone.build('preview');
  const { posted, dead } = previewLinks(clone);
  // An emendation, the words it changed, a cell: the report links to all of them.
  for (const fragment of [/\/documents\/09bamako387\/#p\d/, /#E\d/, /\/compare\/#/, /\/review\/#/])
    expect(
      posted.some(({ to }) => fragment.test(to)),
      `${fragment}`,
    ).toBe(true);
  expect(dead).toEqual([]);
});
