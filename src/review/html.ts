import { reviewCellPath, reviewDocumentPath } from '../addresses/paths.ts';
import { counted } from '../text/wording.ts';
import { type Change, causing, forReaders, hasErrors, type Report, type Row } from './report.ts';
import { excerpt, readablePieces } from './words.ts';

/** Where a report is shown: on a page of the preview, or in a comment on the pull request. */
export interface Medium {
  readonly isPage: boolean;
  /** Whether there is a preview to lead to. */
  readonly hasLinks: boolean;
  /** Words so that they are shown and do nothing else. */
  text(words: string): string;
  /** Words that lead to a place of the preview. */
  link(words: string, path: string | undefined): string;
}

/** Values that are told of one change in a comment, of one that follows from another, and addresses; on a page all are. */
const [mostRows, fewRows, mostPages] = [30, 8, 100];

/** A value as it was and as it is in one, or one side of it; what differs is marked, and what is far from any difference left out. */
export function wordsHtml(
  row: Pick<Row, 'old' | 'new'>,
  medium: Medium,
  side?: 'old' | 'new',
  isWhole = false,
): string {
  const pieces = readablePieces(row.old ?? '', row.new ?? '');
  return (isWhole ? pieces : excerpt(pieces))
    .filter((piece) => piece.in === 'both' || side === undefined || piece.in === side)
    .map((piece) => {
      const tag = { both: undefined, old: 'del', new: 'ins' }[piece.in];
      return tag ? `<${tag}>${medium.text(piece.text)}</${tag}>` : medium.text(piece.text);
    })
    .join(' ');
}

/** A change: the thing, its values old and new, its causes, the way to where it is to be seen, and folded what follows from it. */
export function changeHtml(
  change: Change & { readonly following?: readonly Change[] },
  medium: Medium,
  most = mostRows,
): string {
  const { id, verb, subject, rows, kept = [], path, following = [] } = change;
  const { isPage, text, link } = medium;
  const [shown, told] = isPage ? [rows, following] : [rows.slice(0, most), following.slice(0, mostRows)];
  const rest = (all: readonly unknown[], some: readonly unknown[]) =>
    all.length > some.length ? `<p>and ${all.length - some.length} more in the preview</p>` : '';
  const sides = (['old', 'new'] as const).filter(
    (side) => kept.length > 0 || rows.some((row) => row[side] !== undefined),
  );
  const heads = sides.map((side) => `<th scope="col">${side === 'old' ? 'Before' : 'Now'}</th>`);
  const parts = [
    isPage
      ? `<h3><span class="verb ${verb}">${verb}</span> ${text(subject)}</h3>`
      : `<p><b>${verb}: ${link(subject, path)}</b></p>`,
    '<table>',
    isPage ? `<thead><tr><th scope="col"></th>${heads.join('')}</tr></thead>` : '',
    ...shown.map((row) => rowHtml(row, medium, sides)),
    ...kept.map((row) => keptHtml(row, medium)),
    `</table>${rest(rows, shown)}<p class="cause">${causesHtml(change, medium)}${isPage ? waysHtml(change, medium) : ''}</p>`,
  ];
  if (told.length > 0)
    parts.push(
      `<details><summary>From it ${told.length === 1 ? 'follows' : 'follow'} ${following.length}</summary>`,
      ...told.map((one) => changeHtml(one, medium, one.sort === 'pages' ? mostPages : fewRows)),
      `${rest(following, told)}</details>`,
    );
  const all = parts.join('');
  return isPage
    ? `<article class="change" id="${text(id)}" data-change tabindex="-1" aria-label="${text(`${verb}: ${subject}`)}">${all}</article>`
    : all;
}

/** On a page each side has a column; in a comment, which is narrow, both are one. */
function rowHtml(row: Row, medium: Medium, sides: readonly ('old' | 'new')[]): string {
  const { isPage, text } = medium;
  if (!isPage)
    return `<tr><td>${text(row.label)}</td><td>${wordsHtml(row, medium)}${seeHtml(row, medium)}</td></tr>`;
  const cells = sides.map((side) =>
    row[side] === undefined
      ? '<td><span class="none">nothing</span></td>'
      : `<td>${wordsHtml(row, medium, side)}${side === 'new' ? seeHtml(row, medium) : ''}</td>`,
  );
  return `<tr><th scope="row">${text(row.label)}</th>${cells.join('')}</tr>`;
}

function keptHtml(row: Row, medium: Medium): string {
  const { text, isPage } = medium;
  const [label, words] = [text(row.label), `${text(row.new ?? '')}${seeHtml(row, medium)}`];
  return isPage
    ? `<tr class="quiet"><th scope="row">${label}</th><td>as now</td><td>${words}</td></tr>`
    : `<tr><td><i>${label}, as before</i></td><td>${words}</td></tr>`;
}

const seeHtml = ({ path, label, new: next }: Row, { link, hasLinks }: Medium) =>
  hasLinks && path && next !== undefined ? ` (${link(`see ${label}`, path)})` : '';

function causesHtml({ causes, rows }: Change, { text }: Medium): string {
  // Files that are told by their names are their own cause.
  if (rows.every((row) => causes.some(({ file }) => file === (row.new ?? row.old)))) return '';
  if (causes.length === 0) return '<b>No file of this change explains it.</b>';
  const told = causes.map(
    ({ file, line, what }) => `${text(what)} (<code>${text(line ? `${file}:${line}` : file)}</code>)`,
  );
  return `Moved by ${told.join(', ')}.`;
}

