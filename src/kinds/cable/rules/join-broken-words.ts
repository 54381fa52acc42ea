import type { Line, Word } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';

const by = 'join-broken-words';

/** The words of the formula that a machine cut at a fixed column. */
const formula = new Set(
  'classified reason reasons ambassador embassy consulate counselor counsellor political economic charge affaires officer chief deputy mission consul general principal acting director assistant secretary section minister for and'.split(
    ' ',
  ),
);

/** Words that begin a line of the formula with a small letter and are whole. */
const smallWords = new Set('for and or of the per by on under in to at due based'.split(' '));

export const joinBrokenWords: Rule = {
  name: by,
  fates: ['joined'],
  description: `
    Joins a word that the line of "Classified By" breaks in two: it was cut at a fixed column, wherever that fell. Two pieces are joined only
    if they make a word of that formula and neither is one by itself, or if the line is full and small letters go on with a name (\`Richa\`, \`rd\`).`,
  examples: [
    {
      source: [
        'Classified By: Ambassador Matilda Weatherford, Embassy Lisbon, for reas',
        'ons 1.4 (b) and (d).',
      ],
      text: [
        'Classified By: Ambassador Matilda Weatherford, Embassy Lisbon, for reasons',
        '1.4 (b) and (d).',
      ],
    },
  ],
  apply(text) {
    for (const [at, line] of text.lines.entries()) {
      if (!/^\(?CLASSIFIED$/i.test(line.words[0]?.text ?? '') || !/^BY\b/i.test(line.words[1]?.text ?? ''))
        continue;
      // The formula seldom takes more than three lines.
      for (const [below, upper] of text.lines.slice(at, at + 3).entries()) {
        const lower = text.lines.slice(at + below + 1, at + below + 9).find((one) => one.words.length > 0);
        const full = (text.source.lines[upper.number - 1] ?? '').trim().length >= 68;
        const pair = lower && brokenPair(upper, lower, full);
        if (pair) text.replace(pair, [joined(pair)]);
      }
    }
  },
};

function brokenPair(upper: Line, lower: Line, full: boolean): [Word, Word] | undefined {
  const head = upper.words.at(-1);
  const tail = lower.words[0];
  if (!head || !tail) return undefined;
  const plain = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');
  // A small letter goes on with a name that the column cut: "Richa / rd".
  const name = full && /^[A-Z][a-z]*$/.test(head.text) && /^[a-z]{1,8}[,.;]?$/.test(tail.text);
  if (name && ![head, tail].some(({ text }) => formula.has(plain(text)) || smallWords.has(plain(text))))
    return [head, tail];
  const whole = formula.has(plain(head.text + tail.text));
  return whole && !formula.has(plain(head.text)) && !formula.has(plain(tail.text)) ? [head, tail] : undefined;
}

function joined([head, tail]: [Word, Word]): Word {
  const emended = [head, tail].find((word) => word.change?.fate === 'emended');
  return {
    ...tail,
    tokens: [...head.tokens, ...tail.tokens],
    text: head.text + tail.text,
    change: emended?.change ?? { fate: 'joined', by },
  };
}
