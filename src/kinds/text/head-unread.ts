import type { Message } from '../../messages/message.ts';
import type { ReaderContext } from '../reader.ts';

/** One warning for the title and the date that a head does not say, and the seed does not give. */
export function headUnread(
  metadata: Readonly<Record<string, unknown>>,
  { file, given = [] }: ReaderContext,
): Message[] {
  const lacking = ['title', 'date'].filter(
    (field) => metadata[field] === undefined && !given.includes(field),
  );
  if (lacking.length === 0) return [];
  return [
    {
      level: 'warning',
      name: 'head-unread',
      file,
      line: 1,
      found: `no ${lacking.join(' and no ')} at the head of the text`,
      expected:
        'lines with the title, place and date, and with the body and its meeting, before the first paragraph',
      cure: 'what could not be read stays in the text; give what is lacking in seed.yml under "facts", with its ground',
    },
  ];
}
