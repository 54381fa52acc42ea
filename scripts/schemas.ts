// npm run schemas: writes the JSON Schemas for editors, and says which of them changed.
import { alone, runCommand, say } from '../src/command/command.ts';
import { project as root } from '../src/command/project.ts';
import { handWritten, jsonSchemaFile, jsonSchemaText } from '../src/corpus/json-schemas.ts';
import { readTextIfThere } from '../src/files/read.ts';
import { commit } from '../src/files/write.ts';

const help = `npm run schemas

Writes schemas/*.schema.json, which editors use, from src/schema.`;

await runCommand({ help }, async () => {
  const changed = await alone(root, () => {
    const texts = handWritten.map((kind) => [jsonSchemaFile(kind), jsonSchemaText(kind)] as const);
    const changes = new Map(texts.filter(([file, text]) => readTextIfThere(root, file) !== text));
    commit(root, changes);
    return changes;
  });
  for (const file of changed.keys()) say(`wrote ${file}`);
  if (changed.size === 0) say('schemas/ is up to date');
});
