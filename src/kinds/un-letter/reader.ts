import type { Message } from '../../messages/message.ts';
import { Body } from '../../segment/body.ts';
import { Ids } from '../../segment/ids.ts';
import { joinWarnings } from '../../segment/line-ends/warnings.ts';
import { marksWithoutNotes } from '../../segment/notes/warnings.ts';
import { anyLayout, type Layout, passagesOf } from '../../segment/passages.ts';
import type { Block } from '../../segment/reading.ts';
import { textOf } from '../../segment/working-text.ts';
import type { Reader } from '../reader.ts';
import { readHead } from './head.ts';
import { marksOf } from './marks.ts';
import { factsOf, partId } from './part-facts.ts';
import { partsOf, startsPart } from './parts.ts';
import { rules } from './rules/index.ts';
import { cutSignatures, startsSignature } from './signatures.ts';

const layout: Layout = { ...anyLayout, alone: (row) => startsPart(row) || startsSignature(row) };

/**
 * Letters that the United Nations circulated: a head, then letters, annexes and enclosures one after another, each with a head of
 * its own, a body and perhaps a signature.
 */
export const reader: Reader = {
  detect(lines) {
    const marks = marksOf(lines);
    return marks < 2 ? 0 : Math.min(1, 0.4 + 0.15 * marks);
  },

  rules,
  read(text, { file }) {
    const head = readHead(text);
    const warnings: Message[] = head.unread.map((line) => unreadLine(file, line.number, textOf(line.words)));
    for (const warning of joinWarnings(text, file)) warnings.push(warning);
    const ids = new Ids();
    const blocks: Block[] = [];
    const facts = [];
    const passages = passagesOf(text.lines, layout);
    const parts = partsOf(passages);
    for (const part of parts) {
      const id = partId(part, parts, ids);
      if (part.labelWords.length + part.title.length > 0)
        blocks.push({
          type: 'part',
          id,
          label: part.labelWords,
          title: part.title,
          ...(part.subtitles.length > 0 ? { subtitles: part.subtitles } : {}),
        });
      if (part.language.length > 0) text.depart(part.language, { fate: 'metadata', by: 'parts' });
      const body = new Body({ ids, file, base: 3, unnumbered: `${id}-`, part: id, layout });
      const cut = cutSignatures(part.body);
      for (const piece of cut) {
        if (!('signatoryWords' in piece)) for (const block of body.read(piece)) blocks.push(block);
        else blocks.push({ type: 'signature', id: ids.take(`${id}-signature`), lines: piece.lines });
      }
      for (const warning of body.warnings) warnings.push(warning);
      facts.push(
        factsOf(
          part,
          id,
          cut.filter((piece) => 'signatoryWords' in piece),
        ),
      );
    }
    for (const warning of marksWithoutNotes(blocks, file)) warnings.push(warning);
    const titled = facts.find((part) => part.title !== undefined);
    const read = facts.filter((part) => Object.keys(part.lines).length > 0);
    const lines = [...new Set(read.flatMap((part) => Object.values(part.lines).flat()))].sort(
      (a, b) => a - b,
    );
    return {
      blocks,
      metadata: {
        ...head.metadata,
        ...(titled ? { title: titled.title } : {}),
        ...(read.length > 0 ? { parts: read } : {}),
      },
      lines: {
        ...head.lines,
        ...(titled?.lines.title ? { title: titled.lines.title } : {}),
        ...(read.length > 0 ? { parts: lines } : {}),
      },
      warnings,
    };
  },
};

function unreadLine(file: string, line: number, words: string): Message {
  return {
    level: 'warning',
    name: 'head-line-unread',
    file,
    line,
    found: `"${words}" above the title of the first letter`,
    expected: 'a symbol, body, session, agenda item, date, distribution or original language',
    cure: 'the line stays in the text; if it is one of these, emend it so that it reads like one',
  };
}
