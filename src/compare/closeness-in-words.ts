import type { Closeness } from './closeness.ts';

/** How close two proposals are, in a sentence with every number: "Of the 28 questions …, they answer 11 alike and 6 differently; to 11 only one of them speaks." */
export function closenessInWords({ same, different, open, oneSilent }: Closeness): string {
  const asked = same.length + different.length + open.length + oneSilent.length;
  if (asked === 0) return 'Neither answers any question with a value.';
  const questions = asked === 1 ? 'the one question' : `the ${asked} questions`;
  return `Of ${questions} that at least one of them answers with a value, they answer ${number(same.length)} alike and ${number(different.length)} differently${open.length > 0 ? `, and ${open.length} alike but both doubtfully` : ''}; to ${number(oneSilent.length)} only one of them speaks.`;
}

/** The same for a list: "11 of 28 answers alike". */
export function closenessInShort({ same, different, open, oneSilent }: Closeness): string {
  return `${same.length} of ${same.length + different.length + open.length + oneSilent.length} answers alike`;
}

function number(count: number): string {
  return count === 0 ? 'none' : String(count);
}
