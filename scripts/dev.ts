// npm run dev: Astro's development server, which shows a page anew when a page or a seed is saved.
import { join, sep } from 'node:path';
import { runCommand } from '../src/command/command.ts';
import { convertWhileRunning } from '../src/command/convert-step.ts';
import { astroPlaces, findEdition } from '../src/command/project.ts';
import { portFrom, stopSignal } from '../src/command/serve-step.ts';
import { SeedWatch } from '../src/command/watch-seeds.ts';

const help = `npm run dev

Shows a page anew when a page or a seed is saved. PORT sets the port.`;

await runCommand({ help }, async () => {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const root = findEdition();
  const port = portFrom(process.env);
  const convert = convertWhileRunning(root);
  await convert([]);
  const seeds = new SeedWatch(root, convert);
  const { dev } = await import('astro');
  const server = await dev({
    ...astroPlaces(root),
    server: { port },
    vite: {
      plugins: [
        {
          name: 'convert-seeds',
          // Called again whenever Astro restarts its server with a new watcher.
          configureServer({ watcher, ws, environments }) {
            const content = join(root, 'content');
            watcher.add([...seeds.folders, content]);
            watcher.on('all', (event, path) => {
              seeds.changed(event, path);
              if (!path.startsWith(content + sep)) return;
              // Pages read the corpus and import no file of it, so nothing else tells Astro, which keeps what each page is given, and browsers
              // that they are others now.
              for (const { hot } of Object.values(environments)) hot.send('astro:content-changed', {});
              ws.send({ type: 'full-reload' });
            });
          },
        },
      ],
    },
  });
  await stopSignal();
  await server.stop();
  // Astro keeps a few handles open.
  process.exit(0);
});
