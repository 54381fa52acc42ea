import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { type Random, randomFrom } from '../../src/compare/random.ts';
import type { Emendation } from '../../src/schema/seed.ts';
import { findQuote, singleSpaced } from '../../src/text/quotes.ts';
import { articleText, isArticle } from './article-text.ts';
import { cableText, isCable } from './cable-text.ts';
import { isLetter, letterText } from './letter-text.ts';
import type { SeedText } from './seed-texts.ts';

/**
 * Makes a text of real paragraphs.
 * @param model the seed whose head and order it gets
 * @param pool all seeds; those of the model's kind give their paragraphs
 * @param index number of the document: part of its id, so that no two are the same
 */
export type Recombine = (
  model: SeedText,
  pool: readonly SeedText[],
  index: number,
  random: Random,
) => { readonly id: string; readonly text: string };

/** A seed folder to be written: files by name. */
export interface SeedFiles {
  readonly id: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const ways: readonly (readonly [(seed: SeedText) => boolean, Recombine])[] = [
  [isCable, cableText],
  [isLetter, letterText],
  [isArticle, articleText],
];

/**
 * The seeds themselves and as many recombined ones as make `count` together. The real ones stay because hand-written content speaks of
 * them. The models come in turn, so that the kinds keep their proportions, and document n depends on nothing but the seeds,
 * `seed` and n: a smaller set is the beginning of a larger one.
 *
 * @throws Error if `count` is less than the number of seeds, or none of them can be recombined
 */
export function recombine(seeds: readonly SeedText[], count: number, seed: number): SeedFiles[] {
  if (count < seeds.length)
    throw new Error(
      `${count} documents. Expected ${seeds.length} at least, the edition's own. Ask for more.`,
    );
  const models = seeds.flatMap((model) => {
    const way = ways.find(([suits]) => suits(model))?.[1];
    return way ? [{ model, way }] : [];
  });
  const made = Array.from({ length: count - seeds.length }, (_, at) => {
    const next = models[at % models.length];
    if (!next)
      throw new Error(
        'None of the seeds can be recombined: expected cables, letters or articles like the first five.',
      );
    const { id, text } = next.way(next.model, seeds, at + 1, randomFrom(seed, at));
    return folderOf(id, text, next.model, seeds, at + 1);
  });
  return [...seeds, ...made];
}

function folderOf(
  id: string,
  text: string,
  model: SeedText,
  seeds: readonly SeedText[],
  index: number,
): SeedFiles {
  const bytes = new TextEncoder().encode(text);
  const { facts, ...seed } = model.seed;
  const written = stringify({
    ...seed,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    provenance: {
      receivedAs: `${id}.txt`,
      description: `Recombined for the benchmark from the sources of the edition, on the model of ${model.id}. Not a document.`,
    },
    facts: facts.map((fact) =>
      fact.field === 'title' ? { ...fact, value: `${fact.value}, part ${index}` } : fact,
    ),
  });
  const emendations = matching(
    text,
    seeds.filter((candidate) => candidate.seed.kind === seed.kind),
  );
  return {
    id,
    files: new Map([
      ['source.txt', bytes],
      ['seed.yml', new TextEncoder().encode(written)],
      ...(emendations.length > 0
        ? [['emendations.yml', new TextEncoder().encode(stringify(emendations))] as const]
        : []),
    ]),
  };
}

/** The emendations that stand in a text exactly once, and touch no word that one before them touches. */
function matching(text: string, seeds: readonly SeedText[]): Emendation[] {
  const flat = singleSpaced(text);
  const taken: { start: number; end: number }[] = [];
  return seeds
    .flatMap((seed) => seed.emendations)
    .filter((entry) => {
      const [span, ...others] = findQuote(flat, entry);
      if (!span || others.length > 0) return false;
      const words = { start: flat.lastIndexOf(' ', span.start) + 1, end: `${flat} `.indexOf(' ', span.end) };
      if (taken.some((other) => words.start < other.end && other.start < words.end)) return false;
      taken.push(words);
      return true;
    });
}
