import { originOf } from '../cite/short-name.ts';
import type { DocumentFrontMatter } from '../kinds/document.ts';
import { kindOf } from '../kinds/index.ts';
import { counted } from '../text/wording.ts';
import type { Card } from './card.ts';

/** Up to this many documents each has a card of its own; of more, all have one between them, or a large edition would be slow to build. */
const most = 50;

/**
 * The name of the card that stands for a document.
 *
 * @param documents how many documents the edition has
 */
export function documentCardName(documents: number, id: string): string {
  return documents <= most ? `document-${id}` : 'document';
}

/**
 * What stands on a document's card.
 *
 * @param tokens how many words were received
 */
export function documentCard(front: DocumentFrontMatter, tokens: number): Omit<Card, 'edition'> {
  const origin = originOf(front);
  return {
    kind: kindOf(front.kind).label,
    title: front.title,
    sentence: `${origin === '' ? '' : `${origin}. `}Edited from the text received: ${counted(tokens, 'word')}, each accounted for.`,
  };
}
