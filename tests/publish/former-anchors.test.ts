import { expect, test } from 'vitest';
import { evidenceOf } from '../../src/compare/evidence.ts';
import { findingsOf } from '../../src/compare/findings/index.ts';
import { matrixOf } from '../../src/compare/matrix.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { withFormerAnchors, withFormerPieces } from '../../src/publish/former-anchors.ts';
import { formerIdsBy } from '../../src/publish/former-ids.ts';

const page = (body: string) => `<!doctype html>\n<html>\n  <head>\n  </head>\n<body>${body}</body></html>`;
const formerly =
  (ids: Readonly<Record<string, readonly string[]>>) =>
  (id: string): readonly string[] =>
    Object.hasOwn(ids, id) ? (ids[id] ?? []) : [];
/** What becomes of a body in which `new` was once `old` and `older`. */
const kept = (body: string, ids = formerly({ new: ['old', 'older'] })) =>
  /<body>(.*)<\/body>/s
    .exec(withFormerAnchors(page(body), ids, '/former.js'))?.[1]
    ?.replaceAll(' data-now="new"', '');
const both = '<span id="old"></span><span id="older"></span>';

test.each([
  [
    'a heading',
    '<h2 id="new"><a href="#x">Words</a></h2>',
    `<h2 id="new"><a href="#x">${both}Words</a></h2>`,
  ],
  [
    'a row, in which nothing may stand but cells',
    '<table><tr id="new">\n<th>Head</th><td>1</td></tr></table>',
    `<table><tr id="new">\n<th>${both}Head</th><td>1</td></tr></table>`,
  ],
  [
    'a folded part, whose head comes first',
    '<details id="new"><summary><svg><title>Sign</title></svg> More</summary>x</details>',
    `<details id="new"><summary><svg><title>Sign</title></svg>${both} More</summary>x</details>`,
  ],
  [
    'what has no word',
    '<div id="new"><img src="x" alt=""></div>',
    `<div id="new">${both}<img src="x" alt=""></div>`,
  ],
  ['one in another', '<div id="out"><p id="new">a</p></div>', `<div id="out"><p id="new">${both}a</p></div>`],
])('%s has its former ids before its first word', (_, before, after) => {
  expect(kept(before)).toBe(after);
});

test('an id that another thing has now stays its own, wherever that stands', () => {
  expect(kept('<p id="new">a</p><p id="old">b</p>')).toBe(
    '<p id="new"><span id="older"></span>a</p><p id="old">b</p>',
  );
  const swapped = page('<p id="a">a</p><p id="b">b</p>');
  expect(withFormerAnchors(swapped, formerly({ a: ['b'], b: ['a'] }), '/former.js')).toBe(swapped);
  // Two things that were one: the id leads to one place.
  const twice = withFormerAnchors(
    page('<p id="a">a</p><p id="b">b</p>'),
    formerly({ a: ['c'], b: ['c'] }),
    '/f.js',
  );
  expect(twice.match(/id="c"/g)).toHaveLength(1);
});

test('a page on which nothing was renamed stays as it is; any other says what an anchor is now', () => {
  const html = page('<p id="a">a</p>');
  expect(withFormerAnchors(html, formerly({ b: ['c'] }), '/former.js')).toBe(html);
  const changed = withFormerAnchors(html, formerly({ a: ['$&'] }), '/a$&b/former.js');
  expect(changed).toContain('<script src="/a$&amp;b/former.js" defer></script>\n  </head>');
  expect(changed).toContain('<span id="$&" data-now="a"></span>a');
});

test('what briefs take from a page is there under its former addresses too, behind what has them now', () => {
  const pieces = [
    { path: '/a/#new', said: [] },
    { path: '/a/#old', said: [1] },
    { path: '/b/', said: [] },
  ];
  const file = JSON.stringify({ edition: {}, pieces });
  expect(JSON.parse(withFormerPieces(file, formerly({ new: ['old', 'older'] })))).toEqual({
    edition: {},
    pieces: [...pieces, { path: '/a/#old', said: [] }, { path: '/a/#older', said: [] }],
  });
  expect(withFormerPieces(`${file} `, formerly({ other: ['old'] }))).toBe(`${file} `);
});

const { corpus } = loadCorpus('.');
const matrix = matrixOf(corpus);
const evidence = evidenceOf(corpus, matrix);
const [first, second] = [...corpus.proposals.keys()] as [string, string];
const [question] = [...corpus.dimensions.keys()] as [string];
const [document] = [...corpus.documents.keys()] as [string];
const led = (from: string, to: string) => ({ from, to, why: 'A test.' });
const formerIn = (redirects: Parameters<typeof formerIdsBy>[0], path: string, id: string) =>
  formerIdsBy(redirects, corpus, evidence)(path)(id).toSorted();

test('what is made of two things has each former id of one with each of the other', () => {
  const redirects = [
    led('/proposals/old/', `/proposals/${first}/`),
    led('/proposals/older/', `/proposals/${first}/`),
    led('/questions/asked/', `/questions/${question}/`),
    led(`/compare/old/${second}/`, `/compare/${first}/${second}/`),
  ];
  expect(formerIn(redirects, '/compare/', `cell_${first}_${question}`)).toEqual(
    [
      'cell_old_asked',
      'cell_older_asked',
      `cell_old_${question}`,
      `cell_older_${question}`,
      `cell_${first}_asked`,
    ].toSorted(),
  );
  expect(formerIn(redirects, `/questions/${question}/`, `answer_${first}`)).toEqual([
    'answer_old',
    'answer_older',
  ]);
  expect(formerIn(redirects, `/proposals/${first}/`, `answer_${question}`)).toEqual(['answer_asked']);
  expect(formerIn(redirects, `/proposals/${second}/cite/`, question)).toEqual(['asked']);
});

test('an id is read by the kind of thing that it stands for on its page', () => {
  // An actor and a proposal may be called alike, and only the actor was renamed.
  const redirects = [led('/actors/old/', `/actors/${first}/`)];
  expect(formerIn(redirects, '/compare/', `cell_${first}_${question}`)).toEqual([]);
  expect(formerIn(redirects, '/actors/x/', `part_${first}`)).toEqual([]);
  expect(formerIn([led('/questions/old/', '/questions/who/')], '/proposals/x/', 'who')).toEqual([]);
});

test('every finding is found by what its question and its proposals were called', () => {
  const ids = [...corpus.dimensions.keys(), ...corpus.proposals.keys()];
  const redirects = ids.flatMap((id, n) =>
    ['proposals', 'questions'].map((room) => led(`/${room}/was-${n}/`, `/${room}/${id}/`)),
  );
  const unnamed = findingsOf(matrix).filter(({ id }) => formerIn(redirects, '/', id).length === 0);
  expect(unnamed.map(({ id }) => id).filter((id) => ids.some((one) => id.includes(one)))).toEqual([]);
});

test('quoted words of a document are found by their anchors of before, and mended headings wherever they are listed', () => {
  const [quote] = evidence.get(document) ?? [];
  const redirects = [
    led('/documents/old/', `/documents/${document}/`),
    led('/documents/old/#slip', `/documents/${document}/#p1`),
  ];
  const [anchor] = formerIn(redirects, `/documents/${document}/`, quote?.id ?? '');
  expect(anchor).toMatch(/^q-[0-9a-f]{8}$/);
  expect(anchor).not.toBe(quote?.id);
  for (const below of ['', 'cite/'])
    expect(formerIn(redirects, `/documents/${document}/${below}`, 'p1')).toEqual(['slip']);
  expect(formerIn(redirects, '/documents/other/', 'p1')).toEqual([]);
});
