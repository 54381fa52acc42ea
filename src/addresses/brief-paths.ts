// The addresses of briefs, and by which address a thing is known in them.
import { cellId, partId, positionId } from './fragments.ts';
import { pagePaths, partPath, proposalPath } from './paths.ts';

/** The brief on a question, or on an actor. */
export function briefPath(on: 'questions' | 'actors', id: string): string {
  return `${pagePaths.brief}${on}/${id}/`;
}

/** The brief on two proposals, in the order of the matrix. */
export function pairBriefPath(a: string, b: string): string {
  return `${pagePaths.brief}pairs/${a}/${b}/`;
}

/** The file that has the pieces of a page, for briefs. @param page begins and ends with a slash */
export function piecesPath(page: string): string {
  return `${pagePaths.brief}pieces${page.replace(/\/$/, '')}.json`;
}

/** Whether a path is that of a position or of an actor's part on the page of a proposal. */
export function isPositionOrPart(path: string): boolean {
  return (
    path.startsWith(pagePaths.proposals) && new RegExp(`#(?:${positionId('')}|${partId('')})`).test(path)
  );
}

/**
 * The permanent address of a position or a part, by the element that shows it: it stands in the matrix, and on the pages of its proposal and of
 * its question or actor. Undefined for any other element.
 */
export function permanentPath(page: string, id: string): string | undefined {
  const [, proposal = '', question = ''] = /^[a-z]+_([a-z0-9-]+)(?:_([a-z0-9-]+))?$/.exec(id) ?? [];
  const [, room = '', own = ''] = /^(\/[a-z]+\/)([a-z0-9-]+)\/$/.exec(page) ?? [];
  if (id === cellId(proposal, question)) return proposalPath(proposal, question);
  if (id === positionId(proposal)) {
    if (room === pagePaths.questions) return proposalPath(proposal, own);
    if (room === pagePaths.proposals) return proposalPath(own, proposal);
  }
  if (id === partId(proposal)) {
    if (room === pagePaths.actors) return partPath(proposal, own);
    if (room === pagePaths.proposals) return partPath(own, proposal);
  }
  return undefined;
}
