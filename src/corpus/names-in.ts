import { kept } from '../kept/in-memory.ts';
import type { Actor, ActorName } from '../schema/actor.ts';
import { foldName } from '../text/initials.ts';
import { NameFinder } from '../text/names.ts';
import { languageOf } from './languages.ts';
import type { Corpus } from './load-corpus.ts';

/** An actor who goes by a name. */
export interface Bearer {
  readonly actor: string;
  /** Whether each occurrence is decided by hand. */
  readonly decide: boolean;
  readonly kind: Actor['kind'];
  readonly isDemonym: boolean;
  /** Every word of a person's names. */
  readonly ownWords?: ReadonlySet<string>;
}

/** A name of an actor, its place among all of them, and what a finder is told of it. */
interface KnownName {
  readonly at: number;
  readonly name: ActorName;
  readonly forms: readonly (readonly [string, Bearer])[];
}

const knownNames = kept(({ actors }: Corpus) => {
  const all = [...actors].flatMap(([actor, { value }]) => {
    const { kind, names } = value;
    const words = kind === 'person' ? new Set(names.flatMap(({ text }) => text.split(' '))) : undefined;
    return names.map((name) => {
      const decide = 'decide' in name && name.decide === true;
      const isDemonym = 'is' in name && name.is === 'demonym';
      const bearer: Bearer = { actor, decide, kind, isDemonym, ...(words && { ownWords: words }) };
      return { name, forms: formsOf(name).map((form) => [form, bearer] as const) };
    });
  });
  return all.map((one, at): KnownName => ({ ...one, at }));
});

const finders = kept((_corpus: Corpus) => new Map<string, NameFinder<Bearer>>());

/** Finds the names that count in a document, each with who goes by it there. Documents in which the same names count have one finder. */
export function finderOf(corpus: Corpus, document: string): NameFinder<Bearer> {
  const names = knownNames(corpus).filter(({ name }) => holdsIn(corpus, name, document));
  const key = names.map(({ at }) => at).join();
  const known = finders(corpus).get(key);
  if (known) return known;
  const finder = new NameFinder(
    names.flatMap(({ forms }) => forms),
    corpus.edition.value.otherNames,
  );
  finders(corpus).set(key, finder);
  return finder;
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
        const { text: form } = foldName(name.text);
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
