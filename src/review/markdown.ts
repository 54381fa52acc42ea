import { underBase } from '../addresses/base.ts';
import { changePath, pagePaths } from '../addresses/paths.ts';
import { type Change, hasErrors, type Report, type Row, sectionNames, sections } from './report.ts';
import { excerpt, readablePieces } from './words.ts';

/** First line of the comment, by which it is found again and updated in place. */
export const commentMark = '<!-- dossier-review -->';
/** GitHub takes 65,536 characters; some are left for whoever adds a line. */
const mostCharacters = 60_000;

export interface MarkdownOptions {
  /** Where the preview stands, with a slash at its end; without it paths are not links. */
  readonly preview?: string | undefined;
}

/** The report as one comment on a pull request: what must be mended first, then what to look at, then every change, folded. */
export function markdownOf(report: Report, options: MarkdownOptions = {}): string {
  const head = [
    commentMark,
    `## ${headline(report)}`,
    sides(report, options),
    ...notes(report),
    ...invariants(report),
    ...tasks(report, options),
  ];
  const foot = [...counts(report), pagesLine(report)];
  let room = mostCharacters - [...head, ...foot].join('\n\n').length - 200;
  const body: string[] = [];
  let left = 0;
  for (const section of sections) {
    const own = report.changes.filter((change) => change.section === section);
    if (own.length === 0) continue;
    const told: string[] = [];
    const frame = `<details><summary><b>${sectionNames[section]}</b> (${own.length})</summary>\n\n\n\n</details>`;
    let space = room - frame.length - 120;
    for (const change of own) {
      const text = changeMarkdown(change, options);
      if (text.length + 2 > space) break;
      space -= text.length + 2;
      told.push(text);
    }
    left += own.length - told.length;
    const more = told.length < own.length ? [`*${own.length - told.length} more are in the preview.*`] : [];
    const text = `<details><summary><b>${sectionNames[section]}</b> (${own.length})</summary>\n\n${[...told, ...more].join('\n\n')}\n\n</details>`;
    if (text.length + 2 > room) continue;
    room -= text.length + 2;
    body.push(text);
  }
  const cut =
    left > 0
      ? [
          `*This comment has no room for ${left} of ${report.changes.length} changes: all are in the preview and in report.json.*`,
        ]
      : [];
  return `${[...head, ...body, ...cut, ...foot].join('\n\n')}\n`;
}

function headline(report: Report): string {
  const { changes } = report;
  const state = hasErrors(report) ? ' There is something to mend.' : '';
  if (changes.length === 0) return `Nothing changes for readers.${state}`;
  return `${changes.length === 1 ? 'One change' : `${changes.length} changes`} for readers.${state}`;
}

function sides({ base, head }: Report, { preview }: MarkdownOptions): string {
  const link = preview
    ? ` · [**the preview**](${preview}) · [**old and new side by side**](${underBase(preview, pagePaths.review)})`
    : '';
  return `${head.commit.slice(0, 10)} compared with ${base.commit.slice(0, 10)} (${escaped(base.ref)})${link}`;
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
      ({ text, change }) =>
        `- [ ] ${linked(text, options.preview ? changePath(change) : undefined, options)}`,
    );
  const more = checklist.length > most ? [`- and ${checklist.length - most} more in the preview`] : [];
  return ['### To look at', [...items, ...more].join('\n')];
}

function changeMarkdown({ verb, subject, rows, path, causes }: Change, options: MarkdownOptions): string {
  const most = 30;
  const lines = rows.slice(0, most).map((row) => `- ${escaped(row.label)}: ${rowMarkdown(row)}`);
  const more = rows.length > most ? [`- and ${rows.length - most} more in the preview`] : [];
  const why = causes.map(
    ({ file, line, what }) =>
      `${escaped(what)} (<code>${escapedCode(file)}${line === undefined ? '' : `:${line}`}</code>)`,
  );
  return [
    `**${verb}: ${linked(subject, path, options)}**`,
    [...lines, ...more].join('\n'),
    `Cause: ${why.length === 0 ? 'not found' : why.join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function rowMarkdown(row: Row): string {
  if (row.old === undefined || row.new === undefined)
    return row.old === undefined
      ? `<ins>${shortened(row.new ?? '')}</ins>`
      : `<del>${shortened(row.old)}</del>`;
  return excerpt(readablePieces(row.old, row.new))
    .map(({ in: side, text }) =>
      side === 'both'
        ? escaped(text)
        : side === 'old'
          ? `<del>${shortened(text)}</del>`
          : `<ins>${shortened(text)}</ins>`,
    )
    .join(' ');
}

function shortened(text: string, most = 1200): string {
  return escaped(text.length > most ? `${text.slice(0, most)}…` : text);
}

function counts({ counts }: Report): string[] {
  const moved = counts.filter((count) => count.old !== count.new);
  if (moved.length === 0) return [];
  return [`Counts: ${moved.map(({ name, old, new: now }) => `${name} ${old ?? 0} → ${now}`).join(', ')}.`];
}

function pagesLine({ pages, weights }: Report): string {
  const many = pages.all
    ? 'Every page may look different'
    : pages.changed.length === 1
      ? 'One page changes'
      : `${pages.changed.length} pages change`;
  const known =
    pages.known === 'built'
      ? 'two builds were compared'
      : 'reckoned from the content; no two builds were compared';
  const heavier = (weights ?? [])
    .filter(({ old, new: now }) => old !== undefined && now - old > 500)
    .sort((a, b) => b.new - (b.old ?? 0) - (a.new - (a.old ?? 0)));
  const weight =
    heavier.length === 0
      ? ''
      : ` Heavier: ${heavier
          .slice(0, 5)
          .map((page) => `${page.path} by ${((page.new - (page.old ?? 0)) / 1000).toFixed(1)} KB`)
          .join(', ')}.`;
  return `${many} (${known}).${weight}`;
}

function linked(text: string, path: string | undefined, { preview }: MarkdownOptions): string {
  return preview && path
    ? `[${escaped(text)}](${underBase(preview, path.replace(/[()\s<>]/g, encodeURIComponent))})`
    : escaped(text);
}

/** Words of a document as Markdown that shows them and does nothing else: no markup, no link, nobody is notified. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>&#|~!$]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('@', '@\u200b')
    .replace(/\b(https?|www)(?=[:.])/gi, '$1\u200b')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\u200b$2');
}

function escapedCode(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
