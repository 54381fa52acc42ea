/** The columns of a table of answers that is saved as it is shown. */
export const answerColumns = [
  'Question',
  'Proposal',
  'Value',
  'Sentence',
  'Whose view',
  'Quotes',
  'Sources',
  'Addresses',
  'Looked for',
  'Notes',
] as const;

/** An answer as its cell shows it, folded or not. */
interface ShownAnswer {
  readonly value: string;
  readonly sentence: string;
  readonly voice: string[];
  readonly quotes: Element[];
  readonly searched: string[];
  readonly notes: string[];
}

/**
 * What is to be seen of a table of answers: a row an answer, in the order of the table. A cell that holds several answers makes several rows; what
 * is open about its value stands with the first. Several quotes of one answer are numbered, and so are their sources.
 */
export function shownAnswers(cells: readonly HTMLTableCellElement[]): string[][] {
  return cells.flatMap((cell) =>
    answersIn(cell).map(({ value, sentence, voice, quotes, searched, notes }) => {
      const links = quotes.map((quote) => quote.querySelector<HTMLAnchorElement>('figcaption a'));
      return [
        cell.dataset.on ?? '',
        cell.dataset.of ?? '',
        value,
        sentence,
        voice.join('\n'),
        numbered(quotes.map((quote) => wordsIn(quote.querySelector('blockquote')))),
        numbered(links.map(wordsIn)),
        numbered(links.map((link) => link?.href ?? '')),
        searched.join('\n'),
        notes.join('\n'),
      ];
    }),
  );
}

function answersIn(cell: HTMLElement): ShownAnswer[] {
  const answers: ShownAnswer[] = [];
  const begin = (part: Element | null) =>
    answers.push({
      value: wordsIn(part?.querySelector('.value')),
      sentence: wordsIn(part?.querySelector('.says')),
      voice: [],
      quotes: [],
      searched: [],
      notes: [],
    });
  begin(cell.querySelector('summary'));
  for (const part of cell.querySelector('.evidence')?.children ?? []) {
    if (part.matches('.further')) begin(part);
    const answer = part.matches('.doubt') ? answers[0] : answers.at(-1);
    if (part.matches('.voice')) answer?.voice.push(wordsIn(part));
    if (part.matches('.quote')) answer?.quotes.push(part);
    if (part.matches('.searched, .explained')) answer?.searched.push(wordsIn(part));
    if (part.matches('.note')) answer?.notes.push(wordsIn(part));
  }
  return answers;
}

/**
 * The words of a part of a table, on one line; empty where there is no such part. The brief's scripts have their own: what both shared would be one
 * more file for every page to name.
 */
export function wordsIn(part: Element | null | undefined): string {
  return (part?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function numbered(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : texts.map((text, at) => `${at + 1}. ${text}`).join('\n');
}
