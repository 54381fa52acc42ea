import { underBase } from '../addresses/base.ts';
import { changePath, pagePaths } from '../addresses/paths.ts';
import { refuse } from '../messages/message.ts';
import { lineHtml, type Medium } from './html.ts';
import { changeLine, type Line, outlineOf, type Room } from './outline.ts';
import { type Causing, type Change, causing, type Report } from './report.ts';
import { bySection } from './sections.ts';
import { seen } from './seen.ts';

/** What a comment begins with, by which it is found again and updated in place; the commit that it tells of follows. */
export const commentMark = '<!-- dossier-review';

/** GitHub takes 65,536 characters; some are left for whoever adds a line. */
const mostCharacters = 60_000;
/** Room for the words that say what was left out. */
const roomForCut = 400;
/** Room for the name of a section, and for how much of it is left out. */
const roomForName = 160;
/** Values of a change that has no room with all of them. */
const fewValues = 6;
/** Tasks that are listed; in the preview all are. */
const mostTasks = 40;
/** How the host calls what is set apart. */
const alerts = { note: 'NOTE', warning: 'WARNING', error: 'CAUTION' };
/** Characters of a value that are shown. */
const mostWords = 1200;

export interface CommentOptions {
  /** Where the preview stands, with a slash at its end; without it paths are not links. */
  readonly preview?: string | undefined;
  /** What somebody ticked in the comment that this one takes the place of. */
  readonly ticked?: ReadonlySet<string>;
}

/**
 * The address of a preview as links begin with it: so written that it ends no attribute, and with a slash at its end.
 *
 * @throws Refusal where it is none
 */
export function previewAddress(given: string): string {
  const url = URL.parse(given);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
    return refuse(
      'name-preview',
      '--preview-url',
      `"${given}"`,
      'an address such as "https://preview.example.org/"',
      'give the address at which the home page of the preview will stand',
    );
  return url.href.replace(/\/*$/, '/');
}

/** What a comment says for the one after it: the commit that it tells of, and what was ticked in it. */
export function readComment(text: string): { commit: string | undefined; ticked: Set<string> } {
  const commit = new RegExp(`^${commentMark} ([0-9a-f]{40}) -->`).exec(text)?.[1];
  const ticks = [...text.matchAll(/^- \[[xX]\] .*<!-- ([0-9a-f]{12}) -->\r?$/gm)];
  return { commit, ticked: new Set(ticks.map(([, judged = '']) => judged)) };
}

/** Words of a document as a comment shows them and does nothing else: no markup, no link, nobody is notified, all in one line. */
export function escaped(text: string): string {
  return seen(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>&#|~!$"]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('@', '@\u200b')
    .replace(/\b(https?|www)(?=[:.])/gi, '$1\u200b')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\u200b$2');
}

function inComment(preview: string | undefined): Medium {
  const text = (words: string) => escaped(words.length > mostWords ? `${words.slice(0, mostWords)}…` : words);
  return {
    isPage: false,
    text,
    link: (words, path) =>
      preview && path
        ? `<a href="${underBase(preview, path.replace(/["()\s<>]/g, encodeURIComponent))}">${text(words)}</a>`
        : text(words),
  };
}

/** A change with ever more: few of its values, all of them, some of what follows from it, as much of that as is ever told. */
function formsOf(change: Causing, room: Room): Line[] {
  const alone = { ...room, isAlone: true } as const;
  const short = changeLine(change, { ...alone, hasKept: false }, fewValues);
  const some = changeLine(change, { ...room, values: 2 * fewValues, things: 2 * fewValues }, room.values);
  return [short, changeLine(change, alone), some, changeLine(change, room)];
}

/** One form of each change, so that none has no room for what follows from another. @param forms the shortest first */
function fitting(forms: ReadonlyMap<Change, readonly string[]>, room: number): ReadonlyMap<Change, string> {
  let left = room;
  const told = new Map<Change, string>();
  for (const form of [0, 1, 2, 3])
    for (const [change, all] of forms) {
      const { [form]: text = '' } = all;
      const before = told.get(change);
      const more = text.length - (before?.length ?? 0);
      if (more > left || (form > 0 && before === undefined)) continue;
      told.set(change, text);
      left -= more;
    }
  return told;
}

/**
 * The report as one comment on a pull request: what must be mended first, then what to look at, then every change, folded. Each part is HTML
 * without a line end, so that nothing in it is read as Markdown, and whole, so that what is posted ends where a change ends.
 */
export function commentOf(report: Report, { preview, ticked }: CommentOptions = {}): string {
  const medium = inComment(preview);
  const room: Room = { values: 30, things: 30, hasLinks: preview !== undefined, hasKept: true };
  const ways = preview
    ? `<p><a href="${preview}"><b>The preview</b></a> · <a href="${underBase(preview, pagePaths.review)}"><b>old and new side by side</b></a></p>`
    : '';
  const tasks = report.checklist.map(
    ({ text, change, judged }) =>
      `- [${ticked?.has(judged) ? 'x' : ' '}] ${medium.link(text, changePath(change))} <!-- ${judged} -->`,
  );
  const moreTasks = tasks.length > mostTasks ? [`- and ${tasks.length - mostTasks} more in the preview`] : [];
  const { headline, lead, must, numbers } = outlineOf(report, room);
  const html = (line: Line) => {
    const told = lineHtml(line, medium);
    return line.level ? `> [!${alerts[line.level]}]\n> ${told}` : told;
  };
  const head = [
    `${commentMark} ${report.head.commit} -->\n## ${headline}`,
    ways,
    ...[...lead, ...must].map(html),
    tasks.length > 0 ? `### To look at\n\n${[...tasks.slice(0, mostTasks), ...moreTasks].join('\n')}` : '',
  ];
  const foot = numbers.map(html).join('');
  const changes = causing(report.changes);
  const sections = bySection(changes);
  const told = fitting(
    new Map(changes.map((change) => [change, formsOf(change, room).map((one) => lineHtml(one, medium))])),
    mostCharacters - [...head, foot].join('\n\n').length - roomForCut - roomForName * sections.length,
  );
  const untold = changes.length - told.size;
  const body = sections.map(([{ name }, own]) => {
    const texts = own.flatMap((change) => told.get(change) ?? []);
    const missing = own.length - texts.length;
    const more = missing > 0 ? `<p><i>${missing} more are in the preview.</i></p>` : '';
    return `<details><summary><b>${name}</b> (${own.length})</summary>${texts.join('')}${more}</details>`;
  });
  const cut = `<p><i>This comment has no room for ${untold} of ${changes.length} changes: all are in the preview and in report.json.</i></p>`;
  return `${[...head, ...body, untold > 0 ? cut : '', foot].filter(Boolean).join('\n\n')}\n`;
}
