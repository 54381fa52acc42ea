import { nearest } from '../../messages/nearest.ts';
import { parseReasons, reasonsAt } from './classification-reasons.ts';
import { parseClassifiedBy } from './classified-by.ts';
import { parseDeclassification, parseOrderLine, withoutLabel } from './declassify-on.ts';
import { type HeaderDraft, leftInText } from './header-draft.ts';
import { type HeaderField, oneLine } from './header-field.ts';
import { labelAt } from './labels.ts';
import type { Phrase } from './phrase.ts';

/** The executive orders under which the United States have classified since 1953. */
const orders = ['10501', '11652', '12065', '12356', '12958', '13292', '13526'];

function readDeclassification(
  printed: string,
  words: readonly Phrase['words'][number][],
  draft: HeaderDraft,
): void {
  const read = parseDeclassification(printed, draft.year);
  draft.metadata.declassifyOn = read.value;
  draft.take('declassifyOn', words);
  if (read.officer && !draft.metadata.classifiedBy) {
    draft.metadata.classifiedBy = { name: read.officer };
    draft.stand('classifiedBy', words);
  }
  const sent = draft.metadata.sentAt?.slice(0, 10);
  const past = /^\d{4}-\d{2}-\d{2}$/.test(read.value) && sent !== undefined && read.value < sent;
  const doubt = read.doubt ?? (past ? `the cable was sent on ${sent}` : undefined);
  if (doubt)
    draft.warn(
      'date-readable',
      words,
      past ? 'a day after that on which the cable was sent' : 'a date, month first, or words such as OADR',
      `${doubt}: correct the date in emendations.yml`,
    );
}

/** `E.O. 12958: DECL: 06/10/2019`, with the reasons if they stand on the same line. */
export const order: HeaderField = {
  name: 'declassifyOn',
  opens: 'fields',
  sure: true,
  starts: (line) => parseOrderLine(line) !== undefined,
  carriesOn: ({ line, sofar, blank }) =>
    !blank && parseOrderLine(sofar)?.value === '' && !/^[A-Z]+:/.test(line.replace(/^DECL:/i, '')),
  read({ phrase }, draft) {
    const read = parseOrderLine(phrase.text);
    if (!read) return;
    const digits = phrase.text.indexOf(read.order) + read.order.length;
    draft.metadata.executiveOrder = read.order;
    if (!orders.includes(read.order))
      draft.warn(
        'order-known',
        phrase.between(0, digits),
        `an executive order on classified information: ${nearest(read.order, [...orders].reverse()) ?? orders.join(', ')}`,
        'If it is a slip, give the right number in emendations.yml; else record it there with sic',
      );
    draft.take('executiveOrder', phrase.between(0, digits));
    const rest = phrase
      .between(digits + 1, phrase.text.length)
      .filter((word) => !phrase.between(0, digits).includes(word));
    const reason = /[\s,;.(]*\bREASONS?\b/i.exec(read.value);
    if (reason && reason.index > 0) {
      const from = phrase.text.length - read.value.length + reason.index;
      const found = parseReasons(phrase.text.slice(from));
      if (found.reasons.length > 0) {
        draft.metadata.classificationReasons = found.reasons;
        draft.take('classificationReasons', phrase.between(from + 1, phrase.text.length));
      }
      readDeclassification(
        read.value.slice(0, reason.index),
        phrase.between(digits + 1, from).filter((word) => rest.includes(word)),
        draft,
      );
    } else if (read.value !== '') readDeclassification(read.value, rest, draft);
    else draft.take('executiveOrder', rest);
  },
};

/** `DECLASSIFY ON:` on a line of its own. */
export const declassifyOn: HeaderField = {
  name: 'declassifyOn',
  sure: true,
  starts: (line, zone) => zone !== 'address' && labelAt('declassifyOn', line) !== undefined,
  carriesOn: oneLine,
  read({ phrase }, draft) {
    if (draft.metadata.declassifyOn)
      return draft.warn('field-once', phrase.words, 'one declassification instruction', leftInText);
    readDeclassification(withoutLabel(phrase.text.replace(/:\s*/, ' ')), phrase.words, draft);
  },
};

/** `Classified By:` with name, office and reasons, over several lines. */
export const classifiedBy: HeaderField = {
  name: 'classifiedBy',
  opens: 'fields',
  sure: true,
  starts: (line) => labelAt('classifiedBy', line) !== undefined,
  carriesOn({ line, sofar, blank }) {
    const at = reasonsAt(sofar);
    const found = at === undefined ? 0 : parseReasons(sofar.slice(at)).reasons.length;
    if (blank) return found === 0 && /^(?:for )?(?:reasons?\b|1\.[3-6])/i.test(line);
    if (/^DECL/i.test(line)) return false;
    return found === 0 || !/[.)]$/.test(sofar) || /^(?:and |or |\([a-h]\))/i.test(line);
  },
  read({ phrase }, draft) {
    if (draft.lines.classifiedBy?.length && draft.metadata.classifiedBy)
      return draft.warn('field-once', phrase.words, 'one "Classified By"', leftInText);
    const read = parseClassifiedBy(phrase.text);
    if (read.by) {
      const { name, title, start, end } = read.by;
      draft.metadata.classifiedBy = { name, ...(title ? { title } : {}) };
      draft.take('classifiedBy', phrase.between(start, end));
      if (read.officeOnly)
        draft.warn(
          'classifier-named',
          phrase.between(start, end),
          'a name with an office',
          'Nothing, if only the office is printed; the office stands in place of the name',
        );
    }
    if (read.reasons) {
      draft.metadata.classificationReasons = [...read.reasons.value];
      draft.take('classificationReasons', phrase.between(read.by ? read.reasons.start : 0, read.reasons.end));
    }
    const last = Math.max(read.reasons?.end ?? 0, read.by?.end ?? 0);
    const rest = phrase.between(last, phrase.text.length);
    if (rest.length > 0) draft.warn('header-line-readable', rest, 'nothing behind the reasons', leftInText);
  },
};

/** `REASONS:` on a line of its own. */
export const reasons: HeaderField = {
  name: 'classificationReasons',
  sure: true,
  starts: (line, zone) => zone !== 'address' && labelAt('reasons', line) !== undefined,
  carriesOn: oneLine,
  read({ phrase }, draft) {
    const read = parseReasons(phrase.text);
    if (read.reasons.length === 0)
      return draft.warn('header-line-readable', phrase.words, 'reasons such as 1.4 (b)', leftInText);
    draft.metadata.classificationReasons = read.reasons;
    draft.take('classificationReasons', phrase.words);
  },
};
