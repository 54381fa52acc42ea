import type { Random } from '../../src/compare/random.ts';
import { factsOf, kinds } from '../../src/kinds/index.ts';
import {
  type EditorFact,
  type Emendation,
  editorFactSchema,
  emendationSchema,
} from '../../src/schema/seed.ts';
import { fragments, strange } from './alphabets.ts';
import { chance, wordsIn } from './inputs.ts';

/** One to three emendations of words of a text; some want what cannot be. */
export function emendationsFor(text: string, random: Random): Emendation[] {
  const words = wordsIn(text);
  let count = 0;
  // For each line with words, how many words end with it.
  const ends = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map((line) => {
    count += wordsIn(line).length;
    return count;
  });
  let to = random.whole(0, words.length);
  return Array.from({ length: random.whole(1, 3) }, (): unknown => {
    // Now and then at words that have an emendation already.
    let from =
      (Math.max(0, to - (chance(random, 8) ? 2 : 0)) + random.whole(0, 9)) % Math.max(1, words.length);
    to = from + random.whole(1, 4);
    const drop = chance(random, 8);
    if (drop) from = ends.findLast((end) => end <= from) ?? 0;
    if (drop) to = ends.find((end) => end > from) ?? to;
    const all = words.slice(from, to).join(' ');
    const part = !drop && chance(random, 3);
    const exact = part ? all.slice(random.whole(0, 2), all.length - random.whole(0, 2)) : all;
    const context = exact === all && !chance(random, 8);
    const of = (list: readonly string[], otherwise: string) => (list.length > 0 ? list.join(' ') : otherwise);
    const [word, fragment] = [random.pick(words.length > 0 ? words : ['a']), random.pick(fragments)];
    const reading = random.pick([
      '',
      word,
      fragment,
      strange(random),
      `${exact} ${word}`,
      `${word} ${exact}`,
      `${exact}${fragment}`,
      `${exact}${random.whole(1, 9)}`,
      exact.slice(0, -1),
      exact.toUpperCase(),
      exact.replace(' ', ''),
      exact.replace(/\S+ ?/, ''),
      exact.replace(' ', ` ${strange(random)}`),
      [...exact].reverse().join(''),
    ]);
    return {
      exact,
      ...(context && from > 0 && { prefix: of(words.slice(Math.max(0, from - 12), from), ' ') }),
      ...(context && to < words.length && { suffix: of(words.slice(to, to + 12), ' ') }),
      ...(drop ? { drop } : chance(random, 8) ? { sic: true } : { reading }),
      ...(!drop && chance(random, 8) && { note: random.pick(['1', '2', '7', 'a', fragment]) }),
      reason: 'A test.',
    };
  }).flatMap((entry) => {
    const { data } = emendationSchema.safeParse(entry);
    return data ? [data] : [];
  });
}

const fields = [...new Set(kinds.flatMap(factsOf)), 'id', 'kind', 'facts', 'constructor', 'toString', 'x'];
const dates =
  '2013 2013-05 2013-05-31 2013-02-30 2013-5-1 99999-01-01 0000-00-00 -1 1e99 31/05/2013 ~ null'.split(' ');

/** One to three things that an editor says of a text; some want what cannot be. */
export function factsFor(text: string, random: Random): EditorFact[] {
  const words = wordsIn(text);
  const value = () =>
    random.pick([
      random.pick(dates),
      random.pick(fragments),
      strange(random),
      `${random.pick(fragments)} ${strange(random)}${random.pick(fragments)}`,
      words.slice(random.whole(0, words.length)).slice(0, 9).join(' '),
      `${words[0]}\n ${words.at(-1)}\r\n\t${strange(random)}`,
    ]);
  return Array.from({ length: random.whole(1, 3) }, () => {
    return { field: random.pick(fields), value: value(), ground: chance(random, 2) ? 'A test.' : value() };
  }).flatMap((fact) => {
    const { data } = editorFactSchema.safeParse(fact);
    return data ? [data] : [];
  });
}
