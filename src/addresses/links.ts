import { underBase } from './base.ts';
import {
  actorPath,
  cellPath,
  columnPath,
  documentPath,
  partsPath,
  proposalPath,
  questionPath,
  rowPath,
  rulePath,
  sourcePath,
  termPath,
} from './paths.ts';

/** A path from the site's root as an address to link to: the pages know the base path from here alone. */
export function address(path: string): string {
  return underBase(import.meta.env.BASE_URL, path);
}

// What src/addresses/paths.ts says, under the base path.

export function documentAddress(id: string, anchor?: string): string {
  return address(documentPath(id, anchor));
}

export function sourceAddress(id: string, line?: number): string {
  return address(sourcePath(id, line));
}

export function ruleAddress(rule: string): string {
  return address(rulePath(rule));
}

export function termAddress(term: string): string {
  return address(termPath(term));
}

export function cellAddress(proposal: string, question: string): string {
  return address(cellPath(proposal, question));
}

export function rowAddress(question: string): string {
  return address(rowPath(question));
}

export function columnAddress(proposal: string): string {
  return address(columnPath(proposal));
}

export function proposalAddress(id: string, question?: string): string {
  return address(proposalPath(id, question));
}

export function partsAddress(proposal: string): string {
  return address(partsPath(proposal));
}

export function questionAddress(id: string, proposal?: string): string {
  return address(questionPath(id, proposal));
}

export function actorAddress(id: string): string {
  return address(actorPath(id));
}
