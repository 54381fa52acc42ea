/** What a comment begins with, by which it is found again and updated in place; the commit that it tells of follows. */
export const commentMark = '<!-- dossier-review';

/** What a comment says for the one after it: the commit that it tells of, and what was ticked in it. */
export function readComment(text: string): { commit: string | undefined; ticked: Set<string> } {
  const commit = new RegExp(`^${commentMark} ([0-9a-f]{40}) -->`).exec(text)?.[1];
  const ticks = [...text.matchAll(/^- \[[xX]\] .*<!-- ([0-9a-f]{12}) -->\r?$/gm)];
  return { commit, ticked: new Set(ticks.map(([, judged = '']) => judged)) };
}
