import type { z } from 'zod';
import type { Message } from '../../messages/message.ts';
import { nearest } from '../../messages/nearest.ts';
import type { Thing } from '../../schema/vocabulary.ts';
import type { Corpus, Entry } from '../load-corpus.ts';
import { referencesIn, writtenFiles } from '../references.ts';
import { at, type Check } from './check.ts';

export const idsResolve: Check = {
  name: 'ids-resolve',
  description: `
    Every id that a file names belongs to a document, an actor, a proposal or a dimension that exists, and every theme and role stands
    in \`content/edition.yml\`.`,
  example: ['roles:', '  - {actor: protugal, role: member, quotes: […]}'],
  cure: `
    Ids are file names without their ending; the message names the nearest one. An actor that is really new needs a file of its own in
    \`content/actors/\`.`,
  *check(corpus) {
    const ids = idsOf(corpus);
    for (const { entry, schema, about } of writtenFiles(corpus)) {
      if (about && !ids[about].has(entry.id)) yield unknown(about, entry.id, ids[about], entry, []);
      yield* unknownIn(corpus, entry, schema);
    }
    const { example } = corpus.edition.value;
    const asked = example && corpus.dimensions.get(example.question);
    const values = new Set(asked?.value.values.map(({ id }) => id));
    if (example && asked?.value.status)
      yield at(corpus.edition, ['example', 'question'], 'ids-resolve', {
        found: `the dimension "${example.question}", which is a draft`,
        expected: 'a question that the public site has',
        cure: 'take another question, or take "status: draft" out of its file',
      });
    for (const [index, value] of (asked && example.values)?.entries() ?? [])
      if (!values.has(value))
        yield unknown('value', value, values, corpus.edition, ['example', 'values', index]);
  },
};

/** Every id that a file names and nothing has. @param entry its value need not be right */
export function* unknownIn(corpus: Corpus, entry: Entry<unknown>, schema: z.ZodType): Generator<Message> {
  const ids = idsOf(corpus);
  for (const { thing, id, path } of referencesIn(schema, entry.value))
    if (!ids[thing].has(id)) yield unknown(thing, id, ids[thing], entry, path);
}

type Ids = { has(id: string): boolean; keys(): Iterable<string> };

function idsOf(corpus: Corpus): Record<Thing, Ids> {
  const { themes, roles } = corpus.edition.value;
  return {
    document: corpus.documents,
    actor: corpus.actors,
    proposal: corpus.proposals,
    dimension: corpus.dimensions,
    theme: new Set(themes.map(({ id }) => id)),
    role: new Set(roles.map(({ id }) => id)),
  };
}

function unknown(
  what: Thing | 'value',
  id: string,
  ids: Ids,
  entry: Entry<unknown>,
  path: readonly (string | number)[],
): Message {
  const near = nearest(id, ids.keys());
  return at(entry, path, 'ids-resolve', {
    found: `the ${what} "${id}", which does not exist`,
    expected: `the id of ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`,
    cure: near ? `did you mean "${near}"?` : whereToLook(what, ids),
    cause: `${what} ${id}`,
  });
}

function whereToLook(what: Thing | 'value', ids: Ids): string {
  switch (what) {
    case 'document':
      return 'see the file names of content/documents/; a new document: npm run add -- FILE';
    case 'value':
      return `take one of these: ${[...ids.keys()].join(', ')}`;
    case 'theme':
    case 'role':
      return `take one of these: ${[...ids.keys()].join(', ')}; a new one is an entry under "${what}s" in content/edition.yml`;
    default:
      return `see the file names of content/${what}s/; a new ${what}: npm run new -- ${what} ID`;
  }
}
