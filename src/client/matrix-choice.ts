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

/** Reads a choice from an address's query. What is not there, or names nothing that is offered, leaves everything to be seen. */
export function choiceFrom(query: string, offer: Offer): Choice {
  const parameters = new URLSearchParams(query);
  const list = (name: string, all: readonly string[]) => {
    const named = new Set((parameters.get(name) ?? '').split(','));
    return all.filter((id) => named.has(id));
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

/** A choice as a query: `?proposals=a,b&differ`; empty where everything is to be seen. */
export function queryOf(choice: Choice, offer: Offer): string {
  const parts = [
    choice.proposals.length < offer.proposals.length && `proposals=${choice.proposals.join(',')}`,
    choice.questions.length < offer.questions.length && `questions=${choice.questions.join(',')}`,
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

/** What is to be seen, for a reader who does not see it change. */
export function told(choice: Choice, shown: number, offer: Offer): string {
  const of = (count: number, all: number) => (count === all ? `all ${all}` : `${count} of ${all}`);
  const where = choice.differ
    ? `, those on which they differ${choice.silence ? ' or one is silent where another speaks' : ''}`
    : '';
  const columns = `${of(choice.proposals.length, offer.proposals.length)} proposals and arrangements`;
  return `Showing ${columns} on ${of(shown, offer.questions.length)} questions${where}.`;
}
