import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from './serve-folder.ts';
import { siteAddress } from './site-address.ts';

const usualPort = 4321;

/** The port asked for with PORT, or the usual one. @throws Error if PORT is no port */
export function portFrom(environment: NodeJS.ProcessEnv): number {
  const found = environment.PORT ?? '';
  if (found === '') return usualPort;
  const port = Number(found);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(
    `PORT is ${JSON.stringify(found)}. Expected a number from 0 to 65535. Set it to that, or leave it out.`,
  );
}

/** Serves `dist/` until the process is told to stop, and says where. */
export async function serveUntilStopped(root: string): Promise<void> {
  const folder = join(root, 'dist');
  if (!existsSync(folder))
    throw new Error('There is no dist/ to serve. Run "npm run build" first, or "npm start".');
  const asked = portFrom(process.env);
  const serving = await serveFolder({ folder, base: siteAddress(process.env).base, port: asked });
  const moved = asked === 0 || serving.port === asked ? '' : ` (port ${asked} is taken)`;
  process.stdout.write(`\n  The site is at ${serving.address}${moved}\n  Ctrl-C stops it.\n`);
  await stopSignal();
  await serving.close();
  process.stdout.write('\n  Stopped.\n');
}

/** Resolves when the process is asked to end. A second request then ends it at once, as usual. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}
