import { pagePaths } from '../addresses/paths.ts';
import { counted } from '../text/wording.ts';
import { askedOfCoded } from './coded.ts';
import { type Change, isQuote, type Section, statusOf } from './report.ts';
import { askedOfQuestion } from './rules-read.ts';

/** A question to whoever judges a change and what follows from it, with `{}` for the thing; nothing where there is nothing to judge. */
type Asked = string | ((change: Change, following: readonly Change[]) => string | undefined);

/** What a section is: how it is headed, and what there is to say of a change that is told in it. */
interface Told {
  readonly name: string;
  /** What one such thing is called in the record of publications, and several; absent where they are no news to readers. */
  readonly news?: readonly [one: string, many: string];
  /** Pages that list such things and show something of each. */
  readonly lists?: readonly string[];
  readonly asks: Asked;
  /** What is asked where a thing was taken out, for nobody can judge what is no longer there: whether it is to go, if absent. */
  readonly ofGone?: Asked;
}

const nothing: Asked = () => undefined;
const { home, documents, compare, proposals, questions, actors, method } = pagePaths;
const everywhere = [home, compare, proposals, questions];
const read = 'Read what changed in {}.';
const readText: Asked = ({ verb }) => (verb === 'moved' ? undefined : read);
const confirmMentions: Asked = ({ rows }) => `Confirm who is meant: {}, ${counted(rows.length, 'place')}.`;
/** Of redirects that somebody wrote by hand, whose labels are addresses; those of a new id are judged with it. */
const whereLed: Asked = ({ rows }) => {
  const led = rows.flatMap(({ label, new: to }) => (label.startsWith('/') && to ? `${label} to ${to}` : []));
  const few = led.slice(0, 3).join('; ') + (led.length > 3 ? '; …' : '');
  return led.length === 0 ? undefined : `Do readers come where they would look? From ${few}`;
};
const lookAtPages: Asked = ({ subject }) =>
  `Look at some pages of the preview: ${subject.charAt(0).toLowerCase()}${subject.slice(1)}.`;

