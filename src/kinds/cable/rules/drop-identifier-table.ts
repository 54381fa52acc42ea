import { type Line, WorkingText } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';
import { parseClassification } from '../classification.ts';
import { parseDateTimeGroup } from '../date-time-group.ts';
import { type HeaderFacts, saysTheSame, tableLabel } from '../identifier-table.ts';
import { Phrase } from '../phrase.ts';
import { readHeader } from '../read-header.ts';
import { isTransmission } from '../transmission.ts';

const by = 'drop-identifier-table';

export const dropIdentifierTable: Rule = {
  name: by,
  fates: ['furniture', 'duplicate'],
  description: `
    Takes out the table that web archives print above a cable: the names of its fields and the links beside them are furniture, and a
    value that the cable's own header says as well is a duplicate of the header's lines. The day on which an
    archive released the cable is the archive's own. A value that the header does not say
    stays in the text.`,
  examples: [
    {
      source: [
        'Identifier',
        'Classification',
        '09LISBON387',
        'CONFIDENTIAL',
        'pdf how-to read a cable',
        'R 121116Z JUN 09',
        'FM AMEMBASSY LISBON',
        'C O N F I D E N T I A L LISBON 000387',
      ],
      text: [
        '',
        '',
        '',
        '',
        '',
        'R 121116Z JUN 09',
        'FM AMEMBASSY LISBON',
        'C O N F I D E N T I A L LISBON 000387',
      ],
    },
  ],
  apply(text) {
    const start = text.lines.findIndex((line) => opensHeader(new Phrase(line.words).text));
    const table = text.lines.slice(0, Math.max(start, 0));
    if (!table.some((line) => tableLabel.test(new Phrase(line.words).text))) return;
    const facts = factsBelow(text, start);
    const released = table.some((line) => /\bReleased\b/.test(new Phrase(line.words).text));
    for (const line of table) dropFromLine(text, line, facts, released);
  },
};

function opensHeader(line: string): boolean {
  return (
    isTransmission(line) ||
    parseDateTimeGroup(line) !== undefined ||
    /^FM [A-Z]/.test(line) ||
    parseClassification(line)?.mrn !== undefined
  );
}

/** Reads the header below the table in a copy of the text, so that the text itself stays for the reader. */
function factsBelow(text: WorkingText, start: number): HeaderFacts {
  const copy = new WorkingText(text.source, text.language);
  const below = new Map(text.lines.slice(start).map(({ number, words }) => [number, words]));
  for (const line of copy.lines) line.words = [...(below.get(line.number) ?? [])];
  return readHeader(copy, '');
}

/** Labels and values may stand on lines of their own or side by side. */
function dropFromLine(text: WorkingText, line: Line, facts: HeaderFacts, released: boolean): void {
  for (;;) {
    const rest = new Phrase(line.words);
    // No line of a table is longer.
    if (rest.text === '' || rest.text.length > 2000) return;
    const same = saysTheSame(rest.text, facts);
    const day = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2})?)?(?= |$)/.exec(rest.text)?.[0];
    const label = tableLabel.exec(rest.text)?.[0];
    if (same) text.depart(rest.between(0, same.length), { fate: 'duplicate', by, of: same.lines });
    else if (label) text.depart(rest.between(0, label.length), { fate: 'furniture', by });
    else if (released && day) text.depart(rest.between(0, day.length), { fate: 'furniture', by });
    else return;
  }
}
