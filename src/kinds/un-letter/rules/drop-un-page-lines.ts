import { type Line, textOf } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';

const symbolLine =
  /^(?:United Nations )?((?:[AES]|ST)(?:\/[A-Z0-9][A-Za-z0-9.()-]*){2,6}(?: ?[–—-] ?S\/\d{4}\/\d+)?)$/;
const pageNumber = /^(?:(?:page )?\d{1,3}(?:\/\d{1,3})?|arabic|chinese|english|french|russian|spanish)$/i;
const jobNumber =
  /^(?:\d{1,3}(?:\/\d{1,3})? )?\d{2}-\d{5}(?: \([A-Z]\))?(?: \d{6})?(?: \d{1,3}(?:\/\d{1,3})?)?$/;
const barCode = /^\*\d{7}\*$/;
/** "Goes on", at the foot of a page of older documents. */
const turnOver = /^\/\.\.\.$/;

export const dropUnPageLines: Rule = {
  name: 'drop-un-page-lines',
  fates: ['furniture'],
  description: `
    Takes out the lines that United Nations documents print at the top and foot of every page: the symbol again, the number of
    the printing job, its bar code, the page number. The first lines of the document, which are its head, stay. Where such
    lines stand inside a sentence, the sentence closes up over them.`,
  examples: [
    {
      source: [
        'S/2013/187',
        '',
        'The meeting agreed on measures to enhance',
        '',
        '2/7 13-27432',
        '',
        'S/2013/187',
        '',
        'security cooperation among the countries.',
      ],
      text: [
        'S/2013/187',
        '',
        'The meeting agreed on measures to enhance',
        'security cooperation among the countries.',
      ],
    },
  ],
  remark: `
    A page number or a language alone on a line goes only beside another such line: elsewhere it may be anything.`,
  apply(text) {
    const symbol = symbolOf(text.lines);
    const going = new Set<Line>();
    for (const line of text.lines) if (isPageLine(line, symbol)) going.add(line);
    const printed = text.lines.filter((line) => line.words.length > 0);
    // Twice: a page number may stand between another page number and the symbol.
    for (let round = 0; round < 2; round += 1)
      printed.forEach((line, at) => {
        const beside = [printed[at - 1], printed[at + 1]].some(
          (other) => other !== undefined && going.has(other),
        );
        if (beside && pageNumber.test(textOf(line.words))) going.add(line);
      });
    const closing = closingLines(text.lines, going);
    const words = [...going].flatMap((line) => line.words);
    text.depart(words, { fate: 'furniture', by: 'drop-un-page-lines' });
    text.removeLines(closing);
  },
};

/** The document's own symbol: alone on one of its first lines, above all titles. */
function symbolOf(lines: readonly Line[]): { text: string; line: Line } | undefined {
  for (const line of lines.filter(({ words }) => words.length > 0).slice(0, 6)) {
    const found = symbolLine.exec(textOf(line.words));
    if (found?.[1]) return { text: found[1], line };
    if (textOf(line.words).length > 60) return undefined;
  }
  return undefined;
}

function isPageLine(line: Line, symbol: { text: string; line: Line } | undefined): boolean {
  const text = textOf(line.words);
  if (barCode.test(text) || jobNumber.test(text) || turnOver.test(text)) return true;
  return symbol !== undefined && line !== symbol.line && symbolLine.exec(text)?.[1] === symbol.text;
}

/** The emptied lines, and the blank ones about them where a sentence goes on over them. */
function closingLines(lines: readonly Line[], going: ReadonlySet<Line>): Set<number> {
  const closing = new Set<number>();
  let before: Line | undefined;
  let between: Line[] = [];
  for (const line of lines) {
    const stays = line.words.length > 0 && !going.has(line);
    if (!stays) {
      between.push(line);
      continue;
    }
    if (before && between.some((one) => going.has(one)) && goesOn(before, line))
      for (const one of between) closing.add(one.number);
    else for (const one of between) if (going.has(one)) closing.add(one.number);
    before = line;
    between = [];
  }
  return closing;
}

function goesOn(before: Line, after: Line): boolean {
  return /[\p{L}\d,–-]$/u.test(textOf(before.words)) && /^\p{Ll}/u.test(textOf(after.words));
}
