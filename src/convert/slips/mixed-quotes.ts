import { type Detector, slipAt } from './slip.ts';

/** A straight and a curly mark side by side that are one mark: `NATO'’s`. */
export const mixedQuotes: Detector = ({ words }) =>
  words.flatMap((word) =>
    /'[‘’]|[‘’]'|"[“”]|[“”]"/.test(word.text)
      ? [slipAt([word], 'a straight and a curly mark stand side by side')]
      : [],
  );
