import { respelling } from '../near-quotes.ts';
import { meantQuote, sideOf } from '../story.ts';
import { at, type Check } from './check.ts';

export const storyHolds: Check = {
  name: 'story-holds',
  description: `
    The story tells the whole in short. Each disagreement that it tells stands on two cells that answer one question differently, with a
    quote of each: if a cell is mended so that they no longer do, the story is to be told anew. It tells nothing of drafts, and passes no
    document over.`,
  example: [
    'disagreements:',
    '  - question: payer',
    '    sides: [{proposal: the-bridge, value: the-town, exact: …}, {proposal: the-ferry, value: the-town, exact: …}]',
  ],
  cure: `
    Read both cells again and tell what they say now, or take the disagreement out. A new document gets a sentence of its own, with the
    words that decide it.`,
  *check(corpus) {
    const { story, documents, dimensions, proposals } = corpus;
    if (!story) return;
    const told = new Set(story.value.documents.map(({ quote }) => quote.document));
    for (const id of documents.keys())
      if (!told.has(id))
        yield at(story, ['documents'], 'story-holds', {
          level: 'warning',
          found: `nothing on the document "${id}"`,
          expected: 'a sentence on each document',
          cure: 'say what it says, with the words that decide it',
        });
    for (const [index, { question, sides }] of story.value.disagreements.entries()) {
      const path = ['disagreements', index];
      if (dimensions.get(question)?.value.status)
        yield at(story, [...path, 'question'], 'story-holds', {
          found: `the question "${question}", which is a draft`,
          expected: 'a question that the public site has',
          cure: 'take another question, or take "status: draft" out of its file',
        });
      const [one, other] = sides;
      if (one.value === other.value)
        yield at(story, [...path, 'sides', 1, 'value'], 'story-holds', {
          found: `two sides that both answer "${one.value}"`,
          expected: 'two different answers',
          cure: 'take the disagreement out, or tell another',
        });
      for (const [nth, side] of sides.entries()) {
        const proposal = proposals.get(side.proposal)?.value;
        if (!proposal || !dimensions.has(question)) continue;
        const place = [...path, 'sides', nth];
        const { answer, quote } = sideOf(corpus, question, side);
        if (proposal.status)
          yield at(story, [...place, 'proposal'], 'story-holds', {
            found: `the proposal "${side.proposal}", which is a draft`,
            expected: 'a proposal that the public site has',
            cure: 'take another proposal, or take "status: draft" out of its file',
          });
        else if (!answer)
          yield at(story, [...place, 'value'], 'story-holds', {
            found: `"${side.value}" for "${side.proposal}", whose cell says "${proposal.positions[question]?.value}"`,
            expected: `what content/proposals/${side.proposal}.yml answers to "${question}"`,
            cure: 'read the cell again, and tell what it says now',
          });
        else if (!quote) {
          const meant = meantQuote(corpus, question, side);
          yield at(story, [...place, 'exact'], 'story-holds', {
            found: 'words that are no quote of the answer',
            expected: `one of its quotes, whole: ${answer.quotes.map(({ exact }) => `"${exact}"`).join('; ')}`,
            cure: meant ? respelling(side.exact, meant.exact) : 'copy one of them',
          });
        }
      }
    }
  },
};
