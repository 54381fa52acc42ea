import type { State } from '../files/git.ts';

/** What a change belongs to; `sections.ts` has what each is called and what is asked of it. */
export type Section =
  | (
      | 'guards'
      | 'licence'
      | 'unread'
      | 'sources'
      | 'cells'
      | 'pages'
      | 'documents'
      | 'proposals'
      | 'questions'
      | 'roles'
      | 'actors'
    )
  | ('emendations' | 'lines' | 'text' | 'metadata' | 'mentions' | 'findings' | 'codings' | 'records')
  | ('publications' | 'wording' | 'prose' | 'signs' | 'drafts' | 'other' | 'aside');

/** A file of this change that moved something. */
export interface Cause {
  /** Path from the project's root. */
  readonly file: string;
  readonly line?: number;
  /** What it is to the reader: "emendation 3", "rule drop-page-headers", "the source". */
  readonly what: string;
}

/** One value of a thing, before and after; absent on a side where there is none. */
export interface Row {
  readonly label: string;
  readonly old?: string;
  readonly new?: string;
  /** Where the new value is to be seen. */
  readonly path?: string;
  /** Set where it is told with a change and is none by itself: the sentence of a quote, the rule of a value. */
  readonly beside?: true;
  /** Set where it is the name of a file, and the label says what became of that. */
  readonly isFile?: true;
}

/** Whether a row is one of the quotes that something stands on, or that a silence is explained with. */
export function isQuote({ label }: Row): boolean {
  return /(?:^|, )(?:quote|explained)$/.test(label);
}

/** What a thing became that was a draft, or is one now; undefined of all others. */
export function statusOf({ rows: [first] }: Pick<Change, 'rows'>): 'draft' | 'public' | undefined {
  return first?.label === 'status' && first.old !== undefined ? (first.new as 'draft' | 'public') : undefined;
}

export type Verb = 'added' | 'removed' | 'changed' | 'moved';

/** One thing that a reader will find changed. */
export interface Change {
  /** Its anchor on the pages of the review. */
  readonly id: string;
  /** What sort of thing it is: the section in which things of its kind are told. */
  readonly sort: Section;
  /** Where it is told: what is worded otherwise alone, or only on previews, is told apart. */
  readonly section: Section;
  readonly verb: Verb;
  /** The thing: "09lisbon387, paragraph 5". */
  readonly subject: string;
  readonly rows: readonly Row[];
  /** What else the thing says, the same as before. */
  readonly kept?: readonly Row[];
  /** The page where such things are listed. */
  readonly page: string;
  /** Path in the preview where it is to be seen, with its fragment. */
  readonly path?: string;
  readonly causes: readonly Cause[];
  /** The document whose text or account it is part of. */
  readonly document?: string;
  /** The block after the change, or before it where it is gone. */
  readonly block?: string;
  /** Where the block is gone: the block after which it stood; absent at the beginning. */
  readonly after?: string;
  /** Proposal and question of a cell. */
  readonly cell?: readonly [proposal: string, question: string];
  /** Cells that a finding is made of, each as "proposal question". */
  readonly cells?: readonly string[];
  /** Anchors of the changes of what it is part of, or made from, if they changed. */
  readonly within?: readonly string[];
  /** The change that it follows from: it is told there, and judged with it. */
  readonly under?: string;
  /** Where its values follow from several changes: which of them from which; each is told and judged there. */
  readonly parts?: readonly { readonly under: string; readonly rows: readonly Row[] }[];
}

/** Something that must be true, and where it is not. */
export interface Invariant {
  readonly name: string;
  readonly wanted: string;
  readonly level: 'error' | 'warning';
  readonly broken: readonly { readonly found: string; readonly cure: string }[];
  /** Set where it could not be looked at, with the reason. */
  readonly notLookedAt?: string;
}

/** Something for a person to do. */
export interface Task {
  readonly text: string;
  /** Digest of what is to be judged: a tick holds as long as it is the same. */
  readonly judged: string;
  /** The change that asks for it. */
  readonly change: string;
}

