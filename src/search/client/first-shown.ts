import type { Found, Results } from './find.ts';

/** How many of each group stand there before a reader asks for more. */
export interface Most {
  readonly answers: number;
  readonly passages: number;
  readonly pages: number;
}

export const mostOnPage: Most = { answers: 3, passages: 8, pages: 4 };
export const mostInBox: Most = { answers: 3, passages: 3, pages: 2 };

/** An answer that has much less of what was typed than the best of all is in nobody's way, but does not come first. */
const nearBest = 0.6;

/** Answers that are worth being seen first: at most so many, and none that is far behind what else was found. */
export function answersFirst({ answers, passages, byDate }: Results, most: number): readonly Found[] {
  if (byDate) return answers.slice(0, most);
  const best = Math.max(answers[0]?.score ?? 0, passages[0]?.score ?? 0);
  return answers.slice(0, most).filter(({ score }) => score >= best * nearBest);
}

/** What is shown at first, in its order. */
export function firstShown(results: Results, most: Most = mostOnPage): Found[] {
  return [
    ...answersFirst(results, most.answers),
    ...results.passages.slice(0, most.passages),
    ...results.pages.slice(0, most.pages),
  ];
}
