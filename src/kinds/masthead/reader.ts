import type { WorkingText } from '../../segment/working-text.ts';
import type { Reader } from '../reader.ts';
import { headUnread } from '../text/head-unread.ts';
import { readPlain } from '../text/read-plain.ts';
import { rules } from '../text/rules/index.ts';
import { symbolIn } from './forms.ts';
import { type Masthead, readMasthead } from './read-masthead.ts';
import type { MastheadField } from './schema.ts';

/** What tells the documents of one kind from those of the others that have such heads. */
export interface MastheadPlan extends Pick<Reader, 'detect'>, Partial<Pick<Reader, 'rules'>> {
  readonly fields: readonly MastheadField[];
  /** What paragraphs before the first number are called in their addresses. */
  readonly opening: string;
  /** Reads what only this kind has at its head. */
  before?(text: WorkingText): Masthead;
}

/** The reader of documents that a body adopts or issues: a head, then paragraphs that mostly bear numbers. */
export function mastheadReader({
  detect,
  fields,
  opening,
  before,
  rules: own = rules,
}: MastheadPlan): Reader {
  return {
    detect,
    rules: own,
    read(text, context) {
      const head = readMasthead(text, fields, before?.(text));
      const plain = readPlain(text, context.file, {
        opening,
        known: head.metadata,
        withAuthors: fields.includes('authors'),
      });
      const symbol = symbolIn(String(head.metadata.title ?? plain.metadata.title ?? ''));
      const named = symbol === undefined ? {} : { symbol };
      const metadata = known(fields, named, plain.metadata, head.metadata);
      const lines = known(
        fields,
        symbol === undefined ? {} : { symbol: plain.lines.title },
        plain.lines,
        head.lines,
      ) as Record<string, readonly number[]>;
      return {
        blocks: plain.blocks,
        metadata,
        lines,
        warnings: [...headUnread(metadata, context), ...plain.warnings],
      };
    },
  };
}

function known(fields: readonly string[], ...all: readonly object[]): Record<string, unknown> {
  const together: Record<string, unknown> = Object.assign({}, ...all);
  return Object.fromEntries(
    fields.flatMap((name) => (together[name] === undefined ? [] : [[name, together[name]]])),
  );
}