/** A number before and after: of things, or of bytes; undefined on a side that does not have it. */
export interface Count {
  readonly name: string;
  readonly old?: number | undefined;
  readonly new: number | undefined;
}

/** The same change on several pages: of their markup, or of a file that they load. */
export interface PageChange {
  readonly count: number;
  /** Some of them. */
  readonly pages: readonly string[];
  /** The file, without the digest in its name. */
  readonly file?: string;
  readonly old: string;
  readonly new: string;
}

/** All that a change does, in the reader's terms. */
export interface Report {
  /** What was asked for, and the commit that it means. */
  readonly base: { readonly ref: string; readonly commit: string };
  readonly head: State;
  /** An earlier state of the same change that was looked at before, and what changed since; no changes where Git does not have it. */
  readonly since?: { readonly commit: string; readonly changes: readonly Change[] | undefined };
  /** What could not be compared, and what was compared in its stead. */
  readonly notes: readonly string[];
  readonly changes: readonly Change[];
  readonly invariants: readonly Invariant[];
  readonly checklist: readonly Task[];
  readonly counts: readonly Count[];
  /** Files that one side cannot read, without which both are counted; absent where all can be read. */
  readonly unread?: readonly string[];
  /** Pages whose weight in bytes after gzip (HTML and styles) changed; absent where the site was not built. */
  readonly weights?: readonly Count[];
  /** Paths of the pages that this change alters, and how that is known. */
  readonly pages: {
    readonly known: 'built' | 'reckoned';
    readonly changed: readonly string[];
    /** Files of data that changed otherwise than by their version; only where two builds were compared. */
    readonly data?: readonly string[];
    /** Anchors of pages and files of data that are no longer there, but for what the ledger has; only where two builds were compared. */
    readonly gone?: readonly string[];
    /** What several pages have in common; only where two builds were compared. */
    readonly alike?: readonly PageChange[];
    /** How many more there are; absent where these are all. */
    readonly alikeLeft?: number;
    /** Set where every page may look different: code, styles or a name changed and no two builds were at hand. */
    readonly all?: true;
  };
}

/** A change before its anchor is given: anchors are made from what it is about, see `withIds`. */
export type Draft = Omit<Change, 'id'> & { readonly key: string };

/** The anchor of the change of a thing. */
export function anchorOf(sort: Section, key: string): string {
  return `${sort}_${key}`.toLowerCase().replace(/[^a-z0-9_-]+/g, '-');
}

/** A change that follows from no other, with all that follows from it. */
export type Causing = Change & { readonly following: readonly Change[] };

/** Changes that follow from no other, and all that follows from each, addresses first. */
export function causing(changes: readonly Change[]): Causing[] {
  const addressesFirst = changes.toSorted((a, b) => Number(b.sort === 'pages') - Number(a.sort === 'pages'));
  const following = Map.groupBy(addressesFirst.flatMap(partsOf), ({ under }) => under);
  const own = changes.filter(({ under }) => under === undefined);
  return own.map((change) => ({ ...change, following: following.get(change.id) ?? [] }));
}

/** A change as each of those tells it that it follows from. */
function partsOf({ parts, ...change }: Change): readonly Change[] {
  if (!parts) return [change];
  return parts.map((part, at) => ({
    ...change,
    ...part,
    id: at === 0 ? change.id : `${change.id}_part-${at + 1}`,
  }));
}

/** What readers will find changed, without what follows from it, but for what follows from guards: these, drafts and what no page shows are no reader's. */
export function forReaders(changes: readonly Change[]): Causing[] {
  const own = causing(changes).flatMap((change) =>
    change.sort === 'guards' ? change.following.map((one) => ({ ...one, following: [] })) : change,
  );
  return own.filter(({ section }) => !/^(?:guards|drafts|aside)$/.test(section));
}

/** Whether something has to be mended before this can be merged. */
export function hasErrors({ invariants }: Pick<Report, 'invariants'>): boolean {
  return invariants.some(({ level, broken }) => level === 'error' && broken.length > 0);
}
