import { reviewDocumentPath } from '../addresses/paths.ts';
import { counted } from '../text/wording.ts';
import {
  type Causing,
  type Change,
  causing,
  forReaders,
  hasErrors,
  type Report,
  type Row,
  type Verb,
} from './report.ts';

/** Some words of a line: as they are, leading to a place of the preview, or a value as it was and as it is. */
export type Span =
  | string
  | { readonly text: string; readonly to?: string | undefined; readonly as?: 'verb' | 'label' | 'file' }
  | Pick<Row, 'old' | 'new'>;

/** A line of a report with the lines below it. */
export interface Line {
  readonly words: readonly Span[];
  readonly below: readonly Line[];
  /** Whether what is below is folded where that can be done. */
  readonly fold?: 'open' | 'closed';
  /** Set where it is set apart from the others. */
  readonly level?: 'error' | 'warning' | 'note';
  /** Set where it tells a change: its anchor, and what became of the thing. */
  readonly change?: { readonly id: string; readonly verb: Verb };
}

/** How much a medium has room for; of more it is said how many there are. */
export interface Room {
  /** Values of a change. */
  readonly values: number;
  /** Things of one sort: changes that follow from one, faults. */
  readonly things: number;
  /** Whether there is a preview to lead to. */
  readonly hasLinks?: boolean;
  /** Whether a change is told with what stayed the same of the thing. */
  readonly hasKept?: boolean;
  /** Set where of what follows from a change is said how much it is, and no more. */
  readonly isAlone?: true;
}

/** What a report says besides its tasks and changes: each medium shows it in its own way, and none says it in words of its own. */
export interface Outline {
  /** What is said first: guards, how many changes, what has to be mended. */
  readonly headline: string;
  /** What was compared, what could not be, and what changed since a commit that was looked at before. */
  readonly lead: readonly Line[];
  /** What must be true: what is not so, what is, and what was not looked at. */
  readonly must: readonly Line[];
  /** Numbers that changed; how many pages and files did, and how that is known; what grew; what several pages have in common. */
  readonly numbers: readonly Line[];
}

/** Bytes by which a page has to grow to be named, and pages that are. */
const [heavier, mostHeavier] = [500, 5];

/** The lines of a report, as many as there is room for. */
export function outlineOf(report: Report, room: Room): Outline {
  const { base, head, notes, since } = report;
  const [commit, other, earlier] = [head, base, since].map((side) => side?.commit.slice(0, 10));
  return {
    headline: headlineOf(report),
    lead: [
      line(`${commit} compared with ${other} (${base.ref}).`),
      ...notes.map((note) => line(note, [], { level: 'note' })),
      ...(since ? [sinceLine(`Since ${earlier}, which was looked at before`, since.changes, room)] : []),
    ],
    must: [...faultLines(report, room), holdsLine(report)],
    numbers: numberLines(report, room),
  };
}

