import { textOf } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';

const by = 'drop-archive-record';
/** So many lines of the record bear a label, among the first. */
const [fewest, among] = [3, 12];

export const dropArchiveRecord: Rule = {
  name: by,
  fates: ['furniture'],
  description: `
    Takes out what the National Archives print below a telegram of the seventies under "Message Attributes": the labelled fields of their own
    database, which are no part of the message; and the two lines in which their copies say what may be done with it today.`,
  examples: [
    {
      source: [
        '2. SILVA AGREED.',
        'ROE',
        'Message Attributes',
        'Capture Date: 01 JAN 1994',
        'Channel Indicators: n/a',
        'Current Classification: UNCLASSIFIED',
        'Concepts: FISH',
      ],
      text: ['2. SILVA AGREED.', 'ROE', '', '', '', '', ''],
    },
  ],
  apply(text) {
    for (const line of text.lines)
      if (/^\*{3} ?Current (?:Handling Restrictions|Classification) ?\*{3}/i.test(textOf(line.words)))
        text.depart([...line.words], { fate: 'furniture', by });
    const at = text.lines.findIndex(({ words }) => textOf(words) === 'Message Attributes');
    if (at < 0) return;
    const record = text.lines.slice(at).filter(({ words }) => words.length > 0);
    const labelled = record
      .slice(1, among)
      .filter(({ words }) => /^[A-Z][\w ,/#-]{2,40}:/.test(textOf(words)));
    if (labelled.length < fewest) return;
    text.depart(
      record.flatMap(({ words }) => words),
      { fate: 'furniture', by },
    );
  },
};
