import { sha256Of } from '../maintain/twins.ts';
import { type Change, causing, type Task } from './report.ts';
import { askedOf } from './sections.ts';

/** What weighs most is looked at first: values, voices, quotes, addresses. */
const weights = ['value', 'voice', 'first answer', 'quote', 'address'];

function rankOf({ section, rows }: Change): number {
  if (section === 'guards' || section === 'licence') return -1;
  if (/^(?:wording|prose|signs)$/.test(section)) return weights.length + 1;
  const ranks = rows.map(({ label }) => weights.indexOf(label.replace(/^.*, /, '')));
  return Math.min(weights.length, ...ranks.filter((rank) => rank !== -1));
}

/**
 * What a reviewer has to look at with their own eyes; what follows from a change is judged with it.
 *
 * @param commit that is looked at
 */
export function checklistOf(changes: readonly Change[], commit: string): Task[] {
  return causing(changes)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap(({ following, ...change }) => {
      const text = askedOf(change, following);
      return text === undefined
        ? []
        : [{ text, judged: digestOf([change, ...following], commit), change: change.id }];
    });
}

/** What a person looked at: what changes say, wherever their pages stand. Of code only names are told: it is read anew at each commit. */
function digestOf(changes: readonly Change[], commit: string): string {
  const said = changes.map(({ sort, verb, subject, rows, kept }) => [sort, verb, subject, rows, kept]);
  const isCode = changes.some(({ sort }) => /^(?:guards|other|aside)$/.test(sort));
  return sha256Of(JSON.stringify([said, isCode ? commit : ''])).slice(0, 12);
}
