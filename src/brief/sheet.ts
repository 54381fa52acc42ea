import { underBase } from '../addresses/base.ts';
import type { EditionInShort } from './piece.ts';

/** A stretch of text. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** Where it leads. */
  readonly href?: string;
  /** The number of the note that stands behind it. */
  readonly note?: number;
  readonly language?: string;
}

/** A paragraph of a brief, or an item of a list, by what it is; every form that a brief can take makes of it what it has for that. */
export interface Block {
  readonly is: 'heading' | 'subheading' | 'text' | 'item' | 'quote' | 'remark' | 'quiet';
  readonly runs: readonly Run[];
}

/** A brief as it is read, before it takes a form. */
export interface Sheet {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** The notes, from number 1. */
  readonly notes: readonly (readonly Run[])[];
  /** Whether each note is one place of the text, or one place that is cited. */
  readonly notesAre: 'notes' | 'list';
}

/** A path from the site's root as an address on its host: on the one that shows the page, where the edition does not know its own. */
export function wholeAddress({ site, base }: EditionInShort, path: string, host: string): string {
  return (site ?? host) + underBase(base, path);
}

/** What a reader has to know who has nothing but the brief: two lines. */
export function conventions(edition: EditionInShort, host: string): Block[] {
  const { name, version, codebook } = edition;
  const home = wholeAddress(edition, '/', host);
  const rules = codebook === undefined ? '' : `, answers by version ${codebook} of its codebook`;
  return [
    {
      is: 'quiet',
      runs: [
        {
          text: 'Words in quotation marks are the documents’, to the letter; all others are the edition’s. What is reported of somebody need not be the document’s own view.',
        },
      ],
    },
    {
      is: 'quiet',
      runs: [
        { text: 'Silent: read and searched for these words (* any ending), and not said. ' },
        { text: name, italic: true },
        { text: `, version ${version}${rules}, ` },
        { text: home, href: home },
      ],
    },
  ];
}
