import { fold } from '../text/folding.ts';

/** What a reader chose to see of the matrix. */
export interface Choice {
  /** Ids in the order of the matrix. */
  readonly proposals: readonly string[];
  readonly questions: readonly string[];
  /** Only questions on which the chosen proposals have different values. */
  readonly differ: boolean;
  /** Whether it is a difference, too, that one is silent where another speaks. */
  readonly silence: boolean;
  /** Proposals as rows. */
  readonly swap: boolean;
  /** Themes whose rows are folded away. */
  readonly folded: readonly string[];
}

/** Everything that can be chosen. */
export interface Offer {
  readonly proposals: readonly string[];
  readonly questions: readonly string[];
  readonly themes: readonly string[];
}

const named = (query: URLSearchParams, list: string) =>
  new Set(query.getAll(list).flatMap((ids) => ids.split(',').filter(Boolean)));

/**
 * Reads a choice from an address's query. What is not there, or names nothing that is offered, leaves everything to be seen: an address never
 * leads to an empty table.
 */
export function choiceFrom(query: string, offer: Offer): Choice {
  const parameters = new URLSearchParams(query);
  const list = (name: string, all: readonly string[]) => {
    const ids = named(parameters, name);
    return all.filter((id) => ids.has(id));
  };
  const orAll = (some: readonly string[], all: readonly string[]) => (some.length > 0 ? some : all);
  return {
    proposals: orAll(list('proposals', offer.proposals), offer.proposals),
    questions: orAll(list('questions', offer.questions), offer.questions),
    differ: parameters.has('differ'),
    silence: parameters.has('silence'),
    swap: parameters.has('swap'),
    folded: list('fold', offer.themes),
  };
}

/** How many names of an address's query stand for nothing that is offered. */
export function unknownIn(query: string, offer: Offer): number {
  const parameters = new URLSearchParams(query);
  const lists = [
    ['proposals', offer.proposals],
    ['questions', offer.questions],
    ['fold', offer.themes],
  ] as const;
  return lists.reduce(
    (sum, [name, all]) => sum + [...named(parameters, name)].filter((id) => !all.includes(id)).length,
    0,
  );
}

/** A choice as a query: `?proposals=a,b&differ`; empty where everything is to be seen. A list of which nothing is chosen is left out. */
export function queryOf(choice: Choice, offer: Offer): string {
  const isPart = (some: readonly string[], all: readonly string[]) =>
    some.length > 0 && some.length < all.length;
  const parts = [
    isPart(choice.proposals, offer.proposals) && `proposals=${choice.proposals.join(',')}`,
    isPart(choice.questions, offer.questions) && `questions=${choice.questions.join(',')}`,
    choice.differ && 'differ',
    choice.silence && 'silence',
    choice.swap && 'swap',
    choice.folded.length > 0 && `fold=${choice.folded.join(',')}`,
  ].filter(Boolean);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/**
 * Whether positions differ: two values, or positions in words, which cannot be counted as the same. Who is silent says nothing else, unless
 * silence is to count.
 */
export function differs(values: readonly string[], silence: boolean): boolean {
  const given = silence ? values : values.filter((value) => value !== 'silent');
  return new Set(given).size > 1 || (given.length > 1 && given.includes('stated'));
}

/** What is to be seen, for a reader who does not see it change; where that is nothing, what to do. */
export function told(choice: Choice, shown: number, offer: Offer, unknown = 0): string {
  const passedOver =
    unknown === 0
      ? ''
      : ` ${unknown === 1 ? 'One name' : `${unknown} names`} in the address stood for nothing here and ${unknown === 1 ? 'was' : 'were'} passed over.`;
  if (shown === 0 || choice.proposals.length === 0)
    return `Nothing to show: ${whyNothing(choice)}${passedOver}`;
  const of = (count: number, all: number) => (count === all ? `all ${all}` : `${count} of ${all}`);
  const where = `those on which they differ${choice.silence ? ' or one is silent where another speaks' : ''}`;
  const columns = `${of(choice.proposals.length, offer.proposals.length)} proposals and arrangements`;
  const rows = `${of(shown, offer.questions.length)} questions`;
  if (!choice.differ) return `Showing ${columns} on ${rows}.${passedOver}`;
  return shown === choice.questions.length && shown > 1
    ? `Showing ${columns} on ${rows}: they differ on every one of them.${passedOver}`
    : `Showing ${columns} on ${rows}, ${where}.${passedOver}`;
}

function whyNothing({ proposals, questions, differ }: Choice): string {
  if (proposals.length === 0 && questions.length === 0)
    return 'neither proposals nor questions are chosen. Tick some in the lists, or show everything.';
  if (proposals.length === 0)
    return 'no proposal is chosen. Pick two side by side, tick some in the lists, or show everything.';
  if (questions.length === 0)
    return 'no question is chosen. Name some by a word of theirs, tick some in the lists, or show everything.';
  if (differ && proposals.length === 1)
    return 'one proposal alone differs from nothing. Choose another, or untick “Only where they differ”.';
  return 'they differ on none of the chosen questions. Choose other questions or proposals, or untick “Only where they differ”.';
}

/** What can be chosen, with the words by which it is found. */
export interface Named {
  readonly id: string;
  readonly words: string;
}

/**
 * The ids of what a reader asks for by its words: commas part one wish from the next, all words of a wish have to begin words of what it
 * finds, and where no wish finds anything, any longer word will do. Accents and capitals do not count.
 */
export function askedFor(asked: string, all: readonly Named[]): string[] {
  const plain = (text: string) => fold(text).text.toLowerCase();
  const wordsOf = (text: string) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const entries = all.map(({ id, words }) => ({ id, words: wordsOf(words) }));
  const wishes = asked
    .split(/[,;]/)
    .map(wordsOf)
    .filter((wish) => wish.length > 0);
  const found = (some: readonly (readonly string[])[]) =>
    entries
      .filter(({ words }) =>
        some.some((wish) => wish.every((one) => words.some((word) => word.startsWith(one)))),
      )
      .map(({ id }) => id);
  const exactly = found(wishes);
  return exactly.length > 0
    ? exactly
    : found(wishes.flat().flatMap((word) => (word.length > 3 ? [[word]] : [])));
}

/** The two that a reader has side by side, in the order in which they were picked as far as that is known. */
export function pairShown(choice: Choice, picked: readonly string[]): readonly string[] {
  if (choice.proposals.length > 2) return [];
  const isPicked = picked.length === choice.proposals.length;
  return isPicked && picked.every((id) => choice.proposals.includes(id)) ? picked : choice.proposals;
}
