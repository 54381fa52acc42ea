import { createHash } from 'node:crypto';
import { counted } from '../text/wording.ts';
import { type Change, causing, type Section, type Task } from './report.ts';

/** What a person has to judge of a change; nothing where there is nothing to judge. */
const asked: Partial<Record<Section, (change: Change, following: readonly Change[]) => string | undefined>> =
  {
    guards: ({ rows }) => `Read ${counted(rows.length, 'changed guard')} line by line, before all else.`,
    documents: ({ verb, subject }) =>
      verb === 'added'
        ? `Read ${subject} beside its source; look at its description, its rights, its provenance and its emendations.`
        : `Is ${subject} to go?`,
    text: ({ verb, subject }) => (verb === 'moved' ? undefined : `Read what changed in ${subject}.`),
    emendations: ({ verb, subject }) =>
      verb === 'removed'
        ? `Was it right to drop the emendation of ${subject}?`
        : `Judge the emendation of ${subject}.`,
    lines: ({ rows, subject }) => `Look through ${counted(rows.length, 'line')} of ${subject}.`,
    metadata: ({ subject }) => `Compare the description of ${subject} with its source.`,
    cells: ({ verb, subject, rows }) =>
      verb === 'removed'
        ? `Is ${subject} to go?`
        : rows.some(({ label, new: next }) => label === 'quote' && next !== undefined)
          ? `Read the quotes of ${subject} in their places.`
          : `Does ${subject} still follow from its quotes?`,
    wording: ({ subject }) => `Does the wording of ${subject} still say what its quotes say?`,
    roles: ({ verb, subject }) => (verb === 'removed' ? undefined : `Read the words that give ${subject}.`),
    proposals: ({ verb, subject, rows }) =>
      verb === 'removed'
        ? `Is ${subject} to go?`
        : rows.some(({ new: text = '' }) => text.includes('“'))
          ? `Read the quotes of ${subject} in their places.`
          : `Is what is said of ${subject} true?`,
    questions: ({ verb, subject }) =>
      verb === 'removed' ? `Is “${subject}” to go?` : `Do the answers to “${subject}” still follow its rule?`,
    actors: ({ verb, rows, subject }, following) => {
      if (!rows.some(({ label }) => label === 'name')) return undefined;
      if (verb === 'removed') return `Is ${subject} to go?`;
      const places = following.reduce(
        (sum, change) => sum + (change.section === 'mentions' ? change.rows.length : 0),
        0,
      );
      return `Confirm the names of ${subject}${places > 0 ? `, and who is meant in ${counted(places, 'place')}` : ''}.`;
    },
    mentions: ({ subject, rows }) => `Confirm who is meant: ${subject}, ${counted(rows.length, 'place')}.`,
    findings: ({ verb, subject }) => (verb === 'removed' ? undefined : `Is it so? ${subject}`),
    records: ({ subject }) => `Read what changed in ${subject}.`,
    prose: ({ subject }) => `Read what changed in ${subject}.`,
    drafts: ({ subject }) => `Look at ${subject}; it is not public yet.`,
    other: ({ subject }) =>
      `Look at some pages of the preview: ${subject.charAt(0).toLowerCase()}${subject.slice(1)}.`,
  };

/** What weighs most is looked at first: values, voices, quotes, addresses. */
const weights = ['value', 'voice', 'quote', 'address'];

function rankOf({ section, rows }: Change): number {
  const ranks = rows.map(({ label }) => weights.indexOf(label)).filter((rank) => rank !== -1);
  if (section === 'guards') return -1;
  return section === 'wording' || section === 'prose'
    ? weights.length + 1
    : Math.min(weights.length, ...ranks);
}

/**
 * What a reviewer has to look at with their own eyes; what follows from a change is judged with it.
 *
 * @param commit that is looked at
 */
export function checklistOf(changes: readonly Change[], commit: string): Task[] {
  return causing(changes)
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .flatMap((change) => {
      const following = changes.filter(({ under }) => under === change.id);
      const text = asked[change.section]?.(change, following);
      if (text === undefined) return [];
      return [{ text, judged: digestOf([change, ...following], commit), change: change.id }];
    });
}

/** What a person looked at: what changes say, wherever their pages stand. Of code only names are told: it is read anew at each commit. */
function digestOf(changes: readonly Change[], commit: string): string {
  const said = changes.map(({ section, verb, subject, rows, kept }) => [section, verb, subject, rows, kept]);
  const isCode = changes.some(({ section }) => section === 'guards' || section === 'other');
  return createHash('sha256')
    .update(JSON.stringify([said, isCode ? commit : '']))
    .digest('hex')
    .slice(0, 12);
}
