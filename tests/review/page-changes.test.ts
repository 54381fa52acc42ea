import { expect, test } from 'vitest';
import type { BuiltSite } from '../../src/review/built-pages.ts';
import { outlineOf } from '../../src/review/outline.ts';
import { pagesBetween } from '../../src/review/page-changes.ts';
import type { Report } from '../../src/review/report.ts';

/** A built site of pages that load one sheet. */
function site(pages: readonly string[], sheet = ''): BuiltSite {
  const paths = new Map(pages.map((markup, at) => [`/${at}/`, markup + sheet]));
  return {
    ...{ pages: paths, data: () => new Map(), ids: () => new Set<string>(), weight: () => 0 },
    page: (path) => ({
      markup: pages[Number(path.slice(1, -1))] ?? '',
      loads: new Map([['page.css', sheet]]),
    }),
  };
}
const told = (old: BuiltSite, next: BuiltSite) => {
  const { alike = [], alikeLeft } = pagesBetween(old, next, true);
  return { alike: alike.map((one) => `${one.count}: ${one.old} → ${one.new}`), alikeLeft };
};

test('of a style sheet in one line each declaration that differs is told with its rule', () => {
  const sheet = (emended: string, muted: string) =>
    `:root{${Array.from({ length: 90 }, (_, at) => `--space-${at}:${at}rem`).join(';')};--emended:${emended};--ink:#000}@media print{:root{--muted:${muted}}a{b:c}}a{b:c;}`;
  const pages = ['<p>A</p>'];
  const next = site(pages, sheet('light-dark(#a11,#4a1)', '#fff'));
  expect(told(site(pages, sheet('light-dark(#a11,#f59)', '#444')), next).alike).toEqual([
    '1: :root{--emended:light-dark(#a11,#f59)} @media print :root{--muted:#444} → :root{--emended:light-dark(#a11,#4a1)} @media print :root{--muted:#fff}',
  ]);
  expect(told(site(pages, 'a{b:c}d{e:f}'), site(pages, 'd{e:f}a{b:c}')).alike).toEqual([
    '1: one order → another order',
  ]);
  // One value that is longer than what is shown, with no word in it.
  const long = (end: string) => site(pages, `a{b:url(${'x'.repeat(900)}${end})}`);
  expect(told(long('1'), long('2')).alike).toEqual([expect.stringMatching(/^1: …x+1\)\} → …x+2\)\}$/)]);
});

test('the same words that differ are one change, whatever stands around them; those beyond the first are counted', () => {
  const pages = (title: string) =>
    Array.from({ length: 30 }, (_, at) => `<p>Actor ${at}, ${title}, of ${at}</p>`);
  expect(told(site(pages('Members and parts')), site(pages('Members')))).toEqual({
    alike: ['30: Actor 0, Members and parts, of 0 → Actor 0, Members, of 0'],
    alikeLeft: undefined,
  });
  // A number, or a word that is put in, is not the same wherever it stands.
  const [was, is] = ['<p>States 3</p>', '<p>States 4</p>'].map((one) => [
    one,
    one.replace('States', 'Offices'),
  ]);
  expect(told(site(was ?? []), site(is ?? [])).alike).toEqual([
    '1: States 3 → States 4',
    '1: Offices 3 → Offices 4',
  ]);
  const others = (word: string) => Array.from({ length: 28 }, (_, at) => `<p>${word} ${word}${at}</p>`);
  expect(told(site(others('See')), site(others('Download')))).toMatchObject({ alikeLeft: 8 });
  const report = { pages: pagesBetween(site(others('See')), site(others('Download')), true) };
  const empty = {
    invariants: [],
    changes: [],
    notes: [],
    counts: [],
    base: { commit: '' },
    head: { commit: '' },
  };
  const numbers = (things: number) =>
    outlineOf({ ...empty, ...report } as unknown as Report, { values: 9, things })
      .numbers.at(-1)
      ?.below.at(-1);
  expect([12, Infinity].map((things) => numbers(things)?.words)).toEqual([['and 25 more'], ['and 8 more']]);
});
