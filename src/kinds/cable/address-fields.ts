import { lacksName, looksLikeAddressee, parseAddressees } from './addressees.ts';
import { parseCaptions } from './captions.ts';
import { parseDateTimeGroup } from './date-time-group.ts';
import type { HeaderDraft } from './header-draft.ts';
import { type HeaderField, oneLine } from './header-field.ts';
import type { Phrase } from './phrase.ts';
import { isTransmission, precedenceOfTransmission } from './transmission.ts';

/** `R 121116Z JUN 09`: the date and hour, and the precedence before it. */
export const dateTimeGroup: HeaderField = {
  name: 'dtg',
  sure: true,
  starts: (line) => parseDateTimeGroup(line) !== undefined,
  carriesOn: oneLine,
  read({ phrase }, draft) {
    const read = parseDateTimeGroup(phrase.text);
    if (!read) return;
    const at = phrase.text.indexOf(read.dtg);
    const words = phrase.between(at, at + read.dtg.length);
    draft.metadata.dtg = read.dtg;
    draft.take('dtg', words);
    if (read.sentAt) {
      draft.metadata.sentAt = read.sentAt;
      draft.stand('sentAt', words);
    } else
      draft.warn(
        'date-readable',
        words,
        'a day, an hour and a month that exist',
        'Correct the group in emendations.yml',
      );
    if (read.precedence) {
      draft.metadata.precedence = read.precedence;
      draft.lines.precedence = [];
      draft.take('precedence', phrase.between(0, at));
    }
    if (read.rest)
      addTransmission(
        draft,
        read.rest,
        phrase.between(phrase.text.length - read.rest.length, phrase.text.length),
      );
  },
};

function addTransmission(draft: HeaderDraft, line: string, words: ReturnType<Phrase['between']>): void {
  draft.metadata.transmission ??= [];
  draft.metadata.transmission.push(line);
  draft.take('transmission', words);
}

/** What stations add for sending a message; its precedence counts where the date-time group has none. */
export const transmission: HeaderField = {
  name: 'transmission',
  sure: false,
  starts: (line, zone) => zone === 'address' && isTransmission(line),
  carriesOn: oneLine,
  read({ phrase }, draft) {
    addTransmission(draft, phrase.text, [...phrase.words]);
    const precedence = precedenceOfTransmission(phrase.text);
    if (!precedence || draft.metadata.precedence) return;
    draft.metadata.precedence = precedence;
    draft.stand('precedence', phrase.words.slice(0, 1));
  },
};

/** `FM AMEMBASSY LISBON`, in whatever zone: few things begin so. */
export const origin: HeaderField = {
  name: 'origin',
  sure: true,
  starts: (line, zone) => /^FM \S/.test(line) && (zone === 'address' || looksLikeAddressee(line.slice(3))),
  carriesOn: ({ line, sofar, blank }) => !blank && lacksName.test(sofar) && /^[A-Z]/.test(line),
  read({ phrase }, draft) {
    draft.metadata.origin = phrase.text.replace(/^FM (?:R[A-Z]{4,7} ?\/ ?)?/i, '');
    draft.take('origin', phrase.words);
  },
};

/** `TO` or `INFO` and the addressees on the lines below it. */
export function addressees(name: 'actionAddressees' | 'infoAddressees', label: 'TO' | 'INFO'): HeaderField {
  const labelled = new RegExp(`^${label}:? (?=\\S)`);
  return {
    name,
    sure: false,
    starts: (line, zone) => {
      const printed = labelled.exec(line)?.[0];
      return printed !== undefined && (zone === 'address' || looksLikeAddressee(line.slice(printed.length)));
    },
    carriesOn: ({ line, blank }) =>
      blank
        ? looksLikeAddressee(line)
        : /^[A-Z(]/.test(line) && line === line.toUpperCase() && !parseCaptions(line),
    read({ lines, phrase }, draft) {
      const plain = lines.map((line, at) =>
        at === 0 ? line.text.replace(/^(?:TO|INFO):? /i, '') : line.text,
      );
      const known = draft.metadata[name] ?? [];
      for (const addressee of parseAddressees(plain)) known.push(addressee);
      draft.metadata[name] = known;
      draft.take(name, phrase.words);
    },
  };
}
