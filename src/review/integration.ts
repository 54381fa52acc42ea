import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filePaths, pagePaths, picturePath, reviewDocumentPath } from '../addresses/paths.ts';
import { editionFolder } from '../corpus/edition-folder.ts';
import { isPreview } from '../corpus/shown.ts';
import { readBytes, readText } from '../files/read.ts';
import { commit, writeInto } from '../files/write.ts';
import { bannerStyles, withBanner } from './banner.ts';
import { otherState, picturesFolder, readPictures, readReport } from './report-file.ts';

/** In previews alone: the pages of the review, and a banner on every page. The public build has no trace of either. */
export function reviewPages(): AstroIntegration {
  let base = '/';
  const hooks: AstroIntegration['hooks'] = {
    'astro:config:setup': ({ config, injectRoute, logger }) => {
      const other = otherState(editionFolder());
      if (other) logger.warn(`${other}: it is left out; run "npm run review" before the build`);
      // A pattern ends without the slash of the pages' addresses.
      const inject = (path: string, name: string) =>
        injectRoute({
          pattern: path.replace(/\/$/, ''),
          entrypoint: join(fileURLToPath(config.srcDir), 'review/pages', `${name}.astro`),
          prerender: true,
        });
      inject(pagePaths.review, 'Summary');
      inject(reviewDocumentPath('[id]'), 'Document');
    },
    'astro:config:done': ({ config }) => {
      base = config.base.endsWith('/') ? config.base : `${config.base}/`;
    },
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      const options = {
        report: readReport(editionFolder()),
        pull: process.env.PREVIEW_PULL || undefined,
        base,
      };
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.html')) continue;
        const file = name.replaceAll('\\', '/');
        const path = `/${file.replace(/index\.html$/, '')}`;
        commit(folder, new Map([[file, withBanner(readText(folder, file), path, options)]]));
      }
      writeInto(folder, filePaths.bannerSheet.slice(1), bannerStyles);
      const edition = editionFolder();
      for (const name of readPictures(edition).flatMap((picture) => [picture.old, picture.new]))
        writeInto(folder, picturePath(name).slice(1), readBytes(edition, `${picturesFolder}/${name}`));
    },
  };
  return { name: 'review-pages', hooks: isPreview(process.env) ? hooks : {} };
}
