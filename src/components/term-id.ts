import { address } from './addresses.ts';

/** The id of a term on the page of the glossary: "(C/NF)" has "term-c-nf". */
export function termId(term: string): string {
  return `term-${term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
}

/** A term on the page of the glossary. */
export function termAddress(term: string): string {
  return address(`/glossary/#${termId(term)}`);
}
