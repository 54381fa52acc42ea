import type { Message } from '../../messages/message.ts';
import { linesOf, textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import type { PrintedMrn } from './mrn.ts';
import type { CableMetadata } from './schema.ts';

/** The cure of a warning that words of the header could not be read. */
export const leftInText =
  'The words are printed above the text; if a reader should know them, correct them in emendations.yml';

/** The metadata of a cable in the making: each value with the words that it was read from. */
export class HeaderDraft {
  readonly metadata: CableMetadata = {};
  readonly lines: Record<string, number[]> = {};
  readonly warnings: Message[] = [];
  /** The message reference number as printed, until the year is known. */
  mrn?: PrintedMrn;
  mrnWords: readonly Word[] = [];
  /** How many of the text's lines the header takes; what was left on them is no part of the message's text. */
  end = 0;
  /** The words that each field was read from and took out of the text. */
  readonly taken = new Map<string, Word[]>();
  readonly #gone = new Set<Word>();
  private readonly text: WorkingText;
  private readonly file: string;

  constructor(text: WorkingText, file: string) {
    this.text = text;
    this.file = file;
  }

  /** The year in which the cable was sent, if its date-time group says it. */
  get year(): number | undefined {
    return this.metadata.sentAt === undefined ? undefined : Number(this.metadata.sentAt.slice(0, 4));
  }

  /**
   * Takes words as a field's own; {@link leave} has them go out of the text. Words that another field has taken are left to it; words that gave the field no value, a
   * label alone say, stay in the text.
   */
  take(field: keyof CableMetadata, words: readonly Word[]): void {
    const value = field === 'mrn' ? this.mrn : this.metadata[field];
    if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
      delete this.metadata[field];
      this.warn('header-line-readable', words, 'words behind the label', leftInText);
      return;
    }
    const taken = this.taken.get(field) ?? [];
    for (const word of words) {
      if (this.text.departed.has(word) || this.#gone.has(word)) continue;
      this.#gone.add(word);
      taken.push(word);
    }
    this.taken.set(field, taken);
    this.stand(field, words);
  }

  /** Has the words go that were taken since: once for each field, for a header may be one long line. */
  leave(): void {
    for (const [field, words] of this.taken) this.text.depart(words, { fate: 'metadata', by: field });
  }

  /** Says that a field was read from these words, too; each token still belongs to one field only. */
  stand(field: keyof CableMetadata, words: readonly Word[]): void {
    const known = this.lines[field] ?? [];
    const fresh = linesOf(words);
    const last = known.at(-1) ?? 0;
    if (fresh.every((line) => line > last)) for (const line of fresh) known.push(line);
    else if (!fresh.every((line) => line === last))
      known.splice(0, known.length, ...[...new Set([...known, ...fresh])].sort((a, b) => a - b));
    this.lines[field] = known;
  }

  warn(name: string, words: readonly Word[], expected: string, cure: string): void {
    const [first] = words;
    const token = first?.tokens[0];
    this.warnings.push({
      level: 'warning',
      name,
      file: this.file,
      ...(token ? { line: token.line, column: token.column } : {}),
      found: `"${textOf(words)}"`,
      expected,
      cure,
    });
  }
}
