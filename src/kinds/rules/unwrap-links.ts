import { normalisedBy, type Word } from '../../segment/working-text.ts';
import type { Rule } from './rule.ts';

const by = 'unwrap-links';

export const unwrapLinks: Rule = {
  name: by,
  ofMarks: true,
  fates: ['normalised'],
  description: `
    Takes the brackets and the address off the words of a link, as Markdown writes it. The words are printed; where they led, the view of the
    source keeps.`,
  examples: [
    {
      source: ['It is [in the minutes](https://example.org/minutes), as they say.'],
      text: ['It is in the minutes, as they say.'],
    },
  ],
  apply(text) {
    text.replaceAll(text.lines.flatMap(({ words }) => links(words)));
  },
};

/** The first and the last word of each link, which may be one and the same, with what takes their places. */
function links(words: readonly Word[]): [Word[], Word[]][] {
  const changes: [Word[], Word[]][] = [];
  let open: Word | undefined;
  for (const word of words) {
    const opens = /^[^[\]]*\[(?=[^[\]^]|$)/.test(word.text);
    if (opens) open = word;
    const close = /\]\((?:https?:\/\/|mailto:)[^\s()]+\)/.exec(word.text);
    if (!close || !open) continue;
    const end = word.text.slice(0, close.index) + word.text.slice(close.index + close[0].length);
    if (open === word) changes.push(changed(word, end.replace('[', '')));
    else changes.push(changed(open, open.text.replace('[', '')), changed(word, end));
    open = undefined;
  }
  return changes;
}

function changed(word: Word, text: string): [Word[], Word[]] {
  return [[word], [{ ...word, text, change: normalisedBy(by, word) }]];
}
