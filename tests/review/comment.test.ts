import { expect, test } from 'vitest';
import { Refusal } from '../../src/messages/message.ts';
import { withBanner } from '../../src/review/banner.ts';
import { commentMark, commentOf, escaped, previewAddress, readComment } from '../../src/review/comment.ts';
import { withIds } from '../../src/review/ordered.ts';
import type { Change, Report } from '../../src/review/report.ts';
import { summaryOf } from '../../src/review/summary.ts';

const change = (key: string, text: string): Change =>
  withIds([
    {
      key,
      sort: 'text',
      section: 'text',
      page: '/documents/',
      verb: 'changed',
      subject: key,
      rows: [{ label: 'words', old: text, new: `${text} more` }],
      causes: [{ file: 'seeds/x/source.txt', what: 'the source' }],
      path: '/documents/x/#p1',
    },
  ])[0] as Change;

function report(changes: readonly Change[], more: Partial<Report> = {}): Report {
  return {
    base: { ref: 'main', commit: 'b'.repeat(40) },
    head: { commit: 'a'.repeat(40), uncommitted: [] },
    notes: [],
    changes,
    invariants: [],
    checklist: changes.map(({ id, subject }) => ({
      text: `Read ${subject}.`,
      judged: id.slice(-1).repeat(12),
      change: id,
    })),
    counts: [],
    pages: { known: 'built', changed: ['/documents/x/'] },
    ...more,
  };
}

test('begins with the mark of the comment, names cause and place, and folds the sections', () => {
  const text = commentOf(report([change('x, paragraph 1', 'Some words')]), {
    preview: 'https://pr-1.example/',
  });
  expect(text.startsWith(`${commentMark} ${'a'.repeat(40)} -->\n`)).toBe(true);
  expect(text).toContain('Some words <ins>more</ins>');
  expect(text).toContain('"https://pr-1.example/documents/x/#p1"');
  expect(text).toContain('"https://pr-1.example/review/#text_x-paragraph-1"');
  expect(text).toContain('the source (<code>seeds/x/source.txt</code>)');
  expect(text.match(/<details>/g)).toHaveLength(1);
});

test('an empty change gives a report that says so', () => {
  expect(commentOf(report([]))).toContain('## Nothing changes for readers.');
});

test('what was ticked stays ticked while what is to be judged is the same, and the commit before is known', () => {
  const changes = [change('paragraph 1', 'Some words'), change('paragraph 2', 'Other words')];
  const first = commentOf(report(changes));
  expect(readComment(first)).toEqual({ commit: 'a'.repeat(40), ticked: new Set() });
  // The host ends lines in its own way.
  const comment = first.replace('- [ ] Read paragraph 2', '- [x] Read paragraph 2').replaceAll('\n', '\r\n');
  const { ticked } = readComment(comment);
  expect(ticked).toEqual(new Set(['2'.repeat(12)]));
  const next = commentOf(report(changes, { since: { commit: 'c'.repeat(40), changes: [] } }), { ticked });
  expect(next).toMatch(/- \[ \] Read paragraph 1.*\n- \[x\] Read paragraph 2/);
  expect(next).toContain('Since cccccccccc, which was looked at before: nothing changed.');
  expect(readComment('Somebody else wrote this: - [x] x')).toEqual({ commit: undefined, ticked: new Set() });
});

test('stays within what GitHub takes, and says what it left out', () => {
  const many = Array.from({ length: 2000 }, (_, at) => change(`x, paragraph ${at}`, `word${at} `.repeat(60)));
  const text = commentOf(report(many));
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(/\d+ more are in the preview/);
  expect(text).toMatch(/no room for \d+ of 2000 changes/);
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
});

