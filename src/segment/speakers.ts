import type { Layout, Passage } from './passages.ts';
import { endsSentence } from './sentences.ts';
import { type Line, textOf, type Word } from './working-text.ts';

/** A label has not more words, and is not longer, in characters. */
const longest = { words: 7, characters: 60 };
const questions = /^(?:q|question)$/;
const answers = /^(?:a|r|answer|r[ée]ponse|answers)$/;
const titled =
  /^(?:m\.|mm\.|mme|mlle|mr\.?|mrs\.?|ms\.?|dr\.?|prof\.?|sir|the (?:president|chair|speaker)|le pr[ée]sident|la pr[ée]sidente) ?/iu;

/** A line that begins with what may be a speaker's label. */
interface Labelled {
  readonly line: Line;
  readonly label: string;
  readonly afterBlank: boolean;
}

/**
 * The lines with which somebody begins to speak, in an interview, a hearing or a briefing: "Q: Who pays?", "MR. CASEY: Sure.", "General Roe. – Never." It is
 * a talk where two labels take turns, of which one comes again, and the first stands after a blank line.
 */
export function speakersIn(lines: readonly Line[]): ReadonlySet<Line> {
  const labelled = labelledIn(lines);
  const times = new Map<string, number>();
  for (const { label } of labelled) times.set(label, (times.get(label) ?? 0) + 1);
  const labels = [...times.keys()];
  const isPair = labels.some((label) => questions.test(label)) && labels.some((label) => answers.test(label));
  const asks = (label: string) => questions.test(label) || answers.test(label);
  const comesAgain = (label: string) => (asks(label) ? isPair : (times.get(label) ?? 0) > 1);
  if (!labels.some(comesAgain)) return new Set();
  const spoken = labelled.filter(({ label }) => comesAgain(label) || titled.test(label));
  const areTwo = new Set(spoken.map(({ label }) => label)).size > 1;
  return new Set(areTwo && spoken[0]?.afterBlank ? spoken.map(({ line }) => line) : []);
}

/** Whether somebody begins to speak with a passage. */
export function isSpoken({ lines: [first] }: Passage, { speakers }: Layout): boolean {
  return first !== undefined && speakers?.has(first) === true;
}

function labelledIn(lines: readonly Line[]): Labelled[] {
  // "A." is a letter of a list where there is a "B.".
  const isList = lines.some(({ words: [first] }) => first?.text === 'B.');
  return lines.flatMap((line, at) => {
    const before = textOf(lines[at - 1]?.words ?? []);
    const label = line.words.length > 0 ? labelOf(line.words, isList) : undefined;
    const isFree =
      before === '' || endsSentence(before, { lists: true }) || /(?:[-–—)\]]|\.\.)$/.test(before);
    return label !== undefined && isFree ? [{ line, label, afterBlank: before === '' }] : [];
  });
}

/** The label at the beginning of a line, without its stop: what stands before a colon, or before a full stop and a dash. */
function labelOf(words: readonly Word[], isList: boolean): string | undefined {
  const [first, second] = words;
  if (!first || !second || !/^\p{Lu}/u.test(first.text)) return undefined;
  if (/^[QAR]\.$/.test(first.text)) return isList ? undefined : first.text.slice(0, 1).toLowerCase();
  for (const [at, { text }] of words.slice(0, longest.words).entries()) {
    const hasColon = text.endsWith(':');
    const hasDash = /^[–—-]$/.test(words[at + 1]?.text ?? '') && text.endsWith('.');
    if (hasColon || hasDash) {
      const label = textOf(words.slice(0, at + 1)).replace(/ ?[:.]$/, '');
      return label.length <= longest.characters && words.length > at + 1 ? label.toLowerCase() : undefined;
    }
    if (/[,;!?)]$|\p{L}{5,}\.$|\d/u.test(text)) return undefined;
  }
  return undefined;
}
