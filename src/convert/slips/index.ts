import type { Source } from '../../text/tokens.ts';
import { doubledWords } from './doubled-words.ts';
import { misreadApostrophes } from './misread-apostrophes.ts';
import { misreadLetters } from './misread-letters.ts';
import { missingSpaces } from './missing-spaces.ts';
import { mixedQuotes } from './mixed-quotes.ts';
import { nearWords } from './near-words.ts';
import { runInArticles } from './run-in-articles.ts';
import { runningText } from './running-text.ts';
import type { Detector, Slip } from './slip.ts';
import { strayCapitals } from './stray-capitals.ts';
import { strayMarks } from './stray-marks.ts';
import { unpairedQuotes } from './unpaired-quotes.ts';
import { unseenCharacters } from './unseen-characters.ts';

export type { Slip } from './slip.ts';

/** The detectors in the order in which they speak: where two suspect the same word, the first is heard. */
export const detectors: readonly Detector[] = [
  unseenCharacters,
  misreadLetters,
  misreadApostrophes,
  mixedQuotes,
  missingSpaces,
  strayMarks,
  unpairedQuotes,
  runInArticles,
  doubledWords,
  strayCapitals,
  nearWords,
];

/** What French sets otherwise, and has no slips of: spaces before marks, articles and plurals of its own. */
const english: readonly Detector[] = [misreadApostrophes, strayMarks, runInArticles];

/**
 * Finds what looks like a slip in a source, in the order of the text: one finding a place. Which of them an editor has decided
 * already is the caller's to know.
 */
export function findSlips(source: Source, language: string): Slip[] {
  const text = runningText(source);
  const places = new Map<string, Slip>();
  const apt = language === 'fr' ? detectors.filter((detector) => !english.includes(detector)) : detectors;
  for (const detector of apt)
    for (const slip of detector(text)) {
      const place = `${slip.line}:${slip.column}`;
      if (!places.has(place)) places.set(place, slip);
    }
  return [...places.values()].sort((a, b) => a.line - b.line || a.column - b.column);
}