test('a change stays where all that follows from it, or a longer one before it, has no room', () => {
  const own = change('a new proposal', 'Its summary');
  const rows = Array.from({ length: 30 }, (_, at) => ({ label: `row ${at}`, new: '"'.repeat(1200) }));
  const after = [...Array(39).keys()].map((at) => ({ ...change(`cell ${at}`, ''), rows, under: own.id }));
  const [long, last] = [{ ...change('long', ''), rows }, change('last', 'The last')];
  const text = commentOf(report([long, own, ...after, last]));
  expect(text.length).toBeLessThan(65_536);
  for (const told of [
    'and 24 more',
    'Its summary <ins>',
    'From it follow 39, in the preview',
    'The last <ins>',
  ])
    expect(text).toContain(told);
  expect(text).not.toContain('no room');
  // With room for some of it, what follows is told.
  const few = commentOf(report([own, ...after.slice(0, 1), last]));
  expect(few).toContain('<summary>From it follows 1</summary>');
});

test('terminal and comment say the same of notes, faults and numbers, each in its own form', () => {
  const one = report([], {
    notes: ['A note.'],
    invariants: [
      {
        name: 'permalinks',
        wanted: 'x',
        level: 'error',
        broken: [{ found: '/a/ is gone', cure: 'mend it' }],
      },
    ],
    counts: [{ name: 'actors', old: 1, new: 2 }],
    pages: {
      known: 'built',
      changed: ['/a/'],
      data: [],
      alike: [
        { count: 3, pages: ['/a/', '/b/'], old: 'A long foot of a page', new: 'A short foot of a page' },
      ],
    },
  });
  const lines = summaryOf(one).split('\n');
  for (const line of [
    ...[
      'note: A note.',
      'Counts: actors 1 → 2.',
      '    on 3 pages, /a/, /b/, …: A long foot of a page → A short foot of a page',
    ],
    ...['error: permalinks: not so that x.', '    /a/ is gone', '        mend it'],
  ])
    expect(lines).toContain(line);
  const comment = commentOf(one);
  for (const part of [
    '> [!NOTE]\n> A note.\n',
    '> [!CAUTION]\n> permalinks: not so that x.<ul><li>/a/ is gone<ul><li>mend it</li></ul></li></ul>',
    '<summary>The same on several pages</summary>',
    'A <del>long</del> <ins>short</ins> foot',
  ])
    expect(comment).toContain(part);
});

test('an address of a preview is one, and ends no attribute', () => {
  expect(previewAddress('https://pr-1.example/site//')).toBe('https://pr-1.example/site/');
  expect(previewAddress('https://pr-1.example/x" onclick="y')).toBe(
    'https://pr-1.example/x%22%20onclick=%22y/',
  );
  for (const none of [
    'x" onclick="y',
    '',
    'pr-1.example',
    'javascript:alert(1)',
    'https://a/?b',
    'https://a/#b',
  ])
    expect(() => previewAddress(none), none).toThrow(Refusal);
});

test('words of a document do nothing in a comment', () => {
  const text = escaped('<img src=x> @someone #1 [a](b) `c` **d** https://x.example | </details>');
  expect(text).not.toMatch(/[<>[\]`*|]|@someone|(^|\s)#1|https:/);
});

test('the banner says what the page is of, and stands after the link that skips to the text', () => {
  const page =
    '<html><head><title>x</title></head><body><a class="skip" href="#Main">Skip</a><main></main></body></html>';
  const options = { report: report([change('x', 'y')]), pull: '7<', base: '/b/' };
  const changed = withBanner(page, '/documents/x/', options);
  expect(changed).toMatch(
    /Skip<\/a><aside class="preview-banner".*pull request 7&lt;.*aaaaaaaaaa.*bbbbbbbbbb.*This page changed\./,
  );
  expect(changed).toContain('<meta name="robots" content="noindex">');
  expect(changed).toContain('href="/b/review/"');
  expect(withBanner(page, '/', options)).toContain('This page did not change.');
  // Where no two builds were compared nobody has seen that a page is the same.
  const reckoned = {
    ...options,
    report: report([], { pages: { known: 'reckoned', changed: ['/documents/x/'] } }),
  };
  expect(withBanner(page, '/documents/x/', reckoned)).toContain('This page may have changed.');
  expect(withBanner(page, '/', reckoned)).toContain('Whether this page changed was not seen');
  expect(withBanner(page, '/', { base: '/' })).toContain('was not looked at');
});
