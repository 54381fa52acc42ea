import type { Word } from '../../segment/working-text.ts';
import type { Rule } from './rule.ts';

const by = 'unwrap-italics';

export const unwrapItalics: Rule = {
  name: by,
  ofMarks: true,
  fates: ['normalised'],
  description: `
    Takes away the single asterisks round words that a source sets in italics, as Markdown writes it, and remembers that the words are in
    italics. Both asterisks have to stand on one line, the first directly before a word and the second directly behind one: others are the marks
    of notes, and stay.`,
  examples: [
    {
      source: ['They spoke of *all* wells, *and of no other*, in Agadez*.'],
      text: ['They spoke of all wells, and of no other, in Agadez*.'],
    },
  ],
  apply(text) {
    text.replaceAll(text.lines.flatMap(({ words }) => runsIn(words).flatMap((run) => unwrapped(run))));
  },
};

const opening = /^([“‘"'«([]*)\*(?=[^\s*])/u;
const closing = /(?<=[^\s*])\*([.,;:?!…”’"'»)\]]*)$/u;

/** The words from an opening asterisk to the one that closes it. */
function runsIn(words: readonly Word[]): Word[][] {
  const runs: Word[][] = [];
  let open = -1;
  for (const [at, { text }] of words.entries()) {
    if (opening.test(text)) open = at;
    if (open < 0 || !closing.test(at === open ? text.replace(opening, '$1') : text)) continue;
    runs.push(words.slice(open, at + 1));
    open = -1;
  }
  return runs;
}

function unwrapped(run: readonly Word[]): [Word[], Word[]][] {
  return run.map((word, at) => {
    const start = at === 0 ? word.text.replace(opening, '$1') : word.text;
    const text = at === run.length - 1 ? start.replace(closing, '$1') : start;
    const own = text === word.text || word.change?.fate === 'emended';
    const change = own ? {} : { change: { fate: 'normalised', by } as const };
    return [[word], [{ ...word, text, emphasis: true, ...change }]];
  });
}
