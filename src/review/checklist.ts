import { createHash } from 'node:crypto';
import { counted } from '../text/wording.ts';
import { type Change, causing, isQuote, type Section, type Task } from './report.ts';

type Asked = (change: Change, following: readonly Change[]) => string | undefined;

/** What a person has to judge of a change that did not take a thing out; nothing where there is nothing to judge. */
const asked: Partial<Record<Section, Asked>> = {
  guards: ({ rows }) => `Read ${counted(rows.length, 'changed guard')} line by line, before all else.`,
  unread: ({ subject }) => `Read ${subject} itself: what it means could not be compared.`,
  documents: ({ subject }) =>
    `Read ${subject} beside its source; look at its description, its rights, its provenance and its emendations.`,
  text: ({ verb, subject }) => (verb === 'moved' ? undefined : `Read what changed in ${subject}.`),
  emendations: ({ subject }) => `Judge the emendation of ${subject}.`,
  lines: ({ rows, subject }) => `Look through ${counted(rows.length, 'line')} of ${subject}.`,
  metadata: ({ subject }) => `Compare the description of ${subject} with its source.`,
  cells: (change) =>
    quotesOf(change) ??
    (change.rows.some(({ label }) => label === 'looked for')
      ? `Is nothing said on it but what these terms find? ${change.subject}`
      : `Does ${change.subject} still follow from its quotes?`),
  wording: ({ subject }) => `Does the wording of ${subject} still say what its quotes say?`,
  roles: ({ subject }) => `Read the words that give ${subject}.`,
  proposals: (change, following) =>
    [change, ...following]
      .map(quotesOf)
      .find(Boolean)
      ?.replace(/of .* in/, `of ${change.subject} in`) ?? `Is what is said of ${change.subject} true?`,
  questions: ({ subject }) => `Do the answers still follow the rule? ${subject}`,
  actors: ({ rows, subject }, following) => {
    if (!rows.some(({ label }) => label === 'name')) return undefined;
    const mentions = following.filter(({ sort }) => sort === 'mentions');
    const places = mentions.reduce((sum, { rows }) => sum + rows.length, 0);
    return `Confirm the names of ${subject}${places > 0 ? `, and who is meant in ${counted(places, 'place')}` : ''}.`;
  },
  mentions: ({ subject, rows }) => `Confirm who is meant: ${subject}, ${counted(rows.length, 'place')}.`,
  findings: ({ subject }) => `Is it so? ${subject}`,
  codings: ({ subject }) => `Is it as the coder gave it? ${subject}`,
  records: (change) => quotesOf(change) ?? `Read what changed in ${change.subject}.`,
  prose: ({ subject }) => `Read what changed in ${subject}.`,
  drafts: ({ subject }) => `Look at ${subject}; it is not public yet.`,
  aside: ({ sort, subject }) =>
    sort === 'other' ? `It changes no page: is that meant so? ${subject}` : undefined,
  other: ({ subject }) =>
    `Look at some pages of the preview: ${subject.charAt(0).toLowerCase()}${subject.slice(1)}.`,
};

/** What is asked where a thing was taken out: nobody can judge what is no longer there. */
const removed: Partial<Record<Section, Asked>> = {
  text: asked.text as Asked,
  other: asked.other as Asked,
  aside: () => undefined,
  pages: () => undefined,
  findings: () => undefined,
  mentions: asked.mentions as Asked,
  emendations: ({ subject }) => `Was it right to drop the emendation of ${subject}?`,
};

function quotesOf({ rows, subject }: Change): string | undefined {
  const hasNew = rows.some((row) => isQuote(row) && row.new !== undefined);
  return hasNew ? `Read the quotes of ${subject} in their places.` : undefined;
}

/** What weighs most is looked at first: values, voices, quotes, addresses. */
const weights = ['value', 'voice', 'quote', 'address'];

function rankOf({ section, rows }: Change): number {
  if (section === 'guards') return -1;
  if (section === 'wording' || section === 'prose') return weights.length + 1;
  const ranks = rows.map(({ label }) => weights.indexOf(label.replace(/^.*\./, '')));
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
      const toGo: Asked = ({ subject }) => `Is ${subject} to go?`;
      const ask = change.verb === 'removed' ? (removed[change.section] ?? toGo) : asked[change.section];
      const text = ask?.(change, following);
      return text === undefined
        ? []
        : [{ text, judged: digestOf([change, ...following], commit), change: change.id }];
    });
}

/** What a person looked at: what changes say, wherever their pages stand. Of code only names are told: it is read anew at each commit. */
function digestOf(changes: readonly Change[], commit: string): string {
  const said = changes.map(({ sort, verb, subject, rows, kept }) => [sort, verb, subject, rows, kept]);
  const isCode = changes.some(({ sort }) => /^(?:guards|other|aside)$/.test(sort));
  return createHash('sha256')
    .update(JSON.stringify([said, isCode ? commit : '']))
    .digest('hex')
    .slice(0, 12);
}
