import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { serialise } from '../../src/convert/serialise.ts';
import { Refusal } from '../../src/messages/message.ts';
import { terminal } from '../../src/messages/reporters.ts';

// tests/fixtures/<folder>/*.txt are texts made for these tests; beside them, in golden/, stands what the conversion makes of each.
// After a wanted change: npm test -- -u, and read the difference before you commit it.

const folders = readdirSync('tests/fixtures', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join('tests/fixtures', entry.name));

describe.each(folders)('%s', (folder) => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  test.each(files)('%s', async (name) => {
    const file = join(folder, name);
    await expect(goldenOf(name, readFileSync(file, 'utf8'))).toMatchFileSnapshot(
      join('../..', folder, 'golden', `${basename(name, '.txt')}.golden`),
    );
  });
});

function goldenOf(file: string, text: string): string {
  try {
    const { kind, language, reading, account, warnings } = readSource(text, { file });
    const told = {
      kind,
      ...(language !== 'en' && { language }),
      metadata: reading.metadata,
      lines: Object.fromEntries(
        Object.entries(reading.lines).map(([field, lines]) => [field, lines.join(' ')]),
      ),
      fates: account.fates,
      warnings: warnings.map(({ name, line, found }) => `${line} ${name}: ${found}`),
    };
    // The lines left free within a block say nothing that the tags do not.
    const blocks = serialise(reading.blocks).replace(/(?<=^<[^/].*>\n)\n|\n(?=\n<\/)/gm, '');
    return `${written(JSON.parse(JSON.stringify(told)))}\n\n${blocks}`;
  } catch (error) {
    if (error instanceof Refusal) return `${terminal(error.messages)}\n`;
    throw error;
  }
}

/** JSON with each list and each object on one line that has room there. */
function written(value: unknown, indent = ''): string {
  const short = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + short.length < 120) return short;
  const inner = `${indent} `;
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((part) => written(part, inner))]
    : ['{', '}', Object.entries(value).map(([name, part]) => `"${name}": ${written(part, inner)}`)];
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
