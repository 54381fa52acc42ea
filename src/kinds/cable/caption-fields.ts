import type { Word } from '../../segment/working-text.ts';
import { parseCaptions } from './captions.ts';
import { parseClassification } from './classification.ts';
import { type HeaderDraft, leftInText } from './header-draft.ts';
import { type HeaderField, oneLine } from './header-field.ts';
import { parsePrintedMrn } from './mrn.ts';
import { looksLikePassing } from './passing.ts';

/** `C O N F I D E N T I A L SECTION 01 OF 04 LISBON 000387`. */
export const classification: HeaderField = {
  name: 'classification',
  opens: 'captions',
  sure: true,
  starts(line, zone) {
    const read = parseClassification(line);
    if (zone !== 'address') return /^\d{4,8}$/.test(read?.mrn?.value.number ?? '');
    return read !== undefined && (read.unread === undefined || read.mrn !== undefined);
  },
  carriesOn: ({ line, sofar, blank }) =>
    !blank &&
    !/\d$/.test(sofar) &&
    (/^(?:SECTION )/.test(line) ||
      parsePrintedMrn(line) !== undefined ||
      (/OF \d+ \D+$/.test(sofar) && /^\d+$/.test(line))),
  read({ phrase }, draft) {
    const read = parseClassification(phrase.text);
    if (!read) return;
    if (read.mrn && draft.mrn)
      return draft.warn('header-line-readable', phrase.words, 'one message reference number', leftInText);
    const take = (
      field: 'classification' | 'section' | 'mrn' | 'captions',
      place: { start: number; end: number },
    ): void => draft.take(field, phrase.between(place.start, place.end));
    draft.metadata.classification = read.classification.value;
    take('classification', read.classification);
    if (read.section) {
      draft.metadata.section = read.section.value;
      take('section', read.section);
    }
    if (read.mrn) {
      draft.mrn = read.mrn.value;
      draft.mrnWords = phrase.between(read.mrn.start, read.mrn.end);
      take('mrn', read.mrn);
    }
    for (const caption of read.captions) {
      addCaptions(draft, [caption.value]);
      take('captions', caption);
    }
    const unread = read.unread === undefined ? '' : phrase.text.slice(read.unread);
    const behind = phrase.between(read.unread ?? 0, phrase.text.length);
    if (looksLikePassing(unread)) addPassing(draft, unread, behind);
    else if (unread !== '')
      draft.warn(
        'header-line-readable',
        behind,
        'a section, a message reference number or a caption',
        leftInText,
      );
  },
};

function addCaptions(draft: HeaderDraft, captions: readonly string[]): void {
  draft.metadata.captions = [...new Set([...(draft.metadata.captions ?? []), ...captions])];
}

/** A line of captions. */
export const captions: HeaderField = {
  name: 'captions',
  sure: true,
  starts: (line, zone) => zone !== 'address' && parseCaptions(line) !== undefined,
  carriesOn: oneLine,
  read({ phrase }, draft) {
    addCaptions(draft, parseCaptions(phrase.text) ?? []);
    draft.take('captions', phrase.words);
  },
};

/** The message reference number where it has a line of its own. */
export const mrn: HeaderField = {
  name: 'mrn',
  sure: false,
  starts: (line, zone) => zone === 'captions' && parsePrintedMrn(line) !== undefined,
  carriesOn: oneLine,
  read({ phrase }, draft) {
    if (draft.mrn)
      return draft.warn('header-line-readable', phrase.words, 'one message reference number', leftInText);
    draft.mrn = parsePrintedMrn(phrase.text);
    draft.mrnWords = phrase.words;
    draft.take('mrn', phrase.words);
  },
};

/** For whose attention the cable is, and to whom it is to be passed. */
export const passing: HeaderField = {
  name: 'passing',
  sure: false,
  starts: (line, zone) => zone === 'captions' && looksLikePassing(line),
  carriesOn: ({ line, blank }) => !blank && !looksLikePassing(line) && line === line.toUpperCase(),
  read({ phrase }, draft) {
    addPassing(draft, phrase.text, phrase.words);
  },
};

/** Adds a line that says to whom the cable is to be passed. */
export function addPassing(draft: HeaderDraft, line: string, words: readonly Word[]): void {
  draft.metadata.passing = [...(draft.metadata.passing ?? []), line];
  draft.take('passing', words);
}
