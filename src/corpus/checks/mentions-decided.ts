import { foldName } from '../../text/initials.ts';
import type { Corpus, Entry } from '../load-corpus.ts';
import { mentionsIn } from '../mentions.ts';
import { contestedNames } from '../names-in.ts';
import { at, type Check } from './check.ts';

export const mentionsDecided: Check = {
  name: 'mentions-decided',
  description: `
    Of every name in every transcription it is known whose it is. Where the rules cannot know (a capital that stands for a government in
    one sentence and is a place in the next; a name within a longer one that no actor has) an editor has decided, and each decision meets
    exactly one occurrence.`,
  example: [
    '# content/mentions/keller-2013.yml lacks an entry for the second "Lisbon"',
    '- {exact: Lisbon, suffix: recalled, actor: portugal, why: the government}',
  ],
  cure: `
    Add an entry with the words directly before or after, the actor meant (or \`none\`) and why.`,
  *check(corpus) {
    const { undecided, idle } = mentionsIn(corpus);
    // Of a name that two actors claim, names-unambiguous has told the cause.
    const told = new Set(contestedNames(corpus).map(({ document, form }) => `${document} ${form}`));
    const open = Map.groupBy(
      undecided.filter(({ document, name }) => !told.has(`${document} ${foldName(name).text}`)),
      ({ document, name, longer }) => `${document} ${longer ?? name}`,
    );
    for (const places of open.values()) {
      const [first, ...others] = places;
      if (!first) continue;
      const { document, block, name, longer, candidates, context } = first;
      const more = [...new Set(others.map((place) => `#${place.block}`))];
      const further = others.length > 0 ? `, and ${others.length} times more (${more.join(', ')})` : '';
      yield at(decisionsOf(corpus, document), [], 'mentions-decided', {
        found: `"${name}" in ${document}#${block}${longer ? ` within "${longer}", which may be a name of its own or mean` : ', which could be'} ${candidates.join(' or ')}: "…${context}…"${further}`,
        expected: "a decision on every occurrence of a name that is not one actor's alone",
        cure: `${longer ? `add "${longer}" to the names of an actor if it is one, or to "otherNames" of content/edition.yml if it is nobody's; or ` : ''}add to content/mentions/${document}.yml${others.length > 0 ? ' for each' : ''}: {exact: ${name}, prefix: …, suffix: …, actor: ${candidates[0]} or none, why: …}`,
      });
    }
    // With an actor's file its names are gone, and "ids-resolve" tells the cause.
    const ofNobody = new Set(
      [...corpus.decisions.values()]
        .flatMap(({ value }) => value)
        .flatMap(({ actor, exact }) => (actor === 'none' || corpus.actors.has(actor) ? [] : exact)),
    );
    for (const { document, index, met } of idle) {
      const exact = corpus.decisions.get(document)?.value[index]?.exact ?? '';
      if (met === 0 && ofNobody.has(exact)) continue;
      yield at(decisionsOf(corpus, document), [index], 'mentions-decided', {
        found: `a decision on "${exact}" that meets ${met} names`,
        expected: 'a decision that meets exactly one',
        cure:
          met === 0
            ? "take it out, or copy its words anew from the document's page"
            : 'add a prefix or a suffix',
      });
    }
  },
};

function decisionsOf(corpus: Corpus, document: string): Entry<unknown> {
  const file = `content/mentions/${document}.yml`;
  return (
    corpus.decisions.get(document) ?? {
      id: document,
      file,
      value: [],
      placeOf: () => ({ line: 1, column: 1 }),
    }
  );
}
