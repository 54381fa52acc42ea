// npm run schemas: writes the JSON Schemas for editors, and says which of them changed.
import { alone, runCommand, say } from '../src/command/command.ts';
import { project as root } from '../src/command/project.ts';
import { readEdition } from '../src/corpus/edition-file.ts';
import { handWritten, jsonSchemaFile, jsonSchemaText } from '../src/corpus/json-schemas.ts';
import { readText, readTextIfThere } from '../src/files/read.ts';
import { commit } from '../src/files/write.ts';
import { withWordsToWrite } from '../src/maintain/words-to-write.ts';

const help = `npm run schemas

Writes schemas/*.schema.json, which editors use, from src/schema; and into CONTRIBUTING.md the words that may be written.`;

await runCommand({ help }, async () => {
  const changed = await alone(root, () => {
    const guide = 'CONTRIBUTING.md';
    const { value: edition } = readEdition(root).entry;
    const texts = [
      ...handWritten.map((kind) => [jsonSchemaFile(kind), jsonSchemaText(kind)] as const),
      [guide, withWordsToWrite(readText(root, guide), edition)] as const,
    ];
    const changes = new Map(texts.filter(([file, text]) => readTextIfThere(root, file) !== text));
    commit(root, changes);
    return changes;
  });
  for (const file of changed.keys()) say(`wrote ${file}`);
  if (changed.size === 0) say('schemas/ and CONTRIBUTING.md are up to date');
});