/** The ways from a change to where it is to be seen. */
function waysHtml(
  { id, sort, subject, verb, path, document, block, cell }: Change,
  { link }: Medium,
): string {
  const there = verb === 'removed' ? '' : link(`See ${subject} in the preview`, path);
  const place =
    sort === 'text' && document && block ? reviewDocumentPath(document, id) : cell && reviewCellPath(id);
  return ` ${path ? there : ''} ${place ? link('Old and new in place', place) : ''}`;
}

/** What a report says first: guards, how many changes, what has to be mended. */
export function headlineOf(report: Report): string {
  const { changes } = report;
  const read = forReaders(changes);
  const [seen, following] = [read.length, read.flatMap((change) => change.following).length];
  const drafts = causing(changes).filter(({ section }) => section === 'drafts').length;
  return [
    changes.some(({ section }) => section === 'guards') ? 'Guards changed. ' : '',
    seen === 0 ? 'Nothing changes for readers' : `${counted(seen, 'change')} for readers`,
    following === 0 ? '' : `, and ${following} that ${following === 1 ? 'follows' : 'follow'}`,
    drafts === 0 ? '' : `; ${drafts} in drafts, which are on previews alone`,
    hasErrors(report) ? '. There is something to mend.' : '.',
  ].join('');
}

/** Changes that are told of those since the comment before. */
const mostSince = 15;

/** What changed since a commit that was looked at before. */
export function sinceHtml({ since }: Report, { text, link, ...medium }: Medium): string | undefined {
  if (!since) return undefined;
  const from = `Since ${text(since.commit.slice(0, 10))}, which was looked at before`;
  if (!since.changes) return `<p>${from}: not known, for that commit is no longer there.</p>`;
  const own = causing(since.changes);
  if (own.length === 0) return `<p>${from}: nothing changed.</p>`;
  const told = own.slice(0, mostSince).map(({ verb, subject, path, rows: [row] }) => {
    const value = row ? `: ${text(row.label)}: ${wordsHtml(row, { text, link, ...medium })}` : '';
    return `<li>${verb}: ${link(subject, path)}${value}</li>`;
  });
  const more = own.length > mostSince ? `<li>and ${own.length - mostSince} more</li>` : '';
  return `<details open><summary>${from}: ${counted(own.length, 'change')}</summary><ul>${told.join('')}${more}</ul></details>`;
}

/** Each thing that must be true and is not, and how bad that is. */
export function brokenHtml({ invariants }: Report, { text }: Medium) {
  const most = 10;
  return invariants
    .filter(({ broken }) => broken.length > 0)
    .map(({ level, name, wanted, broken }) => {
      const told = broken.slice(0, most).map(({ found, cure }) => `<li>${text(found)}<br>${text(cure)}</li>`);
      const more = broken.length > most ? `<li>and ${broken.length - most} more</li>` : '';
      return {
        level,
        html: `<b>${text(name)}</b>: not so that ${text(wanted)}. <ul>${told.join('')}${more}</ul>`,
      };
    });
}

/** What must be true and is, and what was not looked at. */
export function holdsHtml({ invariants }: Report, { text }: Medium): string {
  const kept = invariants.filter(({ broken, notLookedAt }) => broken.length === 0 && !notLookedAt);
  const unseen = invariants.flatMap(({ name, notLookedAt }) =>
    notLookedAt ? ` Not looked at: ${text(name)} (${text(notLookedAt)}).` : '',
  );
  return `<p>Holds: ${kept.map(({ name }) => text(name)).join(', ')}.${unseen.join('')}</p>`;
}

/** Numbers that changed; how many pages and files did, and how that is known; what grew; what several pages have in common. */
export function numbersHtml(report: Report, { text, link, ...medium }: Medium): string {
  const { counts, pages, weights = [] } = report;
  const moved = counts.filter((count) => count.old !== count.new);
  const grown = weights
    .map(({ name, old = 0, new: now }) => ({ name, by: now - old }))
    .filter(({ by }) => by > 500);
  const heavier = grown.toSorted((a, b) => b.by - a.by).slice(0, 5);
  const many = pages.all
    ? 'Every page may look different'
    : `${counted(pages.changed.length, 'page')} changed`;
  const known =
    pages.known === 'built'
      ? 'two builds were compared'
      : 'reckoned from the content; no two builds were compared';
  const told = (pages.alike ?? []).slice(0, medium.isPage ? Infinity : 8).map((change) => {
    const where = change.file === undefined ? '' : ` (${text(change.file)})`;
    const some = change.pages.map((path) => `<code>${link(path, medium.isPage ? path : undefined)}</code>`);
    return `<li>on ${counted(change.count, 'page')}${where}, ${some.join(', ')}${change.count > some.length ? ', …' : ''}: ${wordsHtml(change, { text, link, ...medium })}</li>`;
  });
  const list = medium.isPage ? [pages.changed, pages.data ?? []].flat() : [];
  return [
    moved.length === 0
      ? ''
      : `<p>Counts: ${moved.map(({ name, old, new: now }) => `${name} ${old ?? 0} → ${now}`).join(', ')}.</p>`,
    `<p>${many} (${known}).${pages.data ? ` ${counted(pages.data.length, 'file')} of data changed.` : ''}`,
    heavier.length === 0
      ? ''
      : ` Heavier: ${heavier.map(({ name, by }) => `${text(name)} by ${(by / 1000).toFixed(1)} KB`).join(', ')}.`,
    '</p>',
    list.length === 0
      ? ''
      : `<details><summary>Which</summary><ul>${list.map((path) => `<li><code>${text(path)}</code></li>`).join('')}</ul></details>`,
    told.length === 0
      ? ''
      : `<details${medium.isPage ? ' open' : ''}><summary>The same on several pages</summary><ul>${told.join('')}</ul></details>`,
  ].join('');
}
