// npm run schemas: writes the JSON Schemas for editors, and says which of them changed.
import { alone, runCommand, say } from '../src/command/command.ts';
import { project as root } from '../src/command/project.ts';
import { commit } from '../src/files/write.ts';
import { staleSchemaFiles } from '../src/maintain/schema-files.ts';

const help = `npm run schemas

Writes schemas/*.schema.json, which editors use, from src/schema; and into CONTRIBUTING.md the words that may be written.`;

await runCommand({ help }, async () => {
  const changed = await alone(root, () => {
    const changes = staleSchemaFiles(root);
    commit(root, changes);
    return changes;
  });
  for (const file of changed.keys()) say(`wrote ${file}`);
  if (changed.size === 0) say('schemas/ and CONTRIBUTING.md are up to date');
});