function headlineOf(report: Report): string {
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

function sinceLine(from: string, changes: readonly Change[] | undefined, room: Room): Line {
  if (!changes) return line(`${from}: not known, for that commit is no longer there.`);
  const own = causing(changes).map(({ verb, subject, path, rows }) =>
    line([...headOf(verb, subject, path), ': ', ...rows.slice(0, 1).flatMap((row) => sidesOf(row))]),
  );
  const count = own.length === 0 ? 'nothing changed.' : counted(own.length, 'change');
  return line(`${from}: ${count}`, fewOf(own, room.things), { fold: 'open' });
}

function faultLines({ invariants }: Report, { things }: Room): Line[] {
  const broken = invariants.filter((invariant) => invariant.broken.length > 0);
  return broken.map(({ level, name, wanted, broken }) => {
    const told = broken.map(({ found, cure }) => line(found, [line(cure)]));
    return line(`${name}: not so that ${wanted}.`, fewOf(told, things / 2), { level });
  });
}

function holdsLine({ invariants }: Report): Line {
  const kept = invariants.filter(({ broken, notLookedAt }) => broken.length === 0 && !notLookedAt);
  const { undefined: _seen, ...unseen } = Object.groupBy(invariants, ({ notLookedAt }) => `${notLookedAt}`);
  const left = Object.entries(unseen).map(
    ([reason, some = []]) => ` Not looked at: ${some.map(({ name }) => name).join(', ')} (${reason}).`,
  );
  return line(`Holds: ${kept.map(({ name }) => name).join(', ')}.${left.join('')}`);
}

/** A change: the thing and its causes, its values as they were and as they are, the way to both in place, and what follows from it. */
export function changeLine(change: Change | Causing, room: Room, most = room.values): Line {
  const { id, verb, subject, path, rows, kept = [], sort, document, block } = change;
  const following = 'following' in change ? change.following : [];
  const place = sort === 'text' && document && block ? reviewDocumentPath(document, id) : undefined;
  const see = ({ label, path, new: next }: Row): Span[] =>
    room.hasLinks && path && next !== undefined ? [' (', { text: `see ${label}`, to: path }, ')'] : [];
  const same = room.hasKept ? kept : [];
  const after = (room.isAlone ? [] : following).map((one) =>
    changeLine(one, room, /^(?:pages|guards)$/.test(one.sort) ? 3 * room.values : room.values / 4),
  );
  const follows = `From it ${following.length === 1 ? 'follows' : 'follow'} ${following.length}`;
  return line(
    [...headOf(verb, subject, path), ...causesOf(change, room)],
    [
      ...fewOf(
        rows.map((row) => line([...sidesOf(row), ...see(row)])),
        most,
      ),
      ...same.map((row) => line([...labelOf(`${row.label}, as before`), row.new ?? '', ...see(row)])),
      ...(room.hasLinks && place ? [line([{ text: 'Old and new in place', to: place }])] : []),
      ...(room.isAlone && following.length > 0 ? [line(`${follows}, in the preview`)] : []),
      ...listOf(follows, fewOf(after, room.things), 'closed'),
    ],
    { change: { id, verb } },
  );
}

const headOf = (verb: Verb, subject: string, path?: string): Span[] => [
  { text: verb, as: 'verb' },
  ' ',
  { text: subject, to: path },
];
const labelOf = (label: string): Span[] => [{ text: label, as: 'label' }, ': '];
const sidesOf = (row: Row): Span[] => [
  ...labelOf(row.label),
  row.isFile
    ? { text: row.new ?? row.old ?? '', as: 'file' }
    : // What is told beside a change may be the same on both sides.
      row.old === row.new
      ? (row.new ?? '')
      : row,
];

function causesOf({ causes, rows, subject }: Change, { things }: Room): Span[] {
  // Files that are told by their names are their own cause.
  const isOwn = (name?: string) => causes.some(({ file }) => file === name);
  if (isOwn(subject) || rows.every((row) => isOwn(row.new ?? row.old))) return [];
  if (causes.length === 0) return ['. No file of this change explains it'];
  const told = causes
    .slice(0, things / 4)
    .flatMap(({ file, line, what }, at): Span[] => [
      `${at === 0 ? ', from ' : ', '}${what} (`,
      { text: line === undefined ? file : `${file}:${line}`, as: 'file' },
      ')',
    ]);
  return causes.length > things / 4 ? [...told, ' and others'] : told;
}

function numberLines({ counts, unread = [], pages, weights = [] }: Report, { things }: Room): Line[] {
  const moved = counts.filter((count) => count.old !== count.new);
  const numbers = moved.map(({ name, old, new: now }) => `${name} ${old ?? 'none'} → ${now ?? 'none'}`);
  const isBuilt = pages.known === 'built';
  const several = counted(pages.changed.length, 'page');
  const many = pages.all
    ? 'Every page may look different'
    : isBuilt
      ? `${several} changed`
      : pages.changed.length === 0
        ? 'No page is known to change'
        : `${several} or more may have changed`;
  const known = isBuilt ? 'two builds were compared' : 'reckoned, with no two builds at hand';
  const data = pages.data ? ` ${counted(pages.data.length, 'file')} of data changed.` : '';
  const grown = weights
    .map(({ name, old = 0, new: now = 0 }) => ({ name, by: now - old }))
    .filter(({ by }) => by > heavier)
    .toSorted((a, b) => b.by - a.by)
    .slice(0, mostHeavier)
    .map(({ name, by }) => `${name} by ${(by / 1000).toFixed(1)} KB`);
  const alike = (pages.alike ?? []).map(({ count, file, pages: some, ...sides }) => {
    const where = `on ${counted(count, 'page')}${file === undefined ? '' : ` (${file})`}`;
    const named = some.flatMap((path) => [', ', { text: path, to: path }]);
    return line([where, ...named, `${count > some.length ? ', …' : ''}: `, sides]);
  });
  const isWhole = things === Infinity;
  const which = isWhole ? [pages.changed, pages.data ?? []].flat().map((path) => line(path)) : [];
  return [
    ...(numbers.length > 0 ? [line(`Counts: ${numbers.join(', ')}.`)] : []),
    ...(unread.length > 0
      ? [
          line(
            `Counted on both sides without what cannot be read (${unread.slice(0, 3).join(', ')}${unread.length > 3 ? `, and ${unread.length - 3} more` : ''}).`,
          ),
        ]
      : []),
    line(`${many} (${known}).${data}${grown.length > 0 ? ` Heavier: ${grown.join(', ')}.` : ''}`),
    ...listOf('Which', which, 'closed'),
    ...listOf(
      'The same on several pages',
      fewOf(alike, things / 4, pages.alikeLeft),
      isWhole ? 'open' : 'closed',
    ),
  ];
}

function line(words: string | readonly Span[], below: readonly Line[] = [], more: Partial<Line> = {}): Line {
  return { words: typeof words === 'string' ? [words] : words, below, ...more };
}

/** Lines under a title; nothing where there are none. */
function listOf(title: string, lines: readonly Line[], fold?: Line['fold']): Line[] {
  return lines.length === 0 ? [] : [line(title, lines, fold && { fold })];
}

/** The first of some lines, and how many more there are, with those that nobody has. */
function fewOf(lines: readonly Line[], most: number, left = 0): readonly Line[] {
  const few = lines.slice(0, Math.ceil(most));
  const more = lines.length - few.length + left;
  return more === 0 ? lines : [...few, line(`and ${more} more`)];
}
