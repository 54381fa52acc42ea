import { leftInText } from './header-draft.ts';
import type { HeaderField } from './header-field.ts';
import { parseReferences } from './references.ts';
import { carriesTags, parseTags } from './tags.ts';

/** `TAGS:`, over several lines. */
export const tags: HeaderField = {
  name: 'tags',
  opens: 'fields',
  sure: true,
  starts: (line) =>
    /^TAGS? ?[:;]/i.test(line) || (/^TAGS? \S/i.test(line) && carriesTags(line.replace(/^TAGS? /i, ''))),
  carriesOn: ({ line, blank }) => !blank && carriesTags(line),
  read({ phrase }, draft) {
    const label = /^TAGS? ?[:;.]? ?/i.exec(phrase.text)?.[0].length ?? 0;
    const read = parseTags(phrase.text.slice(label));
    if (read.length > 0) draft.metadata.tags = [...new Set([...(draft.metadata.tags ?? []), ...read])];
    draft.take('tags', phrase.words);
  },
};

/** `SUBJECT:`, over several lines, up to a blank one. */
export const subject: HeaderField = {
  name: 'subject',
  opens: 'fields',
  sure: true,
  starts: (line) => /^SUBJ(?:ECT)? ?:/i.test(line) || /^SUBJ(?:ECT)? (?!TO |OF |MATTER)[A-Z]/.test(line),
  carriesOn: ({ line, sofar, blank }) => {
    if (/^SUBJ(?:ECT)? ?:?$/i.test(sofar)) return true;
    return !blank && !/^(?:\([A-Z/]+\) |SUMMARY\b|COMMENT\b|BEGIN\b|INTRODUCTION\b|--)/.test(line);
  },
  read({ phrase }, draft) {
    const value = phrase.text.replace(/^SUBJ(?:ECT)? ?:? ?/i, '');
    if (draft.metadata.subject) return draft.warn('field-once', phrase.words, 'one subject', leftInText);
    if (value !== '') draft.metadata.subject = value;
    draft.take('subject', phrase.words);
  },
};

const referenceLabel =
  /^(?:REF(?:ERENCE|TEL)?(?:S|\(S\))? ?(?:[:;.]|(?=\(?[A-Z][.)] ?\S)|(?=\d{2} [A-Z]+ \d+)|(?=[A-Z]+ \d{3,}))|REF(?= [A-Z] ?[:.)]))/i;

/** `REF:`, over several lines; a lettered one may stand below a blank line. */
export const references: HeaderField = {
  name: 'references',
  opens: 'fields',
  sure: true,
  starts: (line, zone) => zone !== 'address' && referenceLabel.test(line),
  carriesOn: ({ line, sofar, blank }) =>
    !/^(?:SUMMARY\b|COMMENT\b|--)/.test(line) &&
    (!blank || sofar.replace(referenceLabel, '').trim() === '' || /^\(?[B-Z][.)] ?(?!\()/.test(line)),
  read({ lines, phrase }, draft) {
    const value = lines
      .map((line, at) =>
        at === 0 || /^REF(?: [A-Z])? ?:/i.test(line.text)
          ? line.text.replace(/^REF ([A-Z]) ?[:.)]/i, '$1. ').replace(referenceLabel, '')
          : line.text,
      )
      .join(' ');
    const read = parseReferences(value, draft.year);
    if (read.length > 0) draft.metadata.references = [...(draft.metadata.references ?? []), ...read];
    draft.take('references', phrase.words);
  },
};
