import { addPassing } from './caption-fields.ts';
import { citationsIn } from './cited-cables.ts';
import { leftInText } from './header-draft.ts';
import type { HeaderField } from './header-field.ts';
import { labelAt } from './labels.ts';
import { parseReferences } from './references.ts';
import { carriesTags, parseTags } from './tags.ts';

/** `TAGS:`, over several lines. */
export const tags: HeaderField = {
  name: 'tags',
  opens: 'fields',
  sure: true,
  starts: (line) => labelAt('tags', line) !== undefined,
  carriesOn: ({ line, sofar, blank }) => !blank && (carriesTags(line, sofar) || /,$/.test(sofar)),
  read({ phrase }, draft) {
    const label = labelAt('tags', phrase.text) ?? 0;
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
  starts: (line) => labelAt('subject', line) !== undefined,
  carriesOn: ({ line, sofar, blank }) => {
    if (labelAt('subject', sofar) === sofar.length) return true;
    if (carriesTags(line) && /,/.test(line)) return false;
    return !blank && !/^(?:\([A-Z/]+\) |SUMMARY\b|COMMENT\b|BEGIN\b|INTRODUCTION\b|--)/.test(line);
  },
  read({ phrase }, draft) {
    if (draft.metadata.subject) return draft.warn('field-once', phrase.words, 'one subject', leftInText);
    const label = labelAt('subject', phrase.text) ?? 0;
    const end = label + endOfSubject(phrase.text.slice(label));
    const value = phrase.text.slice(label, end).trim();
    if (value !== '') draft.metadata.subject = value;
    draft.take('subject', phrase.between(0, end));
    if (end < phrase.text.length)
      draft.warn(
        'subject-ends',
        phrase.between(end + 1, phrase.text.length).slice(0, 12),
        'a subject that ends with its line, and a paragraph number before the text',
        'The words are printed as text; if they are the subject\'s, give it in seed.yml under "facts"',
      );
  },
};

/** No subject is longer, in characters. */
const longestSubject = 300;

/** Where a subject ends that a text has been run on behind: at a rule, where small letters follow capitals, at the latest behind its first sentence. */
function endOfSubject(text: string): number {
  const rule = text.search(/ -{3,}(?: |$)/);
  const small = /^[^a-z]{8,}? (?=[A-Z][a-z]+ (?:[a-z]+ )+[a-z]+)/.exec(text)?.[0].length;
  const ends = [rule, ...(small ? [small - 1] : [])].filter((end) => end > 0);
  const end = Math.min(text.length, ...ends);
  if (end <= longestSubject) return end;
  return (
    /^.{12,300}?\w{3}[.?!](?= )/.exec(text)?.[0].length ?? Math.max(text.lastIndexOf(' ', longestSubject), 0)
  );
}

/** `REF:`, over several lines; a lettered one may stand below a blank line. */
export const references: HeaderField = {
  name: 'references',
  opens: 'fields',
  sure: true,
  starts: (line, zone) =>
    zone !== 'address' &&
    (labelAt('references', line) !== undefined || (zone === 'fields' && goesOnList(line))),
  carriesOn: ({ line, sofar, blank }) =>
    !/^(?:SUMMARY\b|COMMENT\b|--)/.test(line) &&
    (!blank ||
      (passesOn(line) && /^(?:DEPT|DEPARTMENT|STATE|PLEASE PASS|PASS)\b/.test(line)) ||
      sofar.slice(labelAt('references', sofar)).trim() === '' ||
      /^\(?[B-Z][.)] ?(?!\()/i.test(line)),
  read({ lines }, draft) {
    const passing = lines.filter((line, at) => at > 0 && passesOn(line.text));
    for (const line of passing) addPassing(draft, line.text, line.words);
    const value = lines
      .filter((line) => !passing.includes(line))
      .map((line, at) =>
        at === 0 || /^REF(?: [A-Z])? ?:/i.test(line.text)
          ? withoutLabel(line.text.replace(/^REF ([A-Z]) ?[:.)]/i, '$1. '))
          : line.text,
      )
      .join(' ');
    const read = parseReferences(value, draft.year);
    if (read.length > 0) draft.metadata.references = [...(draft.metadata.references ?? []), ...read];
    draft.take(
      'references',
      lines.filter((line) => !passing.includes(line)).flatMap(({ words }) => words),
    );
  },
};

/** A lettered line that names a cable: the list of references goes on, whatever stands between. */
function goesOnList(line: string): boolean {
  const letter = /^\(?[B-Z][.)] ?/.exec(line)?.[0];
  return letter !== undefined && /^(?:\d{2,4} )?[A-Z][A-Z ]+ \d{3,}/.test(line.slice(letter.length));
}

/** A line below the references that names no cable: it says to whom this one is to be passed. */
function passesOn(line: string): boolean {
  return (
    /^(?!\(?[A-Z][.):])(?:[A-Z][A-Z/'-]*,? ){0,6}(?:FOR|PASS) [A-Z]/.test(line) &&
    line === line.toUpperCase() &&
    citationsIn(line).every(({ cables }) => cables.length === 0)
  );
}

function withoutLabel(line: string): string {
  return line.slice(labelAt('references', line) ?? 0);
}
