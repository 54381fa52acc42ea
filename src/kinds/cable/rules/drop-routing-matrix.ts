import type { Line, Word } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';
import { Phrase } from '../phrase.ts';

const by = 'drop-routing-matrix';
const office = /^[A-Z][A-Z/]{0,6}-\d{2}$/;
/** A sum of copies may have the reader's letter behind it: `/039 W`. */
const sum = /^\/?\d{3}[A-Z]?$|^\/$|^\([A-Z]*\)?$|^[A-Z]*\)$/;

export const dropRoutingMatrix: Rule = {
  name: by,
  fates: ['furniture'],
  description: `
    Takes out the table by which the Department's message centre shared a cable out among its offices, with the number of copies for
    each: \`LOG-00 EEB-00\`, at its end the sum (\`/000W\`). It was printed on arrival, of a cable in
    sections with each of them, and is no part of the message.`,
  examples: [
    {
      source: ['INFO LOG-00 EEB-00 AID-00', 'SANA-00 /000W', '', 'P 161310Z JUL 09'],
      text: ['', '', '', 'P 161310Z JUL 09'],
    },
  ],
  apply(text) {
    let inside = false;
    let below = false;
    let number: Line | undefined;
    for (const line of text.lines) {
      const whole = new Phrase(line.words).text;
      if (whole === '') continue;
      below ||= /^(?:[A-Z]{1,2} )*\d{6}Z |^FM /.test(whole);
      const begun = matrixOf(line.words, inside);
      // Below the first head a table is that of a further section: nothing else stands on its lines.
      const matrix = below && begun.length < line.words.length ? [] : begun;
      // Copies of the seventies print the centre's own number above the table, or below it.
      if (inside && /^\d{4,6}$/.test(whole)) text.depart([...line.words], { fate: 'furniture', by });
      inside = matrix.length > 0;
      if (inside && number) text.depart([...number.words], { fate: 'furniture', by });
      number = /^\d{2}$/.test(whole) ? line : undefined;
      if (inside) text.depart(matrix, { fate: 'furniture', by });
      // What is left of the line is the message's.
      if (line.words.length > 0) inside = false;
    }
  },
};

/** The words of the table that a line begins with. */
function matrixOf(words: readonly Word[], inside: boolean): Word[] {
  const texts = words.map(({ text }) => text);
  const titled = /^(?:ACTION|INFO|ORIGIN)$/.test(texts[0] ?? '') && office.test(texts[1] ?? '');
  if (!titled && !inside) return [];
  const isPart = (text: string, at: number): boolean =>
    office.test(text) ||
    sum.test(text) ||
    (/^(?:ACTION|INFO|ORIGIN)$/.test(text) && office.test(texts[at + 1] ?? '')) ||
    (/^[A-Z]$/.test(text) && /^\/?\d{3}$/.test(texts[at - 1] ?? ''));
  const end = texts.findIndex((text, at) => !isPart(text, at));
  return words.slice(0, end < 0 ? words.length : end);
}
