import { dirname, join, relative } from 'node:path';

const schemas = join(import.meta.dirname, '..', '..', 'schemas');

/** The line that tells an editor which schema holds for a file, wherever the edition lies. */
export function schemaLine(root: string, file: string, name: string): string {
  const path = relative(dirname(join(root, file)), join(schemas, `${name}.schema.json`));
  return `# yaml-language-server: $schema=${path.replaceAll('\\', '/')}`;
}
