import type { UndecidedMention } from '../corpus/mentions.ts';
import { quoteOfPlace } from '../corpus/quote-of-place.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { schemaLine } from './schema-line.ts';

/** The text of `content/mentions/<document>.yml`: an entry with a prompt for every name that could be more than one actor's, or a place. */
export function mentionsYaml(
  root: string,
  document: Transcription,
  undecided: readonly UndecidedMention[],
): string {
  const head = schemaLine(root, `content/mentions/${document.id}.yml`, 'mentions');
  const entries = undecided.map((mention) => {
    const { name, longer, candidates, context } = mention;
    const asked = longer
      ? `is it ${candidates.join(' or ')}, or none ("${longer}" is somebody else)? Add "${longer}" to the names of an actor, or to "otherNames" of content/edition.yml, and take this out; or give`
      : `is it ${candidates.join(' or ')}, or none (a place)? Give`;
    const { prefix, suffix } = quoteOfPlace(document, mention);
    const fields = [
      `exact: ${JSON.stringify(name)}`,
      ...(prefix ? [`prefix: ${JSON.stringify(prefix)}`] : []),
      ...(suffix ? [`suffix: ${JSON.stringify(suffix)}`] : []),
      'actor: none',
      `why: ${JSON.stringify(`TODO: ${asked} the actor, and say here what in the text shows it.`)}`,
    ];
    return `# …${context}…\n- {${fields.join(', ')}}\n`;
  });
  return `${head}\n${entries.join('')}`;
}
