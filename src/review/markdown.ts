import { underBase } from '../addresses/base.ts';
import { changePath, pagePaths } from '../addresses/paths.ts';
import { commentMark } from './comment.ts';
import { alike, counts, pagesLine } from './markdown-numbers.ts';
import { escaped, escapedCode, linked, type MarkdownOptions, wordsMarkdown } from './markdown-words.ts';
import {
  type Change,
  causing,
  forReaders,
  hasErrors,
  type Report,
  type Row,
  sectionNames,
  sections,
} from './report.ts';

/** GitHub takes 65,536 characters; some are left for whoever adds a line. */
const mostCharacters = 60_000;

/** Changes that are told of those since the comment before. */
const mostSince = 15;
/** Room for the words that say what was left out. */
const roomForCut = 400;

/** The report as one comment on a pull request: what must be mended first, then what to look at, then every change, folded. */
export function markdownOf(report: Report, options: MarkdownOptions = {}): string {
  const head = [
    `${commentMark} ${report.head.commit} -->\n## ${headline(report)}`,
    sides(report, options),
    ...since(report, options),
    ...notes(report),
    ...invariants(report),
    ...tasks(report, options),
  ];
  const foot = [...counts(report), pagesLine(report), ...alike(report)];
  let room = mostCharacters - [...head, ...foot].join('\n\n').length - roomForCut;
  let left = 0;
  const changes = causing(report.changes);
  const body = sections.flatMap((section) => {
    const own = changes.filter((change) => change.section === section);
    const told: string[] = [];
    for (const change of own) {
      const text = withConsequences(change, report.changes, options);
      // Whole changes only, so that what is posted ends where a change ends.
      if (text.length + roomForCut > room) break;
      room -= text.length + 2;
      told.push(text);
    }
    left += own.length - told.length;
    if (told.length === 0) return [];
    room -= 100;
    const more = told.length < own.length ? `\n\n*${own.length - told.length} more are in the preview.*` : '';
    return `<details><summary><b>${sectionNames[section]}</b> (${own.length})</summary>\n\n${told.join('\n\n')}${more}\n\n</details>`;
  });
  const cut = `*This comment has no room for ${left} of ${changes.length} changes: all are in the preview and in report.json.*`;
  return `${[...head, ...body, ...(left > 0 ? [cut] : []), ...foot].join('\n\n')}\n`;
}

function headline(report: Report): string {
  const seen = forReaders(report.changes).length;
  const following = report.changes.filter(({ under }) => under !== undefined).length;
  const guarded = report.changes.some(({ section }) => section === 'guards') ? 'Guards changed. ' : '';
  const changed =
    seen === 0
      ? 'Nothing changes for readers'
      : seen === 1
        ? 'One change for readers'
        : `${seen} changes for readers`;
  const drafts = report.changes.filter(({ section }) => section === 'drafts').length;
  const more = [
    ...(following === 0 ? [] : [`, and ${following} that ${following === 1 ? 'follows' : 'follow'}`]),
    ...(drafts === 0 ? [] : [`; ${drafts} in drafts, which are on previews alone`]),
  ].join('');
  return `${guarded}${changed}${more}.${hasErrors(report) ? ' There is something to mend.' : ''}`;
}

function sides({ base, head }: Report, { preview }: MarkdownOptions): string {
  const link = preview
    ? ` · [**the preview**](${preview}) · [**old and new side by side**](${underBase(preview, pagePaths.review)})`
    : '';
  return `${head.commit.slice(0, 10)} compared with ${base.commit.slice(0, 10)} (${escaped(base.ref)})${link}`;
}

/** What changed since the comment before this one. */
function since({ since }: Report, options: MarkdownOptions): string[] {
  if (!since) return [];
  const from = `Since ${since.commit.slice(0, 10)}`;
  if (!since.changes)
    return [`${from}, which was looked at before: not known, for that commit is no longer there.`];
  const own = causing(since.changes);
  if (own.length === 0) return [`${from}, which was looked at before: nothing changed.`];
  const told = own.slice(0, mostSince).map(({ verb, subject, path, rows }) => {
    const [row] = rows;
    return `- ${verb}: ${linked(subject, path, options)}${row ? `: ${escaped(row.label)}: ${wordsMarkdown(row)}` : ''}`;
  });
  const more = own.length > mostSince ? [`- and ${own.length - mostSince} more`] : [];
  return [
    `<details open><summary>${from}, which was looked at before: ${own.length === 1 ? 'one change' : `${own.length} changes`}</summary>\n\n${[...told, ...more].join('\n')}\n\n</details>`,
  ];
}

