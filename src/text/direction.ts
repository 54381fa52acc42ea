/** Letters of scripts that are written from the right: Hebrew, Arabic and those between and beside them. */
const fromTheRight = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Whether a text has words that are written from the right: in which way it runs, its first letter says then, and not the page. */
export function runsFromTheRight(text: string): boolean {
  return fromTheRight.test(text);
}
