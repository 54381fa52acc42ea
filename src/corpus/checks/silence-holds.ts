import { isStated } from '../../schema/comparison.ts';
import { findTerm } from '../../text/terms.ts';
import { placesOfQuote } from '../quotes.ts';
import { at, type Check } from './check.ts';

export const silenceHolds: Check = {
  name: 'silence-holds',
  description: `
    A silence says which terms were looked for, and the build looks for them again, in all the documents of the proposal. A term
    that does stand there is either explained (a quote round it, and why it is no evidence for this proposal) or the cell is
    wrong. An explanation that explains nothing any more has to go.`,
  example: ['tolls: {value: silent, searched: [toll*]}'],
  cure: `
    Read the passage that the message names. If it answers the question, give the cell its value; if not, add it to \`explained\`.`,
  *check(corpus) {
    for (const entry of corpus.proposals.values())
      for (const [dimension, position] of Object.entries(entry.value.positions)) {
        if (isStated(position)) continue;
        // Where the words of an explanation are not found, quote-found says so; which terms they explain is then not known.
        if (position.explained.some((quote) => placesOfQuote(corpus, quote).length !== 1)) continue;
        const explained = position.explained.map((quote) => placesOfQuote(corpus, quote)[0]);
        const used = new Set<number>();
        for (const [index, term] of position.searched.entries())
          for (const id of entry.value.documents)
            for (const block of corpus.documents.get(id)?.blocks ?? [])
              for (const { start, end } of findTerm(block.text, term)) {
                const covering = explained.flatMap((place, nth) =>
                  place &&
                  place.document === id &&
                  place.block === block.id &&
                  place.start <= start &&
                  end <= place.end
                    ? nth
                    : [],
                );
                for (const nth of covering) used.add(nth);
                if (covering.length > 0) continue;
                yield at(entry, ['positions', dimension, 'searched', index], 'silence-holds', {
                  found: `"${term}" stands in ${id}#${block.id}: "…${block.text.slice(Math.max(0, start - 50), end + 50)}…"`,
                  expected: 'a silence whose terms stand nowhere, or are explained where they do',
                  cure: 'if the passage answers the question give the cell its value; if not add the passage to "explained" with the reason',
                });
              }
        for (const [nth, quote] of position.explained.entries())
          if (explained[nth] && !used.has(nth))
            yield at(entry, ['positions', dimension, 'explained', nth], 'silence-holds', {
              found: `an explanation of "${quote.exact}", in which no searched term stands`,
              expected: 'explanations of terms that were searched',
              cure: 'take the entry out, or add the term to "searched"',
            });
      }
  },
};