/** Every section, in the order in which a report tells them: what guards the rest, what is held, addresses, words, the wording. */
export const sections: Readonly<Record<Section, Told>> = {
  guards: {
    name: 'Guards changed',
    asks: ({ rows }, following) => {
      const pages = following.some(({ section }) => section === 'other')
        ? ', and some pages of the preview'
        : '';
      return `Read ${counted(rows.length, 'changed guard')} line by line, before all else${pages}.`;
    },
  },
  licence: {
    name: 'Under what terms the work may be used',
    news: ['Licence', 'licences'],
    asks: 'Have all whose work it is agreed? {}',
  },
  unread: {
    name: 'What cannot be read on one side',
    asks: 'Read {} itself: what it means could not be compared.',
  },
  sources: {
    name: 'Texts as they were received',
    news: ['Source', 'sources as they were received'],
    lists: [documents, method],
    asks: ({ rows }) =>
      rows.every(({ label }) => label === 'the file')
        ? 'The file of {} is another now, and its text is not: see where it comes from, and hold the text to it.'
        : 'What was received is another text now: hold {} to what it was received from.',
  },
  cells: {
    name: 'Cells of the matrix: values, voices, quotes',
    news: ['Answer', 'answers'],
    lists: [compare],
    asks: (change) =>
      quotesOf(change) ??
      (change.rows.some(({ label }) => label === 'looked for')
        ? 'Is nothing said on it but what these terms find? {}'
        : change.rows.some(({ label }) => label === 'first answer')
          ? 'Does the right answer count? {}'
          : 'Does {} still follow from its quotes?'),
  },
  pages: { name: 'Addresses', asks: whereLed, ofGone: nothing },
  documents: {
    name: 'Documents',
    news: ['Document', 'documents'],
    lists: [home, documents],
    asks: 'Read {} beside its source; look at its description, its rights, its provenance and its emendations.',
  },
  proposals: {
    name: 'Proposals',
    news: ['Proposal', 'proposals'],
    lists: everywhere,
    asks: (change, following) =>
      change.rows.every(({ label }) => label === 'name')
        ? 'Confirm the name of {}.'
        : ([change, ...following].map(quotesOf).find(Boolean) ?? 'Is what is said of {} true?'),
  },
  questions: {
    name: 'Questions and their codebook',
    news: ['Question', 'questions'],
    lists: [...everywhere, pagePaths.codebook],
    asks: askedOfQuestion,
  },
  roles: { name: 'Who takes part', news: ['Part', 'parts of actors'], asks: 'Read the words that give {}.' },
  actors: {
    name: 'Actors and their names',
    news: ['Actor', 'actors'],
    lists: [actors],
    asks: ({ rows }, following) => {
      if (!rows.some(({ label }) => /^name\b/.test(label))) return 'Is what is said of {} true?';
      const others = [...new Set(rows.map(({ label }) => label))].filter(
        (label) => !/^(?:name|order|address)\b/.test(label),
      );
      const rest = others.length > 0 ? ` Is what else is said true: ${others.join(', ')}?` : '';
      // Where another one is meant now, a place went from the one and came to the other.
      const placesOf = ({ sort, document, rows }: Change) =>
        sort === 'mentions' ? rows.map((row) => [document, row.label, row.new ?? row.old].join(' ')) : [];
      const places = new Set(following.flatMap(placesOf)).size;
      return `Confirm the names of {}${places > 0 ? `, and who is meant in ${counted(places, 'place')}` : ''}.${rest}`;
    },
  },
  emendations: {
    name: 'Emendations',
    news: ['Emendation', 'emendations'],
    lists: [documents, method],
    asks: ({ verb }) =>
      verb === 'moved'
        ? 'Links to their numbers lead to other emendations now: is that meant so? {}'
        : 'Judge the emendation of {}.',
    ofGone: 'Was it right to drop the emendation of {}?',
  },
  lines: {
    name: 'What rules do with source lines',
    news: ['Source lines', 'rules and what they do with source lines'],
    asks: ({ rows }) => `Look through ${counted(rows.length, 'line')} of {}.`,
  },
  text: {
    name: 'Words of the transcriptions',
    news: ['Words', 'places in the words'],
    lists: [documents, method],
    asks: readText,
    ofGone: readText,
  },
  metadata: {
    name: 'Descriptions of documents',
    news: ['Description', 'descriptions'],
    asks: 'Compare the description of {} with its source.',
  },
  mentions: {
    name: 'Mentions of actors',
    news: ['Mentions', 'groups of mentions'],
    asks: confirmMentions,
    ofGone: confirmMentions,
  },
  findings: {
    name: 'Findings',
    news: ['Finding', 'findings'],
    lists: [home, compare],
    asks: 'Is it so? {}',
    ofGone: nothing,
  },
  codings: {
    name: 'Codings',
    news: ['Coding', 'codings'],
    asks: ({ rows }) => askedOfCoded(rows) ?? 'Is it as the coder gave it? {}',
  },
  records: {
    name: 'Claims, dates and terms',
    news: ['Claims, dates or terms', 'lists of claims, dates or terms'],
    lists: [home],
    asks: (change) =>
      quotesOf(change) ??
      (change.rows.some(({ label }) => /(?:^|, )(?:date|until)$/.test(label))
        ? 'Does each date follow from its words? {}'
        : change.kept?.some(isQuote)
          ? 'Does what changed still follow from its quotes? {}'
          : read),
  },
  publications: {
    name: 'The record of publications, and the feed made of it',
    lists: [pagePaths.changes],
    asks: ({ verb }) =>
      verb === 'added'
        ? 'Does {} say what changed for readers?'
        : 'It was published otherwise. Is {} to change?',
    ofGone: 'It was published. Is {} to be forgotten?',
  },
  wording: {
    name: 'Cells of the matrix: wording alone',
    news: ['Answer', 'answers'],
    asks: 'Does the wording of {} still say what its quotes say?',
  },
  prose: {
    name: 'Prose, and what the edition says of itself',
    news: ['Page of prose', 'pages of prose'],
    asks: read,
  },
  signs: {
    name: 'Quotation marks and apostrophes alone',
    news: ['Wording', 'signs of quoting'],
    asks: 'Look through {}.',
  },
  drafts: { name: 'Drafts, on previews alone', asks: 'Look at {}; it is not public yet.' },
  other: { name: 'How pages are made', asks: lookAtPages, ofGone: lookAtPages },
  aside: {
    name: 'What no page shows',
    asks: ({ sort }) => (sort === 'other' ? 'It changes no page: is that meant so? {}' : undefined),
    ofGone: nothing,
  },
};

/** What a person has to judge of a change; undefined where there is nothing to judge. */
export function askedOf(change: Change, following: readonly Change[]): string | undefined {
  const { asks, ofGone = 'Is {} to go?' } = sections[change.section];
  const ofStatus = {
    draft: 'Is {} to leave the public site?',
    public: 'Is {} ready for the public site? Read all of it.',
  };
  const status = statusOf(change);
  const asked = status ? ofStatus[status] : change.verb === 'removed' ? ofGone : asks;
  const rest = typeof asked === 'string' ? asked : asked(change, following);
  const back = [change, ...following].some(isBack) ? 'Is what was withdrawn to come back? ' : '';
  return rest || back ? (back + (rest ?? '{}')).replaceAll('{}', () => change.subject) : undefined;
}

/** Whether pages came that had been withdrawn. */
function isBack({ sort, rows }: Change): boolean {
  return (
    sort === 'pages' && rows.some((row) => row.new !== undefined && row.label.includes(', withdrawn on '))
  );
}

function quotesOf({ rows }: Change): string | undefined {
  const hasNew = rows.some((row) => isQuote(row) && row.new !== undefined);
  return hasNew ? 'Read the quotes of {} in their places.' : undefined;
}

/** What belongs to each section, in the order of a report; sections without any are left out. */
export function bySection<T extends { readonly section: Section }>(
  all: readonly T[],
): (readonly [Told, T[]])[] {
  const own = Map.groupBy(all, ({ section }) => section);
  return Object.entries(sections).flatMap(([section, told]) => {
    const some = own.get(section as Section);
    return some ? [[told, some] as const] : [];
  });
}
