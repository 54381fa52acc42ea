import type { Rule } from '../kinds/rules/rule.ts';
import type { Apparatus, Entry } from '../schema/apparatus.ts';
import { type Fate, fates } from '../schema/vocabulary.ts';
import { type Block, leadOf, wordsOf } from '../segment/reading.ts';
import {
  byEditor,
  type Departure,
  fateOf,
  linesOf,
  type Word,
  type WorkingText,
} from '../segment/working-text.ts';
import type { Token } from '../text/tokens.ts';
import { calledBlocks } from './called.ts';
import type { PlacedEmendation } from './emend.ts';

/** What became of one token. */
interface Outcome {
  readonly token: Token;
  readonly fate: Fate;
  readonly block?: string | undefined;
  readonly by?: string | undefined;
  readonly of?: readonly number[] | undefined;
  /** The words that are printed at this token: those of which it is the first token. */
  readonly printed: readonly Word[];
  readonly words: readonly Word[];
}

/** The part of an apparatus that the account makes; the caller adds what identifies the document. */
export type Account = Pick<Apparatus, 'lines' | 'tokens' | 'fates' | 'blocks' | 'emendations' | 'entries'>;

/**
 * Accounts for every token of a source: finds for each the one thing that became of it.
 *
 * @throws Error if a token has no fate or two, if a word is printed twice or out of order, or if a rule gave a fate that it does not declare.
 *   Each is a defect of a rule or a reader, never of a source, so the error names the token and its line for whoever mends it.
 */
export function account(
  text: WorkingText,
  blocks: readonly Block[],
  emendations: readonly PlacedEmendation[],
  rules: readonly Rule[],
): Account {
  const outcomes = decide(text, blocks);
  for (const outcome of outcomes) holdToDeclaredFates(outcome, rules);
  const emendedBy = new Map(
    emendations
      .filter((entry) => !entry.sic)
      .flatMap((entry) => entry.tokens.map((token) => [token, entry.number] as const)),
  );
  const counted = new Map<Fate, number>();
  for (const { fate } of outcomes) counted.set(fate, (counted.get(fate) ?? 0) + 1);
  const counts = fates.flatMap((fate) => (counted.has(fate) ? [[fate, counted.get(fate)] as const] : []));
  return {
    lines: text.source.lines.length,
    tokens: outcomes.length,
    fates: Object.fromEntries(counts),
    blocks: listBlocks(blocks),
    emendations: emendations.map((entry) => list(entry, outcomes)),
    entries: entriesOf(outcomes, emendedBy),
  };
}

/** What is known of a token while its outcome is being found out. */
interface Found {
  readonly words: Word[];
  block?: string;
  departure?: Departure;
  /** How many different things became of it. */
  outcomes: number;
}

const nothing: Found = { words: [], outcomes: 0 };

function decide(text: WorkingText, blocks: readonly Block[]): Outcome[] {
  // In a list, by the tokens' index: this runs for every token of every source.
  const found = new Array<Found | undefined>(text.source.tokens.length);
  const add = (token: Token, word: Word): Found => {
    const known = found[token.index];
    known?.words.push(word);
    if (known) return known;
    // A list made with its one word takes a tenth of the room of an empty one that grows.
    const first: Found = { words: [word], outcomes: 0 };
    found[token.index] = first;
    return first;
  };
  const printed = new Set<Word>();
  for (const block of blocks) {
    let last = -1;
    for (const word of wordsOf(block)) {
      const [first] = word.tokens;
      if (printed.has(word)) throw new Error(`block ${block.id} prints "${word.text}" a second time`);
      printed.add(word);
      if (!first || first.index < last)
        throw new Error(`block ${block.id} prints "${word.text}" out of order`);
      last = first.index;
      // Of a token that was split and joined again, it was read twice.
      for (const token of once(word.tokens)) {
        const known = add(token, word);
        if (known.block === block.id) continue;
        known.block = block.id;
        known.outcomes += 1;
      }
    }
  }
  for (const [word, departure] of text.departed)
    for (const token of once(word.tokens)) {
      const known = add(token, word);
      if (known.departure?.fate === departure.fate && known.departure.by === departure.by) continue;
      known.departure ??= departure;
      known.outcomes += 1;
    }
  return text.source.tokens.map((token) => outcomeOf(token, found[token.index] ?? nothing));
}

/** Nearly every word has one token. */
function once(tokens: readonly Token[]): Iterable<Token> {
  return tokens.length > 1 ? new Set(tokens) : tokens;
}

