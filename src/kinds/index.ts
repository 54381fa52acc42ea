import { z } from 'zod';
import { agreement } from './agreement/index.ts';
import { cable } from './cable/index.ts';
import { communique } from './communique/index.ts';
import { conclusions } from './conclusions/index.ts';
import { declaration } from './declaration/index.ts';
import { journalArticle } from './journal-article/index.ts';
import type { Kind, Metadata } from './kind.ts';
import { letter } from './letter/index.ts';
import { report } from './report/index.ts';
import { resolution } from './resolution/index.ts';
import { text } from './text/index.ts';
import { unLetter } from './un-letter/index.ts';

/** Every kind of document, in the order in which home counts them. */
export const kinds: readonly Kind[] = [
  cable,
  unLetter,
  letter,
  resolution,
  communique,
  declaration,
  agreement,
  conclusions,
  report,
  journalArticle,
  text,
];

/** Whatever is none of the other kinds. */
export const fallBack: Kind = text;

/** The names of the kinds, as `seed.yml` gives them. */
export const kindNames: readonly string[] = kinds.map(({ name }) => name);
export const kindSchema = z.enum(kindNames);

/**
 * The kind of this name.
 *
 * @throws Error if there is none: names come from checked files
 */
export function kindOf(name: string): Kind {
  const kind = kinds.find((known) => known.name === name);
  if (!kind) throw new Error(`no kind "${name}": expected one of ${kindNames.join(', ')}`);
  return kind;
}

/** What a document is called when its editor gives no title: what the text itself says. */
export function titleOf(kind: Kind, metadata: Metadata): string | undefined {
  return kind.title.map((field) => metadata[field]).find(isText);
}

/** What an editor may say of a document of any kind that its text does not. */
const commonFacts = ['title', 'date', 'author', 'place', 'documentSymbol'] as const;

/** The fields that the facts of a seed may fill: those of every document, and those of its kind. */
export function factsOf({ metadata }: Kind): string[] {
  return [...new Set([...commonFacts, ...Object.keys(metadata.shape)])];
}

/** A document by its kind and its number ("diplomatic cable 09 LISBON 387"), where it has one: the same for two copies. */
export function numberedName(kind: Kind, metadata: Metadata): string | undefined {
  const number = kind.number && metadata[kind.number];
  return isText(number) ? `${kind.one} ${number}` : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
