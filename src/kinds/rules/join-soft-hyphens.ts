import { linesOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import { isUnseen } from '../../text/folding.ts';
import type { Rule } from './rule.ts';

const by = 'join-soft-hyphens';
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const soft = '\u00AD';
/** No word is broken into more parts than this. */
const mostParts = 8;

export const joinSoftHyphens: Rule = {
  name: by,
  fates: ['joined', 'normalised'],
  description: `
    Joins a word at the soft hyphens that broke it: one at the end of its first part, one at the beginning of its second, or one that stands
    alone between the two, on whatever line. A soft hyphen is only ever set where a word may be broken, so that nothing has to be
    decided. Other characters that are not seen, where they stand alone, print nothing.`,
  examples: [
    {
      source: [
        'They spoke of secu',
        '\u00AD',
        'rity and of traf\u00AD',
        'ficking, and of pay\u00AD ments. \u200B',
      ],
      text: ['They spoke of security and of trafficking, and of payments.'],
    },
  ],
  apply(text) {
    // Most texts have none, and some have a million words.
    if (!text.lines.some(({ words }) => words.some((word) => invisible.test(word.text)))) return;
    const changes: [readonly Word[], readonly Word[]][] = [];
    const emptied = new Set<number>();
    for (const run of runsOf(text)) {
      if (run.words.length < 2) continue;
      changes.push([run.words, [oneOf(run)]]);
      if (!run.joined) continue;
      const lines = linesOf(run.words);
      for (let line = (lines[0] ?? 0) + 1; line <= (lines.at(-1) ?? 0); line += 1) emptied.add(line);
    }
    text.replaceAll(changes);
    // A line whose only word went up is no blank line, and no sentence ends inside a word.
    text.removeLines(emptied);
  },
};

/** Words that become one. */
interface Run {
  readonly words: Word[];
  text: string;
  joined: boolean;
  /** Whether a soft hyphen stands alone behind it. */
  open: boolean;
}

function runsOf(text: WorkingText): Run[] {
  const runs: Run[] = [];
  // What is not seen before the first word goes with it.
  let first: Word[] = [];
  let apart = false;
  for (const line of text.lines) {
    apart ||= line.words.length === 0;
    for (const word of line.words) {
      const run = runs.at(-1);
      if (isUnseen(word.text)) {
        (run?.words ?? first).push(word);
        if (run && !apart && word.text.includes(soft)) run.open = true;
        continue;
      }
      if (run && belongs(run, word, apart)) {
        run.text = `${run.text.replace(/\u00AD+$/, '')}${word.text.replace(/^\u00AD+/, '')}`;
        run.words.push(word);
        run.joined = true;
        run.open = false;
      } else runs.push({ words: [...first, word], text: word.text, joined: false, open: false });
      first = [];
      apart = false;
    }
  }
  return runs;
}

/** Whether a word goes on the one before: over a blank line, which a page's end may have left, only with a small letter. */
function belongs({ words, text, open }: Run, word: Word, apart: boolean): boolean {
  if (!open && !text.endsWith(soft) && !word.text.startsWith(soft)) return false;
  if (words.length >= mostParts || !/[\p{L}\p{M}]\u00AD*$/u.test(text)) return false;
  return (apart ? /^\u00AD*\p{Ll}/u : /^\u00AD*\p{L}/u).test(word.text);
}

function oneOf({ words, text, joined }: Run): Word {
  const seen = words.filter((word) => !isUnseen(word.text));
  const note = seen.findLast((word) => word.note)?.note;
  // An editor's emendation outranks a rule.
  const emended = words.find(({ change }) => change?.fate === 'emended')?.change;
  return {
    ...seen[0],
    tokens: words.flatMap(({ tokens }) => tokens),
    text,
    change: emended ?? { fate: joined ? 'joined' : 'normalised', by },
    ...(note && { note }),
  };
}