function outcomeOf(token: Token, { words, block, departure, outcomes }: Found): Outcome {
  if (outcomes !== 1)
    throw new Error(
      `line ${token.line}, column ${token.column}: the token "${token.text}" has ${outcomes === 0 ? 'no fate' : 'two fates'}`,
    );
  // Nearly every token is one word: no list is made anew for it.
  const isFirst = (word: Word) => word.tokens[0] === token;
  const printed = words.every(isFirst) ? words : words.filter(isFirst);
  if (departure) {
    const dropped = departure.fate === 'furniture' && departure.by === byEditor;
    const by = dropped ? undefined : departure.by;
    return { token, fate: departure.fate, by, of: departure.of, printed, words };
  }
  const changed =
    words.find((word) => word.change?.fate === 'emended') ?? words.find((word) => word.change) ?? words[0];
  const by = changed?.change?.fate === 'emended' ? undefined : changed?.change?.by;
  return { token, fate: changed ? fateOf(changed) : 'printed', block, by, printed, words };
}

function listBlocks(blocks: readonly Block[]): Account['blocks'] {
  const names = calledBlocks(blocks);
  return blocks.map((block, at) => {
    const lead = leadOf(block).filter((word) => word.text !== '').length;
    const called = names[at];
    return {
      id: block.id,
      type: block.type,
      ...(called !== undefined && { called }),
      ...(lead > 0 && { lead }),
      lines: linesOf(wordsOf(block)),
    };
  });
}

function holdToDeclaredFates({ token, fate, by, words }: Outcome, rules: readonly Rule[]): void {
  if (fate === 'printed' || fate === 'emended' || fate === 'metadata') return;
  // An editor's word.
  if (fate === 'furniture' && by === undefined) return;
  const rule = rules.find((candidate) => candidate.name === by);
  if (!rule?.fates.includes(fate))
    throw new Error(
      `line ${token.line}: "${words[0]?.text}" is ${fate} by "${by}", which ${rule ? 'does not declare that fate' : 'is no rule'}`,
    );
}

function entriesOf(outcomes: readonly Outcome[], emendedBy: ReadonlyMap<Token, number>): Entry[] {
  const entries: Entry[] = [];
  let before: Outcome | undefined;
  for (const outcome of outcomes) {
    const { token, fate, block, by, of } = outcome;
    const emendation = emendedBy.get(token);
    const shown = fate === 'joined' || fate === 'normalised' || fate === 'emended';
    const open = entries.at(-1);
    const goesOn =
      open &&
      before &&
      open.line === token.line &&
      open.fate === fate &&
      open.block === block &&
      open.by === by &&
      open.emendation === (fate === 'printed' ? undefined : emendation) &&
      (open.of === of || open.of?.join() === of?.join()) &&
      (!shown || outcome.words.some((word) => before?.words.includes(word)));
    const printed = shown ? outcome.printed.map((word) => word.text).filter((text) => text !== '') : [];
    const lastColumn = token.column + token.text.length - 1;
    if (goesOn) {
      open.tokens += 1;
      open.columns[1] = lastColumn;
      if (open.received !== undefined) open.received += ` ${token.text}`;
      if (open.printed !== undefined && printed.length > 0)
        open.printed += `${open.printed === '' ? '' : ' '}${printed.join(' ')}`;
    } else
      entries.push({
        line: token.line,
        columns: [token.column, lastColumn],
        tokens: 1,
        fate,
        ...(block && { block }),
        ...(fate !== 'printed' && { received: token.text }),
        ...(shown && { printed: printed.join(' ') }),
        ...(by && { by }),
        ...(fate !== 'printed' && emendation && { emendation }),
        ...(of && { of: [...of] }),
      });
    before = outcome;
  }
  return entries;
}

function list(entry: PlacedEmendation, outcomes: readonly Outcome[]): Account['emendations'][number] {
  const [first] = entry.tokens;
  const block = first && outcomes[first.index]?.block;
  return {
    number: entry.number,
    line: first?.line ?? 1,
    column: first?.column ?? 1,
    exact: entry.exact,
    ...(entry.reading !== undefined && { reading: entry.reading }),
    ...(entry.sic && { sic: true as const }),
    ...(entry.drop && { drop: true as const }),
    ...(entry.note && { note: entry.note }),
    reason: entry.reason,
    ...(block && { block }),
  };
}
