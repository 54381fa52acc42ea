import type { Message } from '../../messages/message.ts';
import { Body } from '../../segment/body.ts';
import { dateIn } from '../../segment/dates.ts';
import { Ids } from '../../segment/ids.ts';
import { joinWarnings } from '../../segment/line-ends/warnings.ts';
import { markerOf } from '../../segment/markers.ts';
import { marksWithoutNotes } from '../../segment/notes/warnings.ts';
import { anyLayout, type Layout, passagesOf, wordsIn } from '../../segment/passages.ts';
import type { Block } from '../../segment/reading.ts';
import { linesOf } from '../../segment/working-text.ts';
import { printedLines } from '../../text/printed-lines.ts';
import type { Reader } from '../reader.ts';
import { readLetterHead } from './head.ts';
import { hasFormula, longestHead, salutationIn } from './marks.ts';
import { rules } from './rules/index.ts';
import { cutLetterSignatures, startsBelowSignature } from './signature.ts';

const layout: Layout = { ...anyLayout, alone: startsBelowSignature };

/** Reads letters: who writes to whom, when and on what; the text from the salutation to the last words; the signature. */
export const reader: Reader = {
  detect(lines) {
    const printed = printedLines(lines, longestHead);
    const at = salutationIn(printed);
    if (at < 0 || !printedLines(lines).slice(at).some(hasFormula)) return 0;
    return printed.slice(0, at).some((line) => dateIn(line) !== undefined) ? 0.68 : 0.58;
  },

  rules,
  read(text, { file, given = [] }) {
    const head = readLetterHead(text);
    const ids = new Ids();
    const passages = passagesOf(text.lines, layout);
    const numbered = passages.some((passage) => markerOf(wordsIn(passage))?.kind === 'number');
    const body = new Body({ ids, file, base: 2, unnumbered: numbered ? 'opening-' : 'p', layout });
    const blocks: Block[] = [];
    const metadata: Record<string, unknown> = { ...head.metadata };
    const lines = { ...head.lines };
    for (const piece of cutLetterSignatures(passages)) {
      if (!('signatoryWords' in piece)) {
        blocks.push(...(metadata.signatory === undefined ? body.read(piece) : body.readPlain(piece)));
        continue;
      }
      blocks.push({ type: 'signature', id: ids.take('signature'), lines: piece.lines });
      for (const [field, words] of [
        ['signatory', piece.signatoryWords],
        ['office', piece.officeWords],
      ] as const) {
        const value = piece[field];
        if (value === undefined || metadata[field] !== undefined) continue;
        metadata[field] = value;
        lines[field] = linesOf(words);
      }
    }
    return {
      blocks,
      metadata,
      lines,
      warnings: [
        ...unread(new Set([...Object.keys(metadata), ...given]), file),
        ...body.warnings,
        ...marksWithoutNotes(blocks, file),
        ...joinWarnings(text, file),
      ],
    };
  },
};

function unread(known: ReadonlySet<string>, file: string): Message[] {
  const lacking = [
    ...(known.has('title') || known.has('subject') ? [] : ['subject']),
    ...(['date', 'signatory'] as const).filter((field) => !known.has(field)),
  ];
  if (lacking.length === 0) return [];
  return [
    {
      level: 'warning',
      name: 'letter-unread',
      file,
      line: 1,
      found: `no ${lacking.join(' and no ')} in the letter`,
      expected:
        'above the salutation a date and a line that begins with "Subject:", below the last words a name',
      cure: 'what could not be read stays in the text; give a title that says what the letter is about, and what else is lacking, in seed.yml under "facts", with its ground',
    },
  ];
}
