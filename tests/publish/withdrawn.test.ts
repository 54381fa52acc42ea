import { expect, test } from 'vitest';
import { emptyList } from '../../src/publish/list-file.ts';
import { brokenAddresses } from '../../src/publish/redirects.ts';
import { faultsOfWithdrawn, tombstonePage } from '../../src/publish/withdrawn.ts';

const one = {
  name: 'A <plan>',
  on: '2026-11-26',
  because: 'its rights did not allow it.',
  addresses: ['/old/', '/old/cite/'],
};

test('of what was withdrawn a page tells, with its paragraphs', () => {
  const published = new Map([
    ['/old/', ['p1']],
    ['/old/cite/', []],
    ['/other/', []],
  ]);
  expect(brokenAddresses(published, new Map(), [], [one])).toEqual(['/other/']);
});

test('the page says what, when and why, to readers and to no search engine', () => {
  const page = tombstonePage(one, '/b/', { name: 'The Edition' });
  expect(page).toContain(
    '<p>A &lt;plan&gt; was withdrawn on 26 November 2026, because its rights did not allow it.</p>',
  );
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain('<a href="/b/">The Edition</a>');
});

test('an address that is there, or is withdrawn twice, is refused', () => {
  expect(faultsOfWithdrawn({ ...emptyList, list: [one] }, new Map([['/old/', []]]))).toMatchObject([
    { found: 'the address /old/, which is there' },
  ]);
  expect(
    faultsOfWithdrawn({ ...emptyList, list: [one, { ...one, addresses: ['/old/'] }] }, new Map()),
  ).toHaveLength(1);
});
