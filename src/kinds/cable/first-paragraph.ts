import { type Line, textOf, type WorkingText } from '../../segment/working-text.ts';
import { parseReasons, reasonsAt } from './classification-reasons.ts';
import { parseClassifiedBy } from './classified-by.ts';
import type { HeaderDraft } from './header-draft.ts';
import { paragraphStart } from './paragraph-number.ts';
import { Phrase } from './phrase.ts';

/** A classification inside a paragraph stands among its first words, and takes no more lines. */
const [deepest, mostLines] = [160, 4];

/**
 * Reads who classified a cable, and why, where the first paragraph says it and not the header: `1. (U) Classified by DCM Jane Roe, reason 1.5 (d)`,
 * or with the reasons before it. The words stay where they are printed.
 */
export function readFirstParagraph(text: WorkingText, draft: HeaderDraft): void {
  if (draft.metadata.classifiedBy) return;
  const from = text.lines.findIndex(({ words }) => paragraphStart(textOf(words.slice(0, 4)))?.number === 1);
  if (from < 0) return;
  const phrase = new Phrase(paragraphAt(text.lines, from).flatMap(({ words }) => words));
  const label = /\bCLASSIFIED BY\b:?/i.exec(phrase.text.slice(0, deepest));
  const at = label?.index ?? -1;
  // In the midst of a sentence others may have classified something else.
  if (
    at < 0 ||
    !/^\d{1,3}[.)]*(?: ?\([A-Z/]+\))?[ :,-]*(?:[A-Z/&-]{1,14}[:,-]? ?)?(?:THIS (?:CABLE|MESSAGE) (?:IS |WAS )?)?(?:(?:FOR )?REASONS?\b.*[).\w;,] ?)?$/i.test(
      phrase.text.slice(0, at),
    )
  )
    return;
  const behind = phrase.text.slice(at);
  const found = reasonsAt(behind);
  const sentence = /(?<=[A-Za-z]{3})\.(?= |$)/.exec(found === undefined ? behind : behind.slice(0, found));
  const read = parseClassifiedBy(sentence && found === undefined ? behind.slice(0, sentence.index) : behind);
  if (read.by && !read.officeOnly) {
    const { name, title } = read.by;
    draft.metadata.classifiedBy = { name, ...(title ? { title } : {}) };
    draft.stand('classifiedBy', phrase.between(at, at + read.by.end));
  }
  const before = phrase.text.slice(0, at);
  const start = read.reasons ? undefined : reasonsAt(before);
  const reasons =
    read.reasons?.value ?? (start === undefined ? [] : parseReasons(before.slice(start)).reasons);
  if (reasons.length === 0 || draft.metadata.classificationReasons) return;
  draft.metadata.classificationReasons = [...reasons];
  draft.stand(
    'classificationReasons',
    read.reasons
      ? phrase.between(at + read.reasons.start, at + read.reasons.end)
      : phrase.between(start ?? 0, at),
  );
}

function paragraphAt(lines: readonly Line[], from: number): readonly Line[] {
  const following = lines.slice(from, from + mostLines);
  const end = following.findIndex(
    ({ words }, at) =>
      words.length === 0 || (at > 0 && paragraphStart(textOf(words.slice(0, 4))) !== undefined),
  );
  return end < 0 ? following : following.slice(0, end);
}
