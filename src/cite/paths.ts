import { answerId } from '../compare/answer-id.ts';

/** The path of an answer from the site's root: its place on the proposal's page. */
export function answerPath(proposal: string, question: string): string {
  return `/proposals/${proposal}/#${answerId(question)}`;
}
