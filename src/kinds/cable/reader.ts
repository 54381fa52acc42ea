import { Refusal } from '../../messages/message.ts';
import { Body } from '../../segment/body.ts';
import { Ids } from '../../segment/ids.ts';
import { joinWarnings } from '../../segment/line-ends/warnings.ts';
import { passagesOf } from '../../segment/passages.ts';
import { endsSentence } from '../../segment/sentences.ts';
import { textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import type { Reader } from '../reader.ts';
import { cableMarks } from './detect.ts';
import { readFirstParagraph } from './first-paragraph.ts';
import type { HeaderDraft } from './header-draft.ts';
import { cableHeadings, cableLayout, markingAt } from './layout.ts';
import { paragraphStart } from './paragraph-number.ts';
import { readHeader } from './read-header.ts';
import { rules } from './rules/index.ts';
import { sentenceEnds } from './sentence.ts';
import { readSignature } from './signature.ts';

/** Reads diplomatic cables of the US Department of State (grammar: Foreign Affairs Handbooks 5 FAH-1 and 5 FAH-2). */
export const reader: Reader = {
  detect: cableMarks,
  rules,
  read(text, { file }) {
    const joins = joinWarnings(text, file);
    const draft = readHeader(text, file);
    readFirstParagraph(text, draft);
    draft.leave();
    readSignature(text, draft);
    draft.leave();
    warnOfHeads(text, draft);
    const layout = cableLayout(text, draft.end);
    const numbered = [...(layout.markers?.values() ?? [])].some(({ kind }) => kind === 'number');
    const body = new Body({
      ids: new Ids(),
      file,
      base: 2,
      unnumbered: numbered ? 'head' : 'p',
      layout,
      headings: cableHeadings,
      markingOf: markingAt,
    });
    const passages = passagesOf(text.lines, layout);
    // What the header left is no heading.
    const header = new Set(text.lines.slice(0, draft.end));
    const below = passages.findIndex(({ lines }) => lines.every((line) => !header.has(line)));
    const above = passages.slice(0, below < 0 ? passages.length : below);
    const blocks = [...body.readPlain(above), ...body.read(passages.slice(above.length))];
    if (blocks.length === 0) throw torn(text, file);
    return {
      blocks,
      metadata: { ...draft.metadata },
      lines: draft.lines,
      warnings: [...draft.warnings, ...joins, ...body.warnings],
    };
  },
};

/** The refusal of a cable that ends before its text begins; a header alone is no document. */
function torn({ source }: WorkingText, file: string): Refusal {
  const last = source.tokens.at(-1)?.line ?? 1;
  return new Refusal([
    {
      level: 'error',
      name: 'cable-has-text',
      file,
      line: last,
      found: `the cable ends in its header, with "${(source.lines[last - 1] ?? '').trim().slice(0, 60)}"`,
      expected: 'the text of the message below the header',
      cure: 'Put the whole cable into source.txt, or give its kind in seed.yml if it is none',
    },
  ]);
}

const leftInHead =
  'The words are printed where they stand; if they are no text, take them out in emendations.yml with an empty reading';

/** Warns of lines that stand inside the head of a further section, and were left in the text because the first head does not say them. */
function warnOfHeads(text: WorkingText, draft: HeaderDraft): void {
  const heads = new Map<number, string>();
  for (const [{ tokens }, { by }] of text.departed)
    if (by === 'drop-repeated-headers' || by === 'drop-routing-matrix')
      for (const { line } of tokens) heads.set(line, by);
  let inside: Word[][] | undefined;
  for (const { number, words } of text.lines.slice(draft.end)) {
    const printed = textOf(words);
    // The text of a section, which stands between two heads.
    if (paragraphStart(printed) || endsSentence(printed, sentenceEnds)) inside = undefined;
    else if (words.length > 0) inside?.push(words);
    else if (heads.has(number)) {
      for (const left of heads.get(number) === 'drop-repeated-headers' ? (inside ?? []) : [])
        draft.warn('header-line-readable', left, "a line that the cable's first header has, too", leftInHead);
      inside = [];
    }
  }
}
