import { printedLines } from '../../text/printed-lines.ts';
import { parseClassification } from './classification.ts';
import { parseDateTimeGroup } from './date-time-group.ts';
import { parseOrderLine } from './declassify-on.ts';
import { isTransmission } from './transmission.ts';

/** What a memorandum and a letter have as well: it counts beside a mark of a cable only. */
const subject = /^(?:SUBJ(?:ECT)?|REF(?:S|TEL)?) ?:/;

/** The marks of a cable and what each is worth; two of the strong ones are enough. */
const marks: readonly { readonly worth: number; readonly is: (line: string) => boolean }[] = [
  { worth: 0.4, is: (line) => parseDateTimeGroup(line) !== undefined },
  { worth: 0.4, is: (line) => parseClassification(line)?.mrn !== undefined },
  { worth: 0.4, is: (line) => parseOrderLine(line) !== undefined },
  { worth: 0.3, is: (line) => /^TAGS ?:/i.test(line) },
  { worth: 0.3, is: (line) => /^FM [A-Z]/.test(line) },
  { worth: 0.3, is: (line) => /^(?:DE|ZN[RY]) /.test(line) && isTransmission(line) },
  { worth: 0.2, is: (line) => /^TO (?:R[A-Z]{4,7} ?\/|[A-Z]{4,} )/.test(line) },
  { worth: 0.2, is: (line) => /^(?:SIPDIS|NODIS|EXDIS)\b/.test(line) },
  { worth: 0.2, is: (line) => /^\(?CLASSIFIED BY\b/i.test(line) },
];

/** How surely lines are a cable's, from 0 to 1: each mark counts once, in the first lines, where a header stands. */
export function cableMarks(lines: readonly string[]): number {
  const head = printedLines(lines, 120);
  const found = marks.filter((mark) => head.some(mark.is)).reduce((sum, mark) => sum + mark.worth, 0);
  return found === 0 ? 0 : Math.min(1, found + (head.some((line) => subject.test(line)) ? 0.1 : 0));
}
