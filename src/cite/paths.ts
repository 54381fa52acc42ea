/**
 * The path of an answer from the site's root: its place on the proposal's page.
 * Its id is that which `answerId` of the pages gives it; a test of the built site holds the two together.
 */
export function answerPath(proposal: string, question: string): string {
  return `/proposals/${proposal}/#answer_${question}`;
}
