import type { z } from 'zod';
import type { FrontMatterFields } from '../schema/document.ts';
import type { Field } from './field.ts';
import type { Reader } from './reader.ts';

/** What a reader found in a document's head and foot, by field; absent fields are absent. */
export type Metadata = Readonly<Record<string, unknown>>;

/** The name of a metadata field. */
type Name<M> = keyof M & string;

/** A document's front matter, as far as a kind says something of it. */
export interface Front<M> extends Pick<FrontMatterFields, 'id' | 'title' | 'date' | 'author' | 'facts'> {
  readonly metadata: M;
}

/** What a citation says of a document besides its title, date, author and number. */
export interface Citation {
  /** What it is called in a citation: "Diplomatic cable". */
  readonly genre?: string | undefined;
  /** Persons who wrote it, by their whole names; without them its author is cited under one name. */
  readonly persons?: readonly string[] | undefined;
  readonly journal?: Journal | undefined;
}

/** The journal in which an article stands. */
export interface Journal {
  readonly name: string;
  readonly volume?: string | undefined;
  readonly issue?: string | undefined;
  /** Number of the article, where the journal counts articles. */
  readonly article?: string | undefined;
  readonly pages?: string | undefined;
  /** Without resolver: `10.5334/sta.bg`. */
  readonly doi?: string | undefined;
}

/** Whom a head names, and as what. */
export interface HeadNames {
  /** "information addressee". */
  readonly as: string;
  /** The same, said of an actor: "is addressed, for information". */
  readonly said: string;
  /** Whether the document is theirs: who sends it, who wrote it. */
  readonly makes?: true;
  /** Whether it is written to them; those who are only sent a copy do not count. */
  readonly receives?: true;
  readonly names: readonly (string | undefined)[];
}

/** A part of a document that has a head of its own: an annex, an enclosure. */
export interface Part {
  readonly heading: string;
  /** The block that heads it. */
  readonly block?: string | undefined;
  readonly metadata: Metadata;
  /** For each field, the source lines that it was read from. */
  readonly lines: Readonly<Record<string, readonly number[] | undefined>>;
}

/**
 * Everything that a kind of document is to the rest of the project: one folder a kind, one line in the registry (`index.ts`). What the
 * conversion does with its texts is behind `reader`, so that the site can know a kind without loading what reads it.
 */
export interface Kind<M extends Metadata = Metadata> {
  /** An id: the same in `seed.yml`, in front matter and as the name of the folder. */
  readonly name: string;
  /** What readers call a document of this kind: alone ("Diplomatic cable"), inside a sentence, and several of them. */
  readonly label: string;
  readonly one: string;
  readonly many: string;
  reader(): Promise<{ readonly reader: Reader }>;

  /** What its reader may find. */
  readonly metadata: z.ZodObject & z.ZodType<M>;
  /** The rows of its head, in the order in which a page shows them. */
  readonly fields: readonly Field<Name<M>>[];
  /** Parts with heads of their own, and the rows of these. */
  readonly parts?: {
    readonly fields: readonly Field[];
    of(metadata: M): readonly Part[];
  };

  /** The fields that give a document its title; the first that it has. */
  readonly title: readonly [Name<M>, ...Name<M>[]];
  /** Its date, ISO or a year alone; without this, the field `date`. */
  date?(metadata: M): string | undefined;
  /** Who speaks. */
  author?(metadata: M): string | undefined;
  /**
   * The field of the number that a document goes by and no other has: search finds it, citations give it, and two texts with one number are
   * two copies of one document.
   */
  readonly number?: Name<M>;
  /** The words that its id is made of, in place of the name of its file, and the fields that they come from. */
  readonly id?: {
    readonly from: readonly Name<M>[];
    of(metadata: M): string | undefined;
  };

  /** A document in a few words, as a reader cites it ("Keller 2013"); its title where there are none. */
  shortName?(front: Front<M>): string | undefined;
  cite?(metadata: M): Citation;
  /** Whom its head names. */
  addressees?(metadata: M): readonly HeadNames[];
  /**
   * Words of its text that name what a row of its head names, as offsets in a block's text: "(Ref. A)". Where the edition has the document
   * that is named, `document` is its id.
   */
  namedInHead?(
    metadata: M,
    text: string,
  ): readonly { start: number; end: number; field: Name<M>; document?: string | undefined }[];
  /** What search finds it by besides title, author, number and text. */
  search?(metadata: M): {
    readonly people?: readonly string[] | undefined;
    readonly subjects?: readonly (string | undefined)[];
    /** A mark of secrecy, by which results can be narrowed. */
    readonly classification?: string | undefined;
  };
  /**
   * What a new seed says of the rights in its text, as far as the text tells.
   * @param lines the source lines of a field, written out
   */
  rights?(
    metadata: M,
    lines: (field: Name<M>) => string,
  ): { readonly status: string; readonly ground: string } | undefined;
}
