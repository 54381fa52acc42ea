import type { Message } from '../../messages/message.ts';
import { nearest } from '../../messages/nearest.ts';
import { isStated } from '../../schema/comparison.ts';
import type { Entry } from '../load-corpus.ts';
import { citedQuotes } from '../quotes.ts';
import { at, type Check } from './check.ts';

export const idsResolve: Check = {
  name: 'ids-resolve',
  description: `
    Every id that a file names belongs to a document, an actor or a dimension that exists, and every theme and role stands
    in \`content/edition.yml\`.`,
  example: ['roles:', '  - {actor: protugal, role: member, quotes: […]}'],
  cure: `
    Ids are file names without their ending; the message names the nearest one. An actor that is really new needs a file of its own in
    \`content/actors/\`.`,
  *check(corpus) {
    function* known(
      what: string,
      ids: { has(id: string): boolean; keys(): Iterable<string> },
      id: string,
      entry: Entry<unknown>,
      path: (string | number)[],
    ): Generator<Message> {
      if (ids.has(id)) return;
      const near = nearest(id, ids.keys());
      yield at(entry, path, 'ids-resolve', {
        found: `the ${what} "${id}", which does not exist`,
        expected: `the id of ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`,
        cure: near
          ? `did you mean "${near}"?`
          : what === 'document'
            ? 'see the file names of content/documents/; a new document: npm run add -- FILE'
            : what === 'theme' || what === 'role' || what === 'value'
              ? `take one of these: ${[...ids.keys()].join(', ')}${what === 'value' ? '' : `; a new one is an entry under "${what}s" in content/edition.yml`}`
              : `see the file names of content/${what}s/; a new ${what}: npm run new -- ${what} ID`,
      });
    }
    const { example } = corpus.edition.value;
    if (example) {
      const asked = corpus.dimensions.get(example.question);
      yield* known('dimension', corpus.dimensions, example.question, corpus.edition, ['example', 'question']);
      const values = new Set(asked?.value.values.map(({ id }) => id));
      for (const [index, value] of example.values.entries())
        if (asked) yield* known('value', values, value, corpus.edition, ['example', 'values', index]);
    }
    const themes = new Set(corpus.edition.value.themes.map(({ id }) => id));
    const knownRoles = new Set(corpus.edition.value.roles.map(({ id }) => id));
    for (const entry of corpus.dimensions.values())
      yield* known('theme', themes, entry.value.theme, entry, ['theme']);
    for (const { quote, entry, path } of citedQuotes(corpus))
      yield* known('document', corpus.documents, quote.document, entry, [...path, 'document']);
    for (const entry of corpus.proposals.values()) {
      const { made, documents, roles, positions } = entry.value;
      if (made) yield* known('document', corpus.documents, made.document, entry, ['made', 'document']);
      for (const [index, actor] of (made?.by ?? []).entries())
        yield* known('actor', corpus.actors, actor, entry, ['made', 'by', index]);
      for (const [index, id] of documents.entries())
        yield* known('document', corpus.documents, id, entry, ['documents', index]);
      for (const [index, { actor, role }] of roles.entries()) {
        yield* known('actor', corpus.actors, actor, entry, ['roles', index, 'actor']);
        yield* known('role', knownRoles, role, entry, ['roles', index, 'role']);
      }
      for (const [dimension, position] of Object.entries(positions)) {
        yield* known('dimension', corpus.dimensions, dimension, entry, ['positions', dimension]);
        if (isStated(position))
          yield* known('actor', corpus.actors, position.of, entry, ['positions', dimension, 'of']);
      }
    }
    for (const entry of corpus.actors.values()) {
      if (entry.value.partOf) yield* known('actor', corpus.actors, entry.value.partOf, entry, ['partOf']);
      for (const [index, name] of entry.value.names.entries())
        for (const [place, id] of ('in' in name ? (name.in ?? []) : []).entries())
          yield* known('document', corpus.documents, id, entry, ['names', index, 'in', place]);
    }
    for (const [id, entry] of corpus.decisions) {
      yield* known('document', corpus.documents, id, entry, []);
      for (const [index, decision] of entry.value.entries())
        if (decision.actor !== 'none')
          yield* known('actor', corpus.actors, decision.actor, entry, [index, 'actor']);
    }
    for (const [id, entry] of corpus.events) yield* known('document', corpus.documents, id, entry, []);
    for (const entry of corpus.glossary.values())
      for (const [index, { actor }] of entry.value.terms.entries())
        if (actor) yield* known('actor', corpus.actors, actor, entry, ['terms', index, 'actor']);
  },
};
