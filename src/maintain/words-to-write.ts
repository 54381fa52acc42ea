import { factsOf, kinds } from '../kinds/index.ts';
import { actorKinds, nameSorts } from '../schema/actor.ts';
import { voices } from '../schema/comparison.ts';
import { scales } from '../schema/dimension.ts';
import type { EditionWords } from '../schema/edition.ts';
import { eventKinds } from '../schema/events.ts';

const begin = '<!-- What follows is written by "npm run schemas". -->';
const end = '<!-- Here ends what "npm run schemas" writes. -->';

const voiceMeans: Readonly<Record<(typeof voices)[number], string>> = {
  proposes: "the document's own proposal",
  reports: 'a view or an act that it reports',
  criticises: 'what it finds fault with',
};

/**
 * A guide with the words that its readers may write, as schemas, kinds and edition have them, in the place that is kept for them.
 *
 * @throws Error if the guide has no such place
 */
export function withWordsToWrite(guide: string, edition: EditionWords): string {
  const [head, , tail] = parted(guide);
  const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ');
  const lines = [
    '',
    '| Field | What may stand there |',
    '|---|---|',
    `| \`role\` of a part | ${edition.roles.map(({ id, says }) => `\`${id}\` (${says})`).join(', ')} |`,
    `| \`voice\` of a position or a part | ${voices.map((voice) => `\`${voice}\` (${voiceMeans[voice]})`).join(', ')} |`,
    `| \`theme\` of a question | ${code(edition.themes.map(({ id }) => id))} |`,
    `| \`scale\` of a question | ${code(scales)} |`,
    `| \`kind\` of an actor | ${code(actorKinds)} |`,
    `| \`is\` of a name | ${code(nameSorts)} |`,
    `| \`kind\` of an event | ${code(eventKinds)} |`,
    '',
    'The `field` of a fact in `seed.yml`, by the kind of document, each kind with an example of such a file:',
    '',
    '| Kind | Fields |',
    '|---|---|',
    ...kinds.map((kind) => `| [\`${kind.name}\`](docs/seeds/${kind.name}.yml) | ${code(factsOf(kind))} |`),
    '',
  ];
  return `${head}${begin}\n${lines.join('\n')}${end}${tail}`;
}

function parted(guide: string): readonly [string, string, string] {
  const [from, to] = [guide.indexOf(begin), guide.indexOf(end)];
  if (from === -1 || to < from)
    throw new Error(`the guide has no place that begins with ${begin} and ends with ${end}`);
  return [guide.slice(0, from), guide.slice(from, to), guide.slice(to + end.length)];
}
