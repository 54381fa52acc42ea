import type { Corpus } from '../corpus/load-corpus.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { refuse } from '../messages/message.ts';
import type { Proposal } from '../schema/comparison.ts';
import type { Dimension } from '../schema/dimension.ts';
import { languageName } from '../text/languages.ts';

/**
 * What somebody needs who codes blind: the codebook, the transcriptions, the names of the actors and an empty form for every proposal.
 * Nothing of the edition's own cells, parts, notes and earlier codings is in it.
 *
 * @param coder number of the coder, which the forms carry
 * @param only ids of the questions to be coded; all where it is left out
 * @returns the files' texts by their paths within the packet
 * @throws Refusal if the edition has no codebook, for then no version can be named, or no such question
 */
export function codingPacket(
  corpus: Corpus,
  coder: number,
  only?: readonly string[],
): ReadonlyMap<string, string> {
  const version = corpus.codebook?.value.versions[0]?.version;
  if (version === undefined)
    return refuse(
      'find-codebook',
      'content/codebook.yml',
      'no codebook',
      'the versions of the rules, for codings to name',
      'write content/codebook.yml; schemas/codebook.schema.json says what belongs into it',
    );
  const unknown = only?.find((id) => !corpus.dimensions.has(id));
  if (unknown !== undefined)
    return refuse(
      'find-question',
      '',
      `the question "${unknown}"`,
      `one of ${[...corpus.dimensions.keys()].join(', ')}`,
      'npm run packet -- FOLDER --coder 6 --questions convener,mandate',
    );
  const questions = [...corpus.dimensions]
    .filter(([id]) => !only || only.includes(id))
    .map(([id, { value }]) => ({ id, value }));
  const files = new Map([
    ['README.md', howTo(version, coder)],
    ['codebook.md', codebookText(corpus, version, questions)],
    ['actors.txt', [...corpus.actors].map(([id, { value }]) => `${id}: ${value.name}`).join('\n')],
  ]);
  for (const document of corpus.documents.values())
    files.set(`documents/${document.id}.txt`, documentText(document));
  for (const { id, value } of corpus.proposals.values())
    if (!value.status)
      files.set(`codings/${id}.yml`, form(value, version, coder, questions, only !== undefined));
  return new Map([...files].map(([path, text]) => [path, `${text.trimEnd()}\n`]));
}

type Question = { readonly id: string; readonly value: Dimension };

function howTo(version: number, coder: number): string {
  return `# Coding by version ${version} of the codebook, as coder ${coder}

1. Read \`codebook.md\`: first the rules for every question, then the questions.
2. Read each document in \`documents/\` as a whole.
3. For every file in \`codings/\`, read the documents that its head names for each question, and fill in the cell:

\`\`\`yaml
  some-question:
    value: a-value-of-the-question
    voice: proposes
    of: an-actor
    quotes:
      - {document: a-document, exact: "words copied from it, within one paragraph, found there once"}
    remark: What could be doubted, and which other value could be given.
\`\`\`

   Where the documents do not say: \`{value: silent}\`. Where a question is answered in words: \`value: stated\`. More answers, each with value,
   voice, of and quotes, go under \`further:\`. Where words stand more than once in a document, \`prefix\` or \`suffix\` gives those directly before or
   after. Actors are named by the ids of \`actors.txt\`; \`of\` takes one of these.
4. Write the day of the coding in place of the date at the head of each file, in quote marks.

Use nothing but this folder, and speak with nobody who codes the same. \`npm run packet -- FOLDER --check\` says what a form lacks; it judges no value.
`;
}

function codebookText(corpus: Corpus, version: number, questions: readonly Question[]): string {
  const rules = corpus.codebook?.value.rules ?? [];
  const themes = corpus.edition.value.themes;
  const scales = {
    degree: 'Degrees, from most to least.',
    choice: 'Choices that exclude one another.',
    words: 'Answered in words: the value is `stated`.',
  };
  return [
    `# Codebook, version ${version}`,
    '## Rules for every question',
    ...rules.map((rule, at) => `${at + 1}. ${rule}`),
    ...questions.map(({ id, value }) =>
      [
        `## ${id}: ${value.name}`,
        `${value.question} (${themes.find((theme) => theme.id === value.theme)?.name ?? value.theme})`,
        scales[value.scale],
        value.values.map((one) => `- \`${one.id}\` (${one.label}): ${one.rule}`).join('\n'),
        `- \`silent\`: ${value.silence}`,
        `Words to look for: ${value.terms.join(', ')}. A star stands for any ending.`,
        ...Object.entries(value.termsIn ?? {}).map(
          ([language, terms]) => `In ${languageName(language)}: ${terms.join(', ')}.`,
        ),
      ]
        .filter(Boolean)
        .join('\n\n'),
    ),
  ].join('\n\n');
}

function documentText({ id, front, blocks }: Transcription): string {
  const head = [`${id}: ${front.title}`, front.author, front.date].filter(Boolean).join('\n');
  return [head, ...blocks.map((block) => `[${block.id}] ${block.text}`)].join('\n\n');
}

function form(
  { name, kind, summary, documents }: Proposal,
  version: number,
  coder: number,
  questions: readonly Question[],
  some: boolean,
): string {
  return [
    `# ${name} (${kind}): ${summary}`,
    `# Documents: ${documents.join(', ')}`,
    `codebook: ${version}`,
    `coder: ${coder}`,
    'date: ""',
    ...(some ? [`questions: [${questions.map(({ id }) => id).join(', ')}]`] : []),
    'cells:',
    ...questions.map(({ id, value }) => `  # ${value.question}\n  ${id}: {value: ""}`),
  ].join('\n');
}
