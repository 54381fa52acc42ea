import { expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { kinds } from '../../src/kinds/index.ts';
import { Refusal } from '../../src/messages/message.ts';

const columns = `The two towns

The frontier between the towns is        the eighteen posts existed on paper
some thousand kilometres long.           alone. "We had a stamp and no ink,"
It has been crossed for centuries by     one officer said. The posts were
traders who pay nobody.                  closed in a year, and nobody saw it.
`;

test.each(kinds.map(({ name }) => name))('%s warns of columns side by side', (kind) => {
  try {
    const { warnings } = readSource(columns, { file: 'x', kind });
    expect(warnings.map(({ name, line }) => [name, line])).toContainEqual(['table-unread', 3]);
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
  }
});
