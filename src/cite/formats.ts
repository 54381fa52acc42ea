import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import type { Reference } from './reference.ts';
import { ris } from './ris.ts';

/** A format that reference managers read. */
export interface Format {
  readonly name: string;
  /** Ending of its files, without the dot. */
  readonly ending: string;
  readonly mediaType: string;
  write(references: readonly Reference[]): string;
}

/** Every format, in the order in which a page offers them. */
export const formats: readonly Format[] = [
  {
    name: 'BibTeX',
    ending: 'bib',
    mediaType: 'application/x-bibtex',
    write: (references) => references.map(bibtex).join('\n'),
  },
  {
    name: 'RIS',
    ending: 'ris',
    mediaType: 'application/x-research-info-systems',
    write: (references) => references.map(ris).join(''),
  },
  {
    name: 'CSL-JSON',
    ending: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: cslJson,
  },
];
