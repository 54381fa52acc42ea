import type { Corpus } from '../corpus/load-corpus.ts';
import { answersOf, doubtOf, isNotReviewed } from '../schema/comparison.ts';
import { fold } from '../text/folding.ts';
import { counted } from '../text/wording.ts';
import type { Edition } from './edition.ts';
import { anchorOf, type Change, type Draft, type Invariant, type Row } from './report.ts';

/** A rule of a value or the parts that are given it, with its id; what a silence needs; the order in which values are tried; the rules of the codebook. */
const ofRule = /^(?:value (.+), (?:rule|roles)|(what a silence needs)|(order of values)|rules)$/;

/** A question whose rules changed, with the answers that stand on each of them: they may no longer follow it. */
export function withStanding(draft: Draft, sides: readonly [Corpus, Corpus]): Draft {
  if (draft.sort !== 'questions' || draft.verb !== 'changed') return draft;
  const rows = draft.rows.flatMap((row): Row[] => {
    const [rule, value, silence, order] = ofRule.exec(row.label) ?? [];
    if (!rule || !(value ?? silence ?? order) || row.old === undefined || row.new === undefined) return [row];
    const isOn = (given: string) => (order ? given !== 'silent' : given === (value ?? 'silent'));
    const [was, is] = sides.map((corpus) => standingOn(corpus, draft.key, isOn));
    if (!was && !is) return [row];
    const label = row.label.replace(/, rule$|$/, ', stands on it');
    return [row, { label, old: was || 'no answer', new: is || 'no answer', beside: true }];
  });
  return { ...draft, rows };
}

function standingOn({ proposals }: Corpus, question: string, isOn: (value: string) => boolean): string {
  const standing = [...proposals.values()].filter(({ value: { positions } }) => {
    const position = positions[question];
    return position && [position, ...answersOf(position)].some((answer) => isOn(answer.value));
  });
  return listed(standing.map(({ value: { name } }) => name));
}

/** Names in a line: some have a comma themselves. */
const listed = (names: readonly string[]) => names.join('; ');

/** What a person has to judge of a question or of the codebook. */
export function askedOfQuestion({ rows, verb }: Change, following: readonly Change[]): string {
  const answers = following.filter(({ sort }) => sort === 'cells').length;
  if (verb === 'added') return `Are the rule and its ${counted(answers, 'answer')} right? {}`;
  if (rows.every(({ label }) => /^(?:theme|order)$/.test(label)))
    return 'Is it where its readers look for it? {}';
  if (rows.every((row) => row.label === `value ${row.new}`))
    return 'Is each value what it was under its other id? {}';
  const said = rows.map(({ label }) => /^(?:coder|version) \d+(?=,)/.exec(label)?.[0]);
  return said.includes(undefined)
    ? 'Do the answers still follow the rule? {}'
    : `Is what is said of ${[...new Set(said)].join(', ')} true? {}`;
}

/** Rules that changed without a new version of the codebook that names their question, and cells that a new version has read again and that were not. */
export function rulesRead(
  [{ corpus: old }, { corpus: next }]: readonly [Edition, Edition],
  changes: readonly Change[],
): Invariant {
  const known = old.codebook?.value.versions.map(({ version }) => version);
  const versions = (known && next.codebook?.value.versions) ?? [];
  const fresh = versions
    .filter(({ version }) => !known?.includes(version))
    .map(({ changes: told, ...version }) => ({
      ...version,
      questions: new Set(told.flatMap(({ questions }) => questions)),
    }));
  const named = ['codebook', ...fresh.flatMap(({ questions }) => [...questions])];
  const versioned = new Set(fresh.length === 0 ? [] : named.map((id) => anchorOf('questions', id)));
  const isOfRules = ({ sort, section, verb, rows }: Change) =>
    sort === 'questions' && section !== 'drafts' && verb === 'changed' && rows.some(isOther);
  const unversioned = changes.filter((change) => known && isOfRules(change) && !versioned.has(change.id));
  const left = fresh.flatMap(({ version, readAgain, questions }) =>
    [...(readAgain === undefined ? [] : questions)].flatMap((id) => {
      const cells = [...next.proposals.values()].flatMap(({ value: { name, coded, positions } }) => {
        const position = positions[id];
        if (!position || isNotReviewed(position)) return [];
        return { name, by: (doubtOf(position).coded ?? coded)?.codebook ?? 0 };
      });
      const unread = cells.filter(({ by }) => by < version).map(({ name }) => name);
      if (unread.length === 0) return [];
      const subject = next.dimensions.get(id)?.value.name ?? id;
      return {
        found: `${subject}: version ${version} has cells read again, and ${unread.length} of ${cells.length} were not: ${listed(unread)}`,
        cure: `have them read by version ${version} and give each its "coded", or say in "readAgain" which need not be`,
      };
    }),
  );
  return {
    name: 'codebook',
    wanted: 'rules that changed have a new version, and the cells that it touches were read again by it',
    level: 'warning',
    broken: [
      ...unversioned.map(({ subject }) => ({
        found: `${subject}: rules are others, and no new version of the codebook names it`,
        cure: 'add a version to content/codebook.yml that says what changed and for which questions, and have the cells read again that it touches',
      })),
      ...left,
    ],
  };
}

/** Whether a rule says something else, and not the same with other signs. */
function isOther({ label, old = '', new: next = '' }: Row): boolean {
  return ofRule.test(label) && fold(old).text !== fold(next).text;
}
