import { isScalar, parseDocument } from 'yaml';
import { meantQuote, sideOf } from '../story.ts';
import { type Edit, type Fix, inQuotes } from './fix.ts';

/** Writes the words of a side anew where the quote of its cell has become another: a story is told with the words of its cells. */
export const storyHolds: Fix = {
  name: 'story-holds',
  edits(file, text, corpus) {
    const yaml = parseDocument(text);
    const edits: Edit[] = [];
    if (corpus.story?.file !== file) return edits;
    for (const [at, { question, sides }] of corpus.story.value.disagreements.entries())
      for (const [nth, side] of sides.entries()) {
        const meant = sideOf(corpus, question, side).quote ? undefined : meantQuote(corpus, question, side);
        const node = yaml.getIn(['disagreements', at, 'sides', nth, 'exact'], true);
        if (!meant || !isScalar(node) || !node.range) continue;
        const [start, end] = node.range;
        const done = `"${side.exact}" now reads "${meant.exact}"`;
        edits.push({ start, end, text: inQuotes(meant.exact), done });
      }
    return edits;
  },
};
