import { normalisedBy, type Word, type WorkingText } from '../../segment/working-text.ts';
import type { Rule } from './rule.ts';

const by = 'link-notes';

export const linkNotes: Rule = {
  name: by,
  ofMarks: true,
  fates: ['normalised'],
  description: `
    Makes the marks of notes links to them where the source was taken out of a file that says which words bear a note: \`[^1]\` stands there
    behind the words, and \`[^1]:\` before the note. Both are taken off: the page sets them. A mark without a note, and a note without a
    mark, stay as they are.`,
  examples: [
    {
      source: ['The army left the town.[^1] Nobody knows why.', '', '[^1]: See the newspapers of the time.'],
      text: ['The army left the town. Nobody knows why.', '', 'See the newspapers of the time.'],
    },
  ],
  apply(text) {
    const notes = notesOf(text);
    if (notes.size === 0) return;
    const marked = text.words.flatMap((word) => {
      const labels = [...word.text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, label = '']) => label);
      const known =
        labels.length > 0 && !notes.has(openedBy(word) ?? '') && labels.every((label) => notes.has(label));
      return known ? [{ word, labels }] : [];
    });
    const linked = new Set(marked.flatMap(({ labels }) => labels));
    text.replaceAll([
      ...marked.map(({ word, labels }): [Word[], Word[]] => [[word], withoutMarks(word, labels)]),
      ...[...notes]
        .filter(([label]) => linked.has(label))
        .map(([label, mark]): [Word[], Word[]] => [
          [mark],
          [{ ...mark, text: '', opensNote: label, unlinked: [mark], change: { fate: 'normalised', by } }],
        ]),
    ]);
  },
};

/** The words that open notes, by the labels of these: the first of a line, each label once. */
function notesOf({ lines }: WorkingText): ReadonlyMap<string, Word> {
  const notes = new Map<string, Word>();
  for (const { words } of lines) {
    const [first] = words;
    const label = first && openedBy(first);
    if (first && label !== undefined && words.length > 1 && !notes.has(label)) notes.set(label, first);
  }
  return notes;
}

function openedBy({ text }: Word): string | undefined {
  return /^\[\^(\d{1,3})\]:$/.exec(text)?.[1];
}

/** The word without its marks, and for each mark after the first a word that prints nothing else. */
function withoutMarks(word: Word, labels: readonly string[]): Word[] {
  const text = word.text.replace(/\[\^[^\]\s]+\]/g, '');
  return labels.map((note, at) => ({
    ...word,
    text: at === 0 ? text : '',
    note,
    unlinked: at === 0 ? [word] : [],
    change: normalisedBy(by, word),
  }));
}
