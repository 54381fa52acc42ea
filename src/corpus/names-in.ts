import { kept } from '../kept/in-memory.ts';
import type { ActorName } from '../schema/actor.ts';
import { fold } from '../text/folding.ts';
import { languageOf } from './languages.ts';
import type { Corpus } from './load-corpus.ts';

/** An actor who goes by a name. */
export interface Bearer {
  readonly actor: string;
  /** Whether each occurrence is decided by hand. */
  readonly decide: boolean;
  readonly isPerson: boolean;
}

/** The names that count in a document, each with who goes by it there. */
export function* namesIn(corpus: Corpus, document: string): Generator<readonly [string, Bearer]> {
  for (const [actor, { value }] of corpus.actors)
    for (const name of value.names) {
      if (!holdsIn(corpus, name, document)) continue;
      const decide = 'decide' in name && name.decide === true;
      const bearer = { actor, decide, isPerson: value.kind === 'person' };
      for (const form of formsOf(name)) yield [form, bearer];
    }
}

/** A French demonym is an adjective with a small letter and a noun with a capital. */
function formsOf(name: ActorName): string[] {
  const both = 'language' in name && name.language === 'fr' && name.is === 'demonym';
  return both ? [name.text, name.text.charAt(0).toUpperCase() + name.text.slice(1)] : [name.text];
}

/** Whether a name is the actor's in a document: it is not limited to others, and no name in another language. */
function holdsIn(corpus: Corpus, name: ActorName, document: string): boolean {
  const documents = 'in' in name ? name.in : undefined;
  const language = 'language' in name ? name.language : undefined;
  return (
    (documents?.includes(document) ?? true) &&
    (language === undefined || language === languageOf(corpus, document))
  );
}

/** A name that several actors claim in a document, each for itself alone: it is the name that is wrong, not the want of a decision. */
export interface ContestedName {
  readonly document: string;
  /** Folded, as it is looked for. */
  readonly form: string;
  /** Each actor with the place of the name among its own. */
  readonly claims: readonly { readonly actor: string; readonly index: number }[];
}

/** Every such name; looked up once for a corpus. */
export const contestedNames = kept((corpus: Corpus): readonly ContestedName[] =>
  [...corpus.documents.keys()].flatMap((document) => {
    const byForm = new Map<string, Map<string, number>>();
    for (const [actor, { value }] of corpus.actors)
      for (const [index, name] of value.names.entries()) {
        if (!holdsIn(corpus, name, document) || ('decide' in name && name.decide)) continue;
        const { text: form } = fold(name.text);
        const claims = byForm.get(form) ?? new Map<string, number>();
        byForm.set(form, claims.set(actor, claims.get(actor) ?? index));
      }
    return [...byForm].flatMap(([form, claims]) =>
      claims.size > 1
        ? { document, form, claims: [...claims].map(([actor, index]) => ({ actor, index })) }
        : [],
    );
  }),
);
