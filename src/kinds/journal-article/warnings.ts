import type { Message } from '../../messages/message.ts';
import { type Passage, textIn, wordsIn } from '../../segment/passages.ts';
import { placeOf, type WorkingText } from '../../segment/working-text.ts';
import type { Metadata } from './metadata.ts';

/** Says what at the head of an article was not understood, or that no head was found at all. */
export function headWarnings(
  text: WorkingText,
  metadata: Metadata,
  unread: readonly Passage[],
  file: string,
): Message[] {
  if (Object.keys(metadata.values).length > 0)
    return unread.filter(({ listed }) => !listed).map((passage) => unreadWarning(passage, file));
  const [first] = text.words;
  return [
    {
      level: 'warning',
      name: 'read-front-matter',
      file,
      ...(first && placeOf(first)),
      found: 'neither a citation nor a title with authors at the head of the text',
      expected: 'a citation, or a title and below it the names of the authors',
      cure: 'give title, authors and date in seed.yml under "facts", or the right kind if this is no article',
    },
  ];
}

function unreadWarning(passage: Passage, file: string): Message {
  const words = wordsIn(passage);
  const printed = textIn(passage);
  return {
    level: 'warning',
    name: 'read-front-matter',
    file,
    ...(words[0] && placeOf(words[0])),
    found: `"${printed.length > 80 ? `${printed.slice(0, 80)}…` : printed}", which was left in the text`,
    expected:
      'a citation, journal, type, title, authors with their institutions, dates, keywords or an abstract',
    cure: 'leave it if it belongs to the text; else give the field in seed.yml under "facts"',
  };
}
