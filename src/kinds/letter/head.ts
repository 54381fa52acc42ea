import { placeAndDate } from '../../segment/dates.ts';
import { type Line, linesOf, textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import { longestHead, salutationIn } from './marks.ts';
import type { LetterMetadata } from './schema.ts';

type Field = Exclude<keyof LetterMetadata, 'signatory' | 'office'>;

/** What stands before a value that a letter names. */
const labels: readonly (readonly [Field, RegExp])[] = [
  ['subject', /^(?:subject|re|objet|concerne) ?: ?/i],
  [
    'reference',
    /^(?:(?:our |your )?ref(?:erence)?s?\.?(?: no\.?)?|n\/ ?r[ée]f\.?|r[ée]f(?:[ée]rences?)?\.?|n[°º]) ?:? ?(?=\S*\d)/iu,
  ],
  ['to', /^(?:to|attn\.?|attention|à) ?: ?|^à l['’]attention d(?:e |u |es |['’])/iu],
  ['from', /^(?:from|de) ?: ?/i],
];
const openLetter = /^(?:(?:an? )?(?:open|joint) letter|lettre (?:ouverte|commune))(?!\p{L})/iu;

/** The head of a letter, and the line that addresses somebody, which stays in the text. */
export interface LetterHead {
  readonly metadata: Partial<Record<Field, string>>;
  readonly lines: Record<string, readonly number[]>;
}

/**
 * Reads what stands above the salutation: lines of place and date, of subject and reference, and blocks of lines between blank ones: what stands above the
 * date is the sender's, what stands below it the addressee's; without such a line between them the last block is the addressee's. A subject may
 * stand directly below the salutation. All of it departs as metadata.
 */
export function readLetterHead(text: WorkingText): LetterHead {
  const printed = text.lines.filter(({ words }) => words.length > 0).slice(0, longestHead + 2);
  const at = salutationIn(printed.map(({ words }) => textOf(words)));
  const found: [Field, string, readonly Word[]][] = [];
  const blocks: { lines: Line[]; dated: boolean }[] = [];
  let before: Line | undefined;
  let dated = false;
  for (const line of printed.slice(0, Math.max(at, 0))) {
    const said = placeAndDate(line.words);
    const labelled = labelledIn(line.words);
    if (said) {
      dated = true;
      found.push(['date', said.date, line.words]);
      if (said.place) found.push(['place', said.place, line.words]);
    } else if (labelled) found.push(labelled);
    else if (blocks.length === 0 && openLetter.test(textOf(line.words)))
      found.push(['title', textOf(line.words), line.words]);
    else if (before && line.number === before.number + 1 && blocks.at(-1)?.dated === dated)
      blocks.at(-1)?.lines.push(line);
    else blocks.push({ lines: [line], dated });
    before = said || labelled ? undefined : line;
  }
  const under = printed[at + 1];
  const subject = under && at >= 0 ? labelledIn(under.words) : undefined;
  if (subject?.[0] === 'subject') found.push(subject);
  const below = blocks.filter((block) => block.dated);
  const receiver =
    below.length > 0 && below.length < blocks.length
      ? below
      : blocks.slice(dated && below.length > 0 ? 0 : 1).slice(-1);
  for (const block of blocks) {
    const words = block.lines.flatMap((line) => line.words);
    const value = block.lines.map((line) => textOf(line.words).replace(/,$/, '')).join(', ');
    found.push([receiver.includes(block) ? 'to' : 'from', value, words]);
  }
  return gather(text, found);
}

function labelledIn(words: readonly Word[]): [Field, string, readonly Word[]] | undefined {
  const printed = textOf(words).normalize('NFC');
  for (const [field, form] of labels) {
    const label = form.exec(printed)?.[0];
    const value = label === undefined ? '' : printed.slice(label.length).trim();
    if (value !== '' && printed.length < 300) return [field, value, words];
  }
  return undefined;
}

function gather(text: WorkingText, found: readonly [Field, string, readonly Word[]][]): LetterHead {
  const metadata: Partial<Record<Field, string>> = {};
  const lines: Record<string, readonly number[]> = {};
  const gone = new Set<Word>();
  for (const [field, value, words] of found) {
    const one = field === 'date' || field === 'title';
    if (one && metadata[field] !== undefined) continue;
    metadata[field] = metadata[field] === undefined ? value : `${metadata[field]}, ${value}`;
    lines[field] = [...(lines[field] ?? []), ...linesOf(words)].sort((a, b) => a - b);
    text.depart(
      words.filter((word) => !gone.has(word)),
      { fate: 'metadata', by: field },
    );
    for (const word of words) gone.add(word);
  }
  return { metadata, lines };
}
