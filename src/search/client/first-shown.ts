import type { Found, Results } from './find.ts';

/** How many stand there before a reader asks for more. */
export interface Most {
  /** Answers, if there are so many that are good. */
  readonly answers: number;
  /** Answers and passages together. */
  readonly all: number;
  readonly pages: number;
}

export const mostOnPage: Most = { answers: 3, all: 11, pages: 4 };
export const mostInBox: Most = { answers: 3, all: 5, pages: 2 };

/** An answer that has much less of what was typed than the best of all is in nobody's way, but does not come first. */
const nearBest = 0.6;

/** So many results are seen by nearly everybody. */
const seen = 5;

/**
 * Answers that are worth being seen first: at most so many, and none that is far behind what else was found;
 * where there are few passages, others behind them.
 */
function answersFirst({ answers, passages, byDate }: Results, usual: number): readonly Found[] {
  const best = Math.max(answers[0]?.score ?? 0, passages[0]?.score ?? 0);
  const near = byDate ? answers : answers.filter(({ score }) => score >= best * nearBest);
  return near.length === 0
    ? []
    : answers.slice(0, Math.max(Math.min(usual, near.length), seen - passages.length));
}

/** What is shown at first, in its order. */
export function firstShown(
  results: Results,
  most: Most,
): { answers: readonly Found[]; passages: readonly Found[] } {
  const answers = answersFirst(results, most.answers);
  return { answers, passages: results.passages.slice(0, most.all - answers.length) };
}
