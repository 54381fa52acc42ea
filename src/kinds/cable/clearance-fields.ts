import type { HeaderField } from './header-field.ts';
import { oneLine } from './header-field.ts';

/** A clearance: the office, and who cleared it there. `EB/IFD/ODF:ABARRY (DRAFT)`. */
const clearance = /^(?:CLEAR(?:ED BY|ANCES?)\b|[A-Z][A-Z0-9/.&-]{0,24} ?[:;-] ?[A-Z])/;

/** `DRAFTED BY AF/W:JROE:PM`: the Department's own telegrams of the seventies say it above the date-time group. */
export const draftedBy: HeaderField = {
  name: 'draftedBy',
  sure: true,
  starts: (line) => /^DRAFTED BY ?:? ?\S/.test(line),
  carriesOn: oneLine,
  read({ phrase }, draft) {
    draft.metadata.draftedBy = behindBy(phrase.text);
    draft.take('draftedBy', phrase.words);
  },
};

/** `APPROVED BY AF/W:JDOE`, and the clearances on the lines below it. */
export const approvedBy: HeaderField = {
  name: 'approvedBy',
  sure: true,
  starts: (line) => /^APPROVED BY ?:? ?\S/.test(line),
  carriesOn: ({ line, blank }) => !blank && clearance.test(line),
  read({ lines: [first, ...cleared] }, draft) {
    if (!first) return;
    draft.metadata.approvedBy = behindBy(first.text);
    draft.take('approvedBy', first.words);
    if (cleared.length === 0) return;
    draft.metadata.clearedBy = cleared.map(({ text }) => text);
    draft.take(
      'clearedBy',
      cleared.flatMap(({ words }) => words),
    );
  },
};

function behindBy(text: string): string {
  return text.replace(/^\w+ BY ?:? ?/i, '');
}
