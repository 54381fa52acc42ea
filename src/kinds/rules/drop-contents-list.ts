import { contentsTitle, leadsToPage } from '../../segment/contents-list.ts';
import { type Line, textOf, type WorkingText } from '../../segment/working-text.ts';
import { fold } from '../../text/folding.ts';
import type { Rule } from './rule.ts';

const by = 'drop-contents-list';
/** An entry: a heading, dots or a gap, and the page. */
const entry = /^\s*(\S.{0,200}?)(?:\s*\.(?:\s?\.){2,}\s*|\s*…+\s*|\s+)(?:\d{1,4}|[ivxl]{1,6})\s*$/i;
/** What stands above the numbers of the pages. */
const above = /^\s*(?:pages?|paragraphs?|paragraphes?|page no\.?)\s*$/i;

export const dropContentsList: Rule = {
  name: by,
  fates: ['duplicate'],
  description: `
    Takes out the list of contents, whose page numbers mean nothing here: its entries are the headings that stand again above their
    text. An entry that does not stand again stays, and the title of the list with it.`,
  examples: [
    {
      source: [
        'Contents',
        '1. The ports ....... 2',
        '2. The patrols ..... 3',
        '',
        '1. The ports',
        '',
        'Twelve were seen.',
        '',
        '2. The patrols',
      ],
      text: ['1. The ports', '', 'Twelve were seen.', '', '2. The patrols'],
    },
  ],
  apply(text) {
    const at = text.lines.findIndex(
      ({ words }) => words.length < 5 && contentsTitle.test(fold(textOf(words)).text),
    );
    // Dots up to a page are an entry without a title, too.
    const from = at < 0 ? text.lines.findIndex(({ words }) => leadsToPage(textOf(words))) : at + 1;
    if (from < 0) return;
    const standing = linesByKey(text, from);
    const entries: { line: Line; of: number | undefined }[] = [];
    const heads = at < 0 ? [] : text.lines.slice(at, from);
    for (const line of text.lines.slice(from)) {
      if (line.words.length === 0) continue;
      if (entries.length === 0 && above.test(textOf(line.words))) {
        heads.push(line);
        continue;
      }
      const heading = entry.exec((text.source.lines[line.number - 1] ?? '').slice(0, 400))?.[1];
      if (heading === undefined) break;
      entries.push({ line, of: standing.get(keyOf(heading)) });
    }
    const again = entries.filter(({ of }) => of !== undefined);
    if (again.length < 2) return;
    for (const { line, of } of again) text.depart([...line.words], { fate: 'duplicate', by, of: [of ?? 0] });
    if (again.length === entries.length)
      text.depart(
        heads.flatMap(({ words }) => words),
        { fate: 'duplicate', by, of: again.map(({ of }) => of ?? 0) },
      );
  },
};

/** Where each short line stands last; below the list, that is its heading. */
function linesByKey(text: WorkingText, from: number): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const line of text.lines.slice(from)) {
    if (line.words.length === 0 || line.words.length > 30) continue;
    found.set(keyOf(textOf(line.words)), line.number);
  }
  return found;
}

function keyOf(words: string): string {
  return fold(words)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
