import { kept } from '../kept/in-memory.ts';
import type { Actor, ActorName } from '../schema/actor.ts';
import { foldName } from '../text/initials.ts';
import { ownLanguage } from '../text/languages.ts';
import { NameFinder } from '../text/names.ts';
import type { Corpus } from './load-corpus.ts';
import type { Transcription } from './transcription.ts';

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

/** A name of an actor, its place among the actor's and among all of them, and what a finder is told of it. */
interface KnownName {
  readonly actor: string;
  readonly index: number;
  readonly at: number;
  readonly name: ActorName;
  readonly forms: readonly (readonly [string, Bearer])[];
}

/** What the names that count in a document depend on besides it. */
export type NamedBy = Pick<Corpus, 'actors' | 'edition'>;

const knownNames = kept((actors: Corpus['actors']) => {
  const all = [...actors].flatMap(([actor, { value }]) => {
    const { kind, names } = value;
    const words = kind === 'person' ? new Set(names.flatMap(({ text }) => text.split(' '))) : undefined;
    return names.map((name, index) => {
      const decide = 'decide' in name && name.decide === true;
      const isDemonym = 'is' in name && name.is === 'demonym';
      const bearer: Bearer = { actor, decide, kind, isDemonym, ...(words && { ownWords: words }) };
      return { actor, index, name, forms: formsOf(name).map((form) => [form, bearer] as const) };
    });
  });
  return all.map((one, at): KnownName => ({ ...one, at }));
});

/** The names that count in a document. Documents in which the same names count have one list of them, and all that is kept of it. */
const namesIn = kept((actors: Corpus['actors']) => {
  const byPlaces = new Map<string, readonly KnownName[]>();
  return kept((document: Transcription) => {
    const names = knownNames(actors).filter(({ name }) => holdsIn(name, document));
    const places = names.map(({ at }) => at).join();
    const same = byPlaces.get(places) ?? names;
    byPlaces.set(places, same);
    return same;
  });
});

const finders = kept((edition: Corpus['edition']) =>
  kept(
    (names: readonly KnownName[]) =>
      new NameFinder(
        names.flatMap(({ forms }) => forms),
        edition.value.otherNames,
      ),
  ),
);

/** Finds the names that count in a document, each with who goes by it there. */
export function finderOf({ actors, edition }: NamedBy, document: Transcription): NameFinder<Bearer> {
  return finders(edition)(namesIn(actors)(document));
}

/** A French demonym is an adjective with a small letter and a noun with a capital. */
function formsOf(name: ActorName): string[] {
  const both = 'language' in name && name.language === 'fr' && name.is === 'demonym';
  return both ? [name.text, name.text.charAt(0).toUpperCase() + name.text.slice(1)] : [name.text];
}

/** Whether a name is the actor's in a document: it is not limited to others, and no name in another language. */
function holdsIn(name: ActorName, { id, front }: Transcription): boolean {
  const documents = 'in' in name ? name.in : undefined;
  const language = 'language' in name ? name.language : undefined;
  return (
    (documents?.includes(id) ?? true) &&
    (language === undefined || language === (front.language ?? ownLanguage))
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
export const contestedNames = kept(({ actors, documents }: Corpus): readonly ContestedName[] =>
  [...documents].flatMap(([document, transcription]) =>
    contestedIn(namesIn(actors)(transcription)).map((contested) => ({ document, ...contested })),
  ),
);

const contestedIn = kept((names: readonly KnownName[]): readonly Omit<ContestedName, 'document'>[] => {
  const byForm = new Map<string, Map<string, number>>();
  for (const { actor, index, name } of names) {
    if ('decide' in name && name.decide) continue;
    const { text: form } = foldName(name.text);
    const claims = byForm.get(form) ?? new Map<string, number>();
    byForm.set(form, claims.set(actor, claims.get(actor) ?? index));
  }
  return [...byForm].flatMap(([form, claims]) =>
    claims.size > 1 ? { form, claims: [...claims].map(([actor, index]) => ({ actor, index })) } : [],
  );
});
