import type { Rule } from '../../rules/rule.ts';

const by = 'drop-dashed-rules';

export const dropDashedRules: Rule = {
  name: by,
  fates: ['furniture'],
  description: `
    Takes out the rules of hyphens, equals signs, underscores or asterisks that a cable sets above and below a heading. The
    page sets headings in another way; where the rules were, the reader still knows.`,
  examples: [
    {
      source: ['--------------', 'Unhelpful Neighbors', '--------------'],
      text: ['', 'Unhelpful Neighbors', ''],
    },
  ],
  apply(text) {
    for (const line of text.lines) {
      const signs = line.words.map((word) => word.text).join('');
      // The number behind a rule is the station's, on cables of the seventies.
      if (/^(?:-{3,}|={3,}|_{3,}|\*{3,}|-{10,}\d{4,6}(?:\d{6}Z)?(?:\/?[A-Z\d]{1,3})?)$/.test(signs))
        text.depart([...line.words], { fate: 'furniture', by });
    }
  },
};
