/** What a change belongs to, in the order in which a report tells it: what guards the rest, what is held, addresses, words, the wording. */
export const sectionNames = {
  guards: 'Guards changed',
  cells: 'Cells of the matrix: values, voices, quotes',
  pages: 'Addresses',
  documents: 'Documents',
  proposals: 'Proposals',
  questions: 'Questions and their codebook',
  roles: 'Who takes part',
  actors: 'Actors and their names',
  emendations: 'Emendations',
  lines: 'What became of source lines',
  text: 'Words of the transcriptions',
  metadata: 'Descriptions of documents',
  mentions: 'Mentions of actors',
  findings: 'Findings',
  codings: 'Codings',
  records: 'Dates and terms',
  wording: 'Cells of the matrix: wording alone',
  prose: 'Pages of prose',
  drafts: 'Drafts, on previews alone',
  other: 'How pages are made',
} as const;
export type Section = keyof typeof sectionNames;
export const sections = Object.keys(sectionNames) as readonly Section[];

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
}

export type Verb = 'added' | 'removed' | 'changed' | 'moved';

/** One thing that a reader will find changed. */
export interface Change {
  /** Its anchor on the pages of the review. */
  readonly id: string;
  readonly section: Section;
  readonly verb: Verb;
  /** The thing: "09lisbon387, paragraph 5". */
  readonly subject: string;
  readonly rows: readonly Row[];
  /** What else the thing says, the same as before. */
  readonly kept?: readonly Row[];
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
  /** The change that it follows from: it is told there, and judged with it. */
  readonly under?: string;
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

/** A number before and after. */
export interface Count {
  readonly name: string;
  readonly old?: number;
  readonly new: number;
}

/** Weight of a built page, in bytes after gzip: HTML and stylesheets. */
export interface Weight {
  readonly path: string;
  readonly old?: number;
  readonly new: number;
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
  readonly head: { readonly commit: string; readonly uncommitted: readonly string[] };
  /** An earlier state of the same change that was looked at before, and what changed since; no changes where Git does not have it. */
  readonly since?: { readonly commit: string; readonly changes: readonly Change[] | undefined };
  /** What could not be compared, and what was compared in its stead. */
  readonly notes: readonly string[];
  readonly changes: readonly Change[];
  readonly invariants: readonly Invariant[];
  readonly checklist: readonly Task[];
  readonly counts: readonly Count[];
  /** Pages whose weight changed; absent where the site was not built. */
  readonly weights?: readonly Weight[];
  /** Paths of the pages that this change alters, and how that is known. */
  readonly pages: {
    readonly known: 'built' | 'reckoned';
    readonly changed: readonly string[];
    /** Files of data that changed otherwise than by their version; only where two builds were compared. */
    readonly data?: readonly string[];
    /** What several pages have in common; only where two builds were compared. */
    readonly alike?: readonly PageChange[];
    /** Set where every page may look different: code or styles changed and no two builds were at hand. */
    readonly all?: true;
  };
}

/** A change before its anchor is given: anchors are made from what it is about, see {@link withIds}. */
export type Draft = Omit<Change, 'id'> & { readonly key: string };

/** Puts changes in the order of the sections and gives each its anchor. */
export function withIds(drafts: readonly Draft[]): Change[] {
  const used = new Map<string, number>();
  const ordered = sections.flatMap((section) => drafts.filter((draft) => draft.section === section));
  return ordered.map(({ key, ...change }) => {
    const name = `${change.section}_${key}`.toLowerCase().replace(/[^a-z0-9_-]+/g, '-');
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return { id: count === 1 ? name : `${name}_${count}`, ...change };
  });
}

/** Changes that follow from no other; what follows is told under its cause. */
export function causing(changes: readonly Change[]): Change[] {
  return changes.filter(({ under }) => under === undefined);
}

/** What readers will find changed, without what follows from it; guards and drafts are no reader's. */
export function forReaders(changes: readonly Change[]): Change[] {
  return causing(changes).filter(({ section }) => section !== 'guards' && section !== 'drafts');
}

/** Whether something has to be mended before this can be merged. */
export function hasErrors({ invariants }: Pick<Report, 'invariants'>): boolean {
  return invariants.some(({ level, broken }) => level === 'error' && broken.length > 0);
}
