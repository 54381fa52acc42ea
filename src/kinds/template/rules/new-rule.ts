import type { Rule } from '../../rules/rule.ts';

export const newRule: Rule = {
  name: 'new-rule',
  fates: ['normalised'],
  description: `
    TODO: what it does, and why that loses nothing that a reader needs.`,
  examples: [{ source: ['TODO: lines as received'], text: ['TODO: lines as received'] }],
  apply(text) {
    for (const line of text.lines) {
      const [word] = line.words;
      // TODO: which words it concerns; text.replace changes them, text.depart takes them out of the text.
      if (!word?.text.startsWith('\u0000')) continue;
      text.replace([word], [{ ...word, change: { fate: 'normalised', by: 'new-rule' } }]);
    }
  },
};
