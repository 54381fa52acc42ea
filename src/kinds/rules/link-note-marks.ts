import { type BracketedNote, bracketedNotes } from '../../segment/notes/bracketed.ts';
import { endnoteLines, footnoteLines, isNotesTitle, type Note, readNotes } from '../../segment/notes/list.ts';
import { hasPlainMark, type MarkedWord, splitMark } from '../../segment/notes/marks.ts';
import { type Line, normalisedBy, textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import type { Rule } from './rule.ts';

export const linkNoteMarks: Rule = {
  name: 'link-note-marks',
  fates: ['normalised'],
  description: `
    Makes the marks of notes links to them. Where the text prints a mark (\`¹\`, \`[1]\`, a \`1\` behind a full stop) and the
    notes at the end or at the feet of the pages print the same one (there also \`(1)\`, counted anew on every page), both are taken off the words: the page sets them. The marks must come in the
    order of the notes; a number that may be something else stays, and a note whose mark was not found stands apart, as it was received.`,
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
    const found = notesOf(text);
    if (!found) return text.replaceAll(bracketedNotes(text.lines).flatMap(linkBracketed));
    const notes = new Set(found.notes.map(({ label }) => label));
    const marked = new Set(found.body.flatMap((word) => (word.note ? [word.note] : [])));
    const changes: [Word[], Word[]][] = [];
    const linked = new Set<Word>();
    const following = new Map(found.notes.map(({ label }, at) => [label, found.notes[at + 1]?.label]));
    let next = found.notes[0]?.label;
    let last = 0;
    for (const [at, word] of found.body.entries()) {
      if (word.note) {
        last = Math.max(last, Number(word.note));
        next = following.get(word.note);
        continue;
      }
      const split = splitMark(word.text);
      if (!split || marked.has(split.label)) continue;
      const expected = split.label === next;
      if (!notes.has(split.label) || Number(split.label) <= last || (hasPlainMark(word.text) && !expected))
        continue;
      const before = found.body[at - 1];
      const change = link(before && !linked.has(before) ? before : undefined, word, split);
      if (!change) continue;
      changes.push(change);
      linked.add(word);
      last = Number(split.label);
      next = following.get(split.label);
    }
    // One whose mark was not found is no part of the note before it.
    if (changes.length + marked.size > 0) text.replaceAll([...changes, ...found.notes.flatMap(withoutMark)]);
  },
};

function notesOf(text: WorkingText): { body: Word[]; notes: readonly Note[] } | undefined {
  const at = text.lines.findLastIndex((line) => isNotesTitle(textOf(line.words)));
  const feet = at < 0 ? new Set(unheaded(text)) : undefined;
  const { notes } = readNotes(feet ? [...feet] : text.lines.slice(at + 1));
  if (notes.length === 0) return undefined;
  const body = feet ? text.lines.filter((line) => !feet.has(line)) : text.lines.slice(0, at);
  return { body: body.flatMap((line) => line.words), notes };
}

function unheaded({ lines }: WorkingText): Line[] {
  const feet = footnoteLines(lines);
  return feet.length > 0 ? feet : endnoteLines(lines);
}

/** Such notes are counted anew on every page: the page of the edition counts them through. */
function linkBracketed({ mark, reference, before }: BracketedNote, at: number): [Word[], Word[]][] {
  const note = String(at + 1);
  const text = before.text + reference.text.replace(/^\(\d+\)/, '');
  const change = normalisedBy('link-note-marks', before);
  const tokens = [...before.tokens, ...reference.tokens];
  return [
    [[before, reference], [{ ...before, tokens, text, note, unlinked: [before, reference], change }]],
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
  if (mark.text === '') return [];
  return [
    [
      [mark],
      [
        {
          ...mark,
          text: '',
          opensNote: label,
          unlinked: [mark],
          change: { fate: 'normalised', by: 'link-note-marks' },
        },
      ],
    ],
  ];
}
