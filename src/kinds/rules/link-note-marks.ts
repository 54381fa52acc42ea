import { endnoteLines, footnoteLines, isNotesTitle, type Note, readNotes } from '../../segment/notes/list.ts';
import { hasPlainMark, type MarkedWord, splitMark } from '../../segment/notes/marks.ts';
import { type SignedNote, signedNotes } from '../../segment/notes/signs.ts';
import { type Line, normalisedBy, textOf, type Word } from '../../segment/working-text.ts';
import type { Rule } from './rule.ts';

export const linkNoteMarks: Rule = {
  name: 'link-note-marks',
  fates: ['normalised'],
  description: `
    Makes the marks of notes links to them. Where the text prints a mark (\`¹\`, \`[1]\`, \`1/\`, a \`1\` behind a full stop) and the
    notes at the end or at the feet of the pages print the same one (there also \`(1)\`, counted anew on every page, \`*\` and \`a\`), both are taken off the words: the page sets them. The marks must come in the
    order of the notes; a number that may be something else stays, and a note whose mark was not found stands apart, as it was received. Where the notes of an annex begin
    with 1 again, they are counted through.`,
  examples: [
    {
      source: [
        'The army left the town.[1] Nobody knows why.',
        '',
        'Notes',
        '1 See the newspapers of the time.',
      ],
      text: ['The army left the town. Nobody knows why.', '', 'Notes', 'See the newspapers of the time.'],
    },
  ],
  apply(text) {
    const changes = numberedChanges(text.lines);
    text.replaceAll(changes);
    const labels = text.words.map(({ opensNote }) => Number(opensNote ?? 0));
    const last = labels.reduce((most, label) => Math.max(most, label || 0), 0);
    text.replaceAll(
      signedNotes(text.lines, changes.length > 0).flatMap((note, at) => linkSigned(note, last + at + 1)),
    );
  },
};

/** What takes the place of marks that are numbers, and of the words that bear them. */
function numberedChanges(lines: readonly Line[]): [Word[], Word[]][] {
  for (const series of seriesOf(lines)) {
    let counted = 0;
    const changes = series.flatMap(({ body, notes }) => {
      const own = notes.map((note) => ({ ...note, label: String(Number(note.label) + counted) }));
      const made = linkSeries(body, own, counted);
      counted += Number(notes.at(-1)?.label);
      return made;
    });
    if (changes.length > 0) return changes;
  }
  return [];
}

/** Notes that are counted through, and the words that may bear their marks. */
interface Series {
  readonly body: readonly Word[];
  readonly notes: readonly Note[];
}

/** Where the notes of a text may stand: under their title, if a line like one is that, at the feet of pages, or at the end. */
function* seriesOf(lines: readonly Line[]): Generator<Series[]> {
  const title = lines.findLastIndex((line) => isNotesTitle(textOf(line.words)));
  if (title >= 0) yield seriesFrom(lines.slice(0, title), lines.slice(title + 1));
  const feet = footnoteLines(lines);
  if (feet.length === 0) {
    const list = endnoteLines(lines);
    yield seriesFrom(lines.slice(0, lines.length - list.length), list);
  }
  const ends = feet.map((foot, at) =>
    at + 1 < feet.length ? lines.indexOf(foot.at(-1) as Line) + 1 : undefined,
  );
  yield feet.flatMap((foot, at) => {
    const own = new Set(foot);
    return seriesFrom(
      lines.slice(at === 0 ? 0 : ends[at - 1], ends[at]).filter((line) => !own.has(line)),
      foot,
    );
  });
}

function seriesFrom(body: readonly Line[], list: readonly Line[]): Series[] {
  const { notes } = readNotes(list);
  return notes.length === 0 ? [] : [{ body: body.flatMap(({ words }) => words), notes }];
}

/** Links the marks in some words to their notes. @param counted the notes of the text before these */
function linkSeries(body: readonly Word[], notes: readonly Note[], counted: number): [Word[], Word[]][] {
  const following = new Map(notes.map(({ label }, at) => [label, notes[at + 1]?.label]));
  const marked = new Set(body.flatMap((word) => (word.note ? [word.note] : [])));
  const changes: [Word[], Word[]][] = [];
  const linked = new Set<Word>();
  let next = notes[0]?.label;
  let last = 0;
  for (const [at, word] of body.entries()) {
    if (word.note) {
      last = Math.max(last, Number(word.note));
      next = following.get(word.note);
      continue;
    }
    const split = splitMark(word.text);
    const label = String(Number(split?.label) + counted);
    if (!split || marked.has(label) || !following.has(label)) continue;
    if (Number(label) <= last || (hasPlainMark(word.text) && label !== next)) continue;
    const before = body[at - 1];
    const change = link(before && !linked.has(before) ? before : undefined, word, { ...split, label });
    if (!change) continue;
    changes.push(change);
    linked.add(word);
    last = Number(label);
    next = following.get(label);
  }
  // One whose mark was not found is no part of the note before it.
  return changes.length + marked.size > 0 ? [...changes, ...notes.flatMap(withoutMark)] : [];
}

/** Such notes are counted anew on every page, or not at all: the page of the edition counts them through. */
function linkSigned({ mark, bearers, stem }: SignedNote, place: number): [Word[], Word[]][] {
  const note = String(place);
  const [first] = bearers;
  const change = normalisedBy('link-note-marks', first);
  const tokens = bearers.flatMap((word) => word.tokens);
  return [
    [[...bearers], [{ ...first, tokens, text: stem, note, unlinked: bearers, change }]],
    ...withoutMark({ label: note, mark, words: [] }),
  ];
}

/** The words that bear a mark, and the one that takes their place. */
function link(before: Word | undefined, word: Word, split: MarkedWord): [Word[], Word[]] | undefined {
  const kept = (one: Word) => normalisedBy('link-note-marks', one);
  if (split.stem !== '')
    return [[word], [{ ...word, text: split.stem, note: split.label, unlinked: [word], change: kept(word) }]];
  // A mark that stands alone belongs to the word before it.
  if (!before || before.note) return undefined;
  const tokens = [...before.tokens, ...word.tokens];
  return [
    [before, word],
    [{ ...before, tokens, note: split.label, unlinked: [before, word], change: kept(before) }],
  ];
}

function withoutMark({ label, mark }: Note): [Word[], Word[]][] {
  if (mark.opensNote !== undefined) return [];
  const change = normalisedBy('link-note-marks', mark);
  return [[[mark], [{ ...mark, text: '', opensNote: label, unlinked: [mark], change }]]];
}
