import type { Corpus, Entry } from '../load-corpus.ts';
import { at, type Check } from './check.ts';

export const promptsAnswered: Check = {
  name: 'prompts-answered',
  description: `
    No prompt is left where readers would see it. \`npm run add\` and \`npm run new\` write files with questions that begin with "TODO:", for
    somebody to put the answer in their place. In a draft of a proposal or a question they may stay, as a warning.`,
  example: [
    'provenance:',
    '  description: "TODO: what is this text, and how did it come to be in this form?"',
  ],
  cure: `
    Write the answer in the place of the prompt. After a change in \`seeds/\`, run \`npm run convert\`.`,
  *check(corpus) {
    for (const { entry, value, isDraft, seed } of written(corpus))
      for (const { path, text } of promptsIn(value, []))
        yield at(entry, path, 'prompts-answered', {
          ...(isDraft && { level: 'warning' as const }),
          found: `a prompt that nobody has answered: "${text}"`,
          expected: 'the answer in its place',
          cure: seed
            ? `write it, and run "npm run convert -- ${seed}"`
            : isDraft
              ? 'write it before "status: draft" is taken out'
              : 'write it',
        });
  },
};

/** Whether somebody is still asked to write something here. */
export function hasPrompt(text: string): boolean {
  return /\bTODO:/.test(text);
}

interface Written {
  readonly entry: Entry<unknown>;
  readonly value: unknown;
  readonly isDraft?: boolean;
  /** The document whose seed it is. */
  readonly seed?: string;
}

function* written(corpus: Corpus): Generator<Written> {
  for (const { id, front, apparatus, files } of corpus.documents.values()) {
    if (!files) continue;
    const { provenance, rights, facts } = front;
    yield { entry: files.seed, value: { provenance, rights, facts }, seed: id };
    const emendations = apparatus.emendations.map(({ reading, reason }) => ({ reading, reason }));
    yield { entry: files.emendations, value: emendations, seed: id };
  }
  yield { entry: corpus.edition, value: corpus.edition.value };
  for (const entries of [corpus.actors, corpus.decisions])
    for (const entry of entries.values()) yield { entry, value: entry.value };
  for (const entry of [...corpus.proposals.values(), ...corpus.dimensions.values()])
    yield { entry, value: entry.value, isDraft: entry.value.status === 'draft' };
}

function* promptsIn(
  value: unknown,
  path: readonly (string | number)[],
): Generator<{ path: readonly (string | number)[]; text: string }> {
  if (typeof value === 'string') {
    if (hasPrompt(value)) yield { path, text: value };
  } else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* promptsIn(item, [...path, index]);
  else if (value && typeof value === 'object')
    for (const [key, item] of Object.entries(value)) yield* promptsIn(item, [...path, key]);
}
