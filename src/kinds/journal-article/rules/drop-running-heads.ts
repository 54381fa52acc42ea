import { endsSentence } from '../../../segment/sentences.ts';
import { type Line, textOf, type WorkingText } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';

// "Art. 18, page 2 of 5", "Page 3 of 10", "- 3 -": a page's own line, whatever the journal.
const pageLine = /^(?:art(?:icle|\.)?\s*\d+,?\s*)?page\s+\d+\s+of\s+\d+$|^[-–—]\s*\d{1,4}\s*[-–—]$/i;
const pageNumber = /^\d{1,4}\s*\|?\s+|\s+\|?\s*\d{1,4}$/;

export const dropRunningHeads: Rule = {
  name: 'drop-running-heads',
  fates: ['furniture'],
  description: `
    Drops what a journal prints at the head or foot of each page and the recognition of the page left in the text, often
    in the middle of a sentence: the author's name with the article's title, a line that comes again on other
    pages, "page 2 of 5", a page number alone.`,
  examples: [
    {
      source: ['A note on borders', '', 'Smith: A note on borders', '', 'Nobody knows where the border'],
      text: ['A note on borders', '', 'Nobody knows where the border'],
    },
  ],
  apply(text) {
    const heads = runningHeads(text);
    text.depart(
      heads.flatMap((line) => line.words),
      { fate: 'furniture', by: 'drop-running-heads' },
    );
    text.removeLines(new Set(heads.map((line) => line.number)));
  },
};

function runningHeads(text: WorkingText): Line[] {
  const { lines } = text;
  const front = frontOf(lines);
  const alone = lines.map(
    (line, at) => line.words.length > 0 && isBlank(lines[at - 1]) && isBlank(lines[at + 1]),
  );
  const printedLines = lines.map((line) => textOf(line.words));
  const keys = printedLines.map((printed) => spaced(withoutPageNumber(printed)));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const seen = new Set<string>();
  return lines.filter((line, at) => {
    if (line.words.length === 0) return false;
    const printed = printedLines[at] ?? '';
    const key = keys[at] ?? '';
    if (pageLine.test(printed)) return true;
    if (alone[at] && /^\d{1,4}$/.test(printed)) return interrupts(lines, at);
    const first = !seen.has(key);
    seen.add(key);
    const alike = (counts.get(key) ?? 0) > 1;
    const rest = withoutPageNumber(printed);
    const numbered = rest !== printed;
    if (alone[at] && alike && numbered && key.includes(' ')) return true;
    if (key.split(' ').length < 3) return false;
    // The title stands once for itself; with a name before it, or again with a page number or alone, it heads a page.
    const named = spaced(/^\p{Lu}[^:]{1,60}:\s+(.+)$/u.exec(rest)?.[1] ?? '');
    if (named.split(' ').length > 3 && stands(named) && !stands(key)) return true;
    if (
      (numbered || (alone[at] && interrupts(lines, at))) &&
      front.some((block) => block.at < at && block.text === ` ${key} `)
    )
      return true;
    return (
      !first &&
      alike &&
      alone[at] === true &&
      !endsSentence(printed, { notes: true }) &&
      interrupts(lines, at)
    );

    function stands(words: string): boolean {
      return front.some((block) => block.at < at && block.text.includes(` ${words} `));
    }
  });
}

/** The first runs of lines, up to the first long one: the title is among them. `at` is where a run begins, `text` its words between spaces. */
function frontOf(lines: readonly Line[]) {
  const blocks: { at: number; text: string }[] = [];
  let run: string[] = [];
  for (const [at, line] of lines.slice(0, 60).entries()) {
    if (line.words.length > 0) run.push(textOf(line.words));
    else if (run.length > 0) {
      blocks.push({ at: at - run.length, text: ` ${spaced(run.join(' ').slice(0, 500))} ` });
      run = [];
    }
    if (run.length > 5) break;
  }
  return blocks;
}

/** Whether a line stands where the text before it goes on after it. */
function interrupts(lines: readonly Line[], at: number): boolean {
  let above = at - 1;
  while (above >= 0 && isBlank(lines[above])) above -= 1;
  let below = at + 1;
  while (below < lines.length && isBlank(lines[below])) below += 1;
  const before = lines[above];
  const after = lines[below];
  if (!before || !after) return before !== undefined;
  return !endsSentence(textOf(before.words), { notes: true }) || /^\p{Ll}/u.test(textOf(after.words));
}

function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.words.length === 0;
}

function withoutPageNumber(printed: string): string {
  return printed.replace(pageNumber, '').trim();
}

function spaced(printed: string): string {
  return (
    printed
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
