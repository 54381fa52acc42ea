import type { Line } from '../../segment/working-text.ts';
import type { Rule } from './rule.ts';

const by = 'drop-dashed-rules';

export const dropDashedRules: Rule = {
  name: by,
  fates: ['furniture'],
  description: `
    Takes out the rules of hyphens, equals signs, underscores or asterisks that a text sets above and below a heading, or above the notes of a
    page. Here both are set in another way; where the rules were, the reader still knows.`,
  examples: [
    {
      source: ['--------------', 'Unhelpful Neighbors', '--------------'],
      text: ['', 'Unhelpful Neighbors', ''],
    },
  ],
  apply(text) {
    const rules = text.lines.filter(isRule);
    // A text of nothing but rules is a text.
    if (rules.length < text.lines.filter(({ words }) => words.length > 0).length)
      text.depart(
        rules.flatMap(({ words }) => words),
        { fate: 'furniture', by },
      );
  },
};

function isRule({ words }: Line): boolean {
  const signs = words.map((word) => word.text).join('');
  // The number behind a rule is the station's, on cables of the seventies.
  return /^(?:[-–—]{3,}|-{5,}headerends-{5,}|={3,}|_{3,}|\*{3,}|-{10,}(?:\d{6}Z)?\d{4,6}(?:\d{6}Z)?(?:\/?[A-Z\d]{1,3})?)$/.test(
    signs,
  );
}