function notes({ notes }: Report): string[] {
  return notes.map((note) => `> [!NOTE]\n> ${escaped(note)}`);
}

function invariants({ invariants }: Report): string[] {
  const broken = invariants.filter((invariant) => invariant.broken.length > 0);
  const kept = invariants.filter(
    (invariant) => invariant.broken.length === 0 && invariant.notLookedAt === undefined,
  );
  const unseen = invariants.filter((invariant) => invariant.notLookedAt !== undefined);
  return [
    ...broken.map(({ level, name, wanted, broken: list }) => {
      const items = list
        .slice(0, 10)
        .map(({ found, cure }) => `> - ${escaped(found)}  \n>   ${escaped(cure)}`);
      const more = list.length > 10 ? [`> - and ${list.length - 10} more`] : [];
      return [
        `> [!${level === 'error' ? 'CAUTION' : 'WARNING'}]`,
        `> **${name}**: not so that ${escaped(wanted)}.`,
        ...items,
        ...more,
      ].join('\n');
    }),
    [
      `Holds: ${kept.map(({ name }) => name).join(', ')}.`,
      ...unseen.map(({ name, notLookedAt }) => `Not looked at: ${name} (${escaped(notLookedAt ?? '')}).`),
    ].join(' '),
  ];
}

function tasks({ checklist }: Report, options: MarkdownOptions): string[] {
  if (checklist.length === 0) return [];
  const most = 40;
  const items = checklist
    .slice(0, most)
    .map(
      ({ text, change, judged }) =>
        `- [${options.ticked?.has(judged) ? 'x' : ' '}] ${linked(text, options.preview ? changePath(change) : undefined, options)} <!-- ${judged} -->`,
    );
  const more = checklist.length > most ? [`- and ${checklist.length - most} more in the preview`] : [];
  return ['### To look at', [...items, ...more].join('\n')];
}

/** A change, and folded below it what follows from it. */
function withConsequences(change: Change, changes: readonly Change[], options: MarkdownOptions): string {
  const following = changes.filter(({ under }) => under === change.id);
  if (following.length === 0) return changeMarkdown(change, options);
  const told = following.slice(0, mostRows).map((after) => {
    const rows = after.rows
      .slice(0, fewRows)
      .map((row) => `${escaped(row.label)}: ${rowMarkdown(row, options)}`);
    const more = after.rows.length > fewRows ? ` · and ${after.rows.length - fewRows} more` : '';
    return `- ${after.verb}: ${linked(after.subject, after.path, options)}: ${rows.join(' · ')}${more}`;
  });
  const more =
    following.length > mostRows ? [`- and ${following.length - mostRows} more in the preview`] : [];
  const list = [...told, ...more].join('\n');
  return `${changeMarkdown(change, options)}\n\n<details><summary>From it follow ${following.length}</summary>\n\n${list}\n\n</details>`;
}

/** Values that are told of one change, and of one that follows from another. */
const [mostRows, fewRows] = [30, 4];

function changeMarkdown(
  { verb, subject, rows, kept = [], path, causes }: Change,
  options: MarkdownOptions,
): string {
  const lines = rows.slice(0, mostRows).map((row) => `- ${escaped(row.label)}: ${rowMarkdown(row, options)}`);
  const more = rows.length > mostRows ? [`- and ${rows.length - mostRows} more in the preview`] : [];
  const same = kept.map((row) => `- *${escaped(row.label)}:* ${linked(row.new ?? '', row.path, options)}`);
  const why = causes.map(
    ({ file, line, what }) =>
      `${escaped(what)} (<code>${escapedCode(file)}${line === undefined ? '' : `:${line}`}</code>)`,
  );
  return [
    `**${verb}: ${linked(subject, path, options)}**`,
    [...lines, ...more].join('\n'),
    ...(same.length > 0 ? [`As before:\n\n${same.join('\n')}`] : []),
    `Cause: ${why.length === 0 ? 'not found' : why.join(', ')}`,
  ].join('\n\n');
}

function rowMarkdown(row: Row, options: MarkdownOptions): string {
  return `${wordsMarkdown(row)}${options.preview && row.path ? ` (${linked('see', row.path, options)})` : ''}`;
}
