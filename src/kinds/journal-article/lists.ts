import { type Marker, markersOf, ordinalOf, styleOf } from '../../segment/markers.ts';
import { endsSentence } from '../../segment/sentences.ts';
import { type Line, textOf } from '../../segment/working-text.ts';

/** An item of a list is not longer than this, in lines. */
const longest = 25;

/**
 * The letters and small Roman numbers with which the items of lists begin. One alone may be a word of a sentence in a column: at least two stand in their
 * turn, set alike, each where a sentence or an item before it has ended.
 */
export function listsIn(lines: readonly Line[]): ReadonlyMap<Line, Marker> {
  const found = new Map<Line, Marker>();
  let open: { readonly line: Line; readonly marker: Marker; readonly at: number }[] = [];
  let free = true;
  for (const [at, line] of lines.entries()) {
    open = open.filter((one) => at - one.at <= longest);
    for (const marker of free && line.words.length > 1 ? possible(line) : []) {
      const before = open.findLastIndex(
        (one) =>
          styleOf(one.marker) === styleOf(marker) &&
          one.marker.kind === marker.kind &&
          ordinalOf(marker) === ordinalOf(one.marker) + 1,
      );
      const first = open[before];
      if (first) {
        found.set(first.line, first.marker);
        found.set(line, marker);
        open = open.slice(0, before);
      } else if (ordinalOf(marker) !== 1) continue;
      open.push({ line, marker, at });
      break;
    }
    const text = textOf(line.words);
    free =
      text === '' || endsSentence(text, { lists: true, notes: true }) || /[;,] (?:and|or|et|ou)$/i.test(text);
  }
  return found;
}

function possible({ words }: Line): Marker[] {
  return markersOf(words.slice(0, 1)).filter(
    ({ kind, words: [word] }) => (kind === 'small' || kind === 'roman') && /^\(?[a-z]/.test(word?.text ?? ''),
  );
}
