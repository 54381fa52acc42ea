// npm run pictures: pages as they were and as they are, for the preview.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { alone, runCommand, say } from '../src/command/command.ts';
import { project, refuseOtherEditions } from '../src/command/project.ts';
import { serveFolder } from '../src/command/serve-folder.ts';
import { siteAddress } from '../src/command/site-address.ts';
import { commit } from '../src/files/write.ts';
import { refuse } from '../src/messages/message.ts';
import { drawPages, pagesToDraw } from '../src/review/pictures.ts';
import { otherState, picturesFolder, picturesOf, readReport } from '../src/review/report-file.ts';
import { counted } from '../src/text/wording.ts';
import { launchBrowser } from './pictures/find-browser.ts';

const help = `npm run pictures -- --base-dist DIR [--dist DIR]

Draws one page of each kind that changed, as it was and as it is: on a phone, on a wide screen, in the dark, in print. Run "npm run review" with
the same two folders before: it says which pages changed. Writes .cache/review/pictures/, which the preview shows at /review/.
  --base-dist DIR   the public site built from the base
  --dist DIR        the public site built from the work tree; if absent, dist/
CHROME_PATH names the browser, if it is not found.`;

await runCommand(
  { help, options: { 'base-dist': { type: 'string' }, dist: { type: 'string', default: 'dist' } } },
  async ({ 'base-dist': baseDist, dist }) => {
    refuseOtherEditions('A review compares two states of this project, code and content.');
    if (baseDist === undefined)
      return refuse(
        'find-build',
        '--base-dist',
        'nothing',
        'the folder of the site built from the base',
        'name it',
      );
    const report = readReport(project);
    if (report?.pages.known !== 'built')
      return refuse(
        'find-report',
        '.cache/review/report.json',
        report ? 'a report that compared no two builds' : (otherState(project) ?? 'no report'),
        'which pages changed',
        `run "npm run review -- --base-dist ${baseDist} --dist ${dist}" first`,
      );
    // What only one side has can be compared with nothing.
    const stands = (folder: string, path: string) =>
      existsSync(join(resolve(project, folder), path, 'index.html'));
    const pages = pagesToDraw(
      report.pages.changed.filter((path) => stands(baseDist, path) && stands(dist, path)),
    );
    const { base } = siteAddress(process.env);
    const browser = await launchBrowser();
    const sites: Awaited<ReturnType<typeof serveFolder>>[] = [];
    try {
      for (const folder of [baseDist, dist])
        sites.push(await serveFolder({ folder: resolve(project, folder), base, port: 0 }));
      const files = new Map<string, Buffer | string>();
      const pictures = await drawPages({
        browser,
        old: sites[0]?.address ?? '',
        new: sites[1]?.address ?? '',
        pages,
        keep: (name, bytes) => files.set(`${picturesFolder}/${name}`, bytes),
      });
      files.set(...picturesOf(report, pictures));
      await alone(project, () => commit(project, files));
      say(`${counted(pictures.length, 'picture')} that differ, of ${counted(pages.length, 'page')}`);
    } finally {
      await browser.close();
      await Promise.all(sites.map((site) => site.close()));
    }
  },
);
