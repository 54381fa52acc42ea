import type { Change, Task } from './report.ts';

/** What a reviewer has to look at with their own eyes: quotes to read, names to confirm, emendations to judge. */
export function checklistOf(changes: readonly Change[]): Task[] {
  return changes.flatMap((change) => tasksOf(change).map((text) => ({ text, change: change.id })));
}

function tasksOf({ section, verb, subject, rows, cell }: Change): string[] {
  const fresh = rows.filter((row) => row.new !== undefined);
  const quotes = fresh.filter(
    ({ label, new: text = '' }) => label === 'quote' || (!cell && text.includes('“')),
  );
  switch (section) {
    case 'documents':
      return verb === 'added'
        ? [`Read ${subject} beside its source; look at its description and its emendations.`]
        : [`Is ${subject} to go?`];
    case 'text':
      return verb === 'moved' ? [] : [`Read what changed in ${subject}.`];
    case 'emendations':
      return [
        verb === 'removed'
          ? `Was it right to drop the emendation of ${subject}?`
          : `Judge the emendation of ${subject}.`,
      ];
    case 'lines':
      return [`Look through ${rows.length === 1 ? 'one line' : `${rows.length} lines`} of ${subject}.`];
    case 'metadata':
      return [`Compare the description of ${subject} with its source.`];
    case 'cells':
      return quotes.length > 0
        ? [`Read the quotes of ${subject} in their places.`]
        : [`Does ${subject} still follow from its quotes?`];
    case 'roles':
      return verb === 'removed' ? [] : [`Read the words that give ${subject}.`];
    case 'proposals':
      return quotes.length > 0
        ? [`Read the quotes of ${subject} in their places.`]
        : [`Is what is said of ${subject} true?`];
    case 'questions':
      return [`Do the answers to “${subject}” still follow its rule?`];
    case 'actors':
      return rows.some(({ label }) => label === 'name') ? [`Confirm the names of ${subject}.`] : [];
    case 'mentions':
      return [
        `Confirm who is meant: ${subject}, ${rows.length === 1 ? 'one place' : `${rows.length} places`}.`,
      ];
    case 'findings':
      return verb === 'removed' ? [] : [`Is it so? ${subject}`];
    case 'records':
    case 'prose':
      return [`Read what changed in ${subject}.`];
    case 'other':
      return [`Look at some pages of the preview: ${subject.charAt(0).toLowerCase()}${subject.slice(1)}.`];
    default:
      return [];
  }
}
