import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { project } from '../../src/command/project.ts';
import { serveFolder } from '../../src/command/serve-folder.ts';
import { siteAddress } from '../../src/command/site-address.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served, with its base path: `http://localhost:50000/`. */
    address: string;
  }
}

/** Serves `dist/` for the site's tests, on any free port. */
export default async function setup(tests: TestProject): Promise<() => Promise<void>> {
  const folder = join(project, 'dist');
  if (!existsSync(folder))
    throw new Error('There is no dist/ to test. Run "npm test", which builds it, or "npm run build".');
  const { base } = siteAddress(process.env);
  const serving = await serveFolder({ folder, base, port: 0 });
  tests.provide('address', serving.address);
  return serving.close;
}
