import { createHash } from 'node:crypto';
import type { DocumentQuote } from '../schema/comparison.ts';

/**
 * The anchor of a quoted passage on its document's page: made from its words, so that it stays when other quotes come and go.
 *
 * @returns `q-` and eight hexadecimal digits
 */
export function quoteAnchor({ document, exact, prefix = '', suffix = '' }: DocumentQuote): string {
  return `q-${createHash('sha256').update([document, prefix, exact, suffix].join('\n')).digest('hex').slice(0, 8)}`;
}
