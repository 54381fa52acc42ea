import { Refusal } from '../../report/message.ts';
import type { Reader } from '../../segment/reading.ts';
import type { WorkingText } from '../../segment/working-text.ts';
import { readBody } from './body.ts';
import { cableMarks } from './detect.ts';
import { readHeader } from './read-header.ts';
import { readSignature } from './signature.ts';

/** Reads diplomatic cables of the US Department of State (grammar: Foreign Affairs Handbooks 5 FAH-1 and 5 FAH-2). */
export const cable: Reader & { readonly kind: 'cable' } = {
  kind: 'cable',
  detect: cableMarks,
  read(text, { file }) {
    const draft = readHeader(text, file);
    readSignature(text, draft);
    const body = readBody(text, file, draft.end);
    if (body.blocks.length === 0) throw torn(text, file);
    return {
      blocks: body.blocks,
      metadata: { ...draft.metadata },
      lines: draft.lines,
      warnings: [...draft.warnings, ...body.warnings],
    };
  },
};

/** The refusal of a cable that ends before its text begins; a header alone is no document. */
function torn({ source }: WorkingText, file: string): Refusal {
  const last = source.tokens.at(-1)?.line ?? 1;
  return new Refusal([
    {
      level: 'error',
      name: 'cable-has-text',
      file,
      line: last,
      found: `the cable ends in its header, with "${(source.lines[last - 1] ?? '').trim().slice(0, 60)}"`,
      expected: 'the text of the message below the header',
      cure: 'Put the whole cable into source.txt, or give its kind in seed.yml if it is none',
    },
  ]);
}
