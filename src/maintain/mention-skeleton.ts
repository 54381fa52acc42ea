import type { UndecidedMention } from '../corpus/mentions.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { placesOf } from '../corpus/transcription.ts';

/** The text of `content/mentions/<document>.yml`: an entry with a prompt for every name that could be more than one actor's, or a place. */
export function mentionsYaml(document: Transcription, undecided: readonly UndecidedMention[]): string {
  return undecided
    .map((mention) => {
      const { name, candidates, context } = mention;
      const { prefix, suffix } = surroundings(document, mention);
      const fields = [
        `exact: ${JSON.stringify(name)}`,
        ...(prefix ? [`prefix: ${JSON.stringify(prefix)}`] : []),
        ...(suffix ? [`suffix: ${JSON.stringify(suffix)}`] : []),
        'actor: none',
        `why: ${JSON.stringify(`TODO: is it ${candidates.join(' or ')}, or none (a place)? Give the actor, and say here what in the text shows it.`)}`,
      ];
      return `# …${context}…\n- {${fields.join(', ')}}\n`;
    })
    .join('');
}

/** As few words before and after as make the place the only one. */
function surroundings(
  document: Transcription,
  { block, start, end, name }: UndecidedMention,
): { prefix?: string; suffix?: string } {
  const text = document.blocks.find(({ id }) => id === block)?.text ?? '';
  const before = text.slice(0, start).trim().split(' ').filter(Boolean);
  const after = text.slice(end).trim().split(' ').filter(Boolean);
  for (let words = 0; words <= Math.max(before.length, after.length); words += 1) {
    const prefix = words === 0 ? '' : before.slice(-words).join(' ');
    const suffix = words === 0 ? '' : after.slice(0, words).join(' ');
    if (placesOf(document, { exact: name, prefix, suffix }).length === 1) return { prefix, suffix };
  }
  return {};
}
