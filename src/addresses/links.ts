import { underBase } from './base.ts';
import {
  actorPath,
  cellPath,
  claimPath,
  columnPath,
  documentPath,
  partsPath,
  proposalPath,
  questionPath,
  receivedPath,
  rowPath,
  rulePath,
  sourcePath,
  termPath,
} from './paths.ts';

/**
 * A path from the site's root as an address to link to. This is the one place where pages and scripts of the browser learn the base path;
 * it is Vite that fills it in, so nothing else may call this.
 */
export function address(path: string): string {
  return underBase(import.meta.env.BASE_URL, path);
}

/** {@link claimPath} under the base path. */
export function claimAddress(topic: string, claim?: string): string {
  return address(claimPath(topic, claim));
}

/** {@link documentPath} under the base path. */
export function documentAddress(id: string, anchor?: string): string {
  return address(documentPath(id, anchor));
}

/** {@link sourcePath} under the base path. */
export function sourceAddress(id: string, line?: number): string {
  return address(sourcePath(id, line));
}

/** {@link receivedPath} under the base path. */
export function receivedAddress(id: string, name: string): string {
  return address(receivedPath(id, name));
}

/** {@link rulePath} under the base path. */
export function ruleAddress(rule: string): string {
  return address(rulePath(rule));
}

/** {@link termPath} under the base path. */
export function termAddress(term: string): string {
  return address(termPath(term));
}

/** {@link cellPath} under the base path. */
export function cellAddress(proposal: string, question: string): string {
  return address(cellPath(proposal, question));
}

/** {@link rowPath} under the base path. */
export function rowAddress(question: string): string {
  return address(rowPath(question));
}

/** {@link columnPath} under the base path. */
export function columnAddress(proposal: string): string {
  return address(columnPath(proposal));
}

/** {@link proposalPath} under the base path. */
export function proposalAddress(id: string, question?: string): string {
  return address(proposalPath(id, question));
}

/** {@link partsPath} under the base path. */
export function partsAddress(proposal: string): string {
  return address(partsPath(proposal));
}

/** {@link questionPath} under the base path. */
export function questionAddress(id: string, proposal?: string): string {
  return address(questionPath(id, proposal));
}

/** {@link actorPath} under the base path. */
export function actorAddress(id: string): string {
  return address(actorPath(id));
}
