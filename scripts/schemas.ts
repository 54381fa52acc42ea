// node scripts/launch.mjs schemas: writes the JSON Schemas for editors, and says which of them changed.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project as root } from '../src/command/project.ts';
import { handWritten, jsonSchemaFile, jsonSchemaText } from '../src/corpus/json-schemas.ts';

mkdirSync(join(root, 'schemas'), { recursive: true });
let changed = 0;
for (const kind of handWritten) {
  const file = join(root, jsonSchemaFile(kind));
  const text = jsonSchemaText(kind);
  if (present(file) === text) continue;
  writeFileSync(file, text);
  console.log(`wrote ${jsonSchemaFile(kind)}`);
  changed += 1;
}
if (changed === 0) console.log('schemas/ is up to date');

function present(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
