import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filePaths, pagePaths, reviewDocumentPath } from '../addresses/paths.ts';
import { editionFolder } from '../corpus/edition-folder.ts';
import { isPreview } from '../corpus/shown.ts';
import { bannerStyles, withBanner } from './banner.ts';
import { readReport } from './read-report.ts';

/** In previews alone: the pages of the review, and a banner on every page. The public build has no trace of either. */
export function reviewPages(): AstroIntegration {
  let base = '/';
  const hooks: AstroIntegration['hooks'] = {
    'astro:config:setup': ({ config, injectRoute }) => {
      // A pattern ends without the slash of the pages' addresses.
      const inject = (path: string, name: string) =>
        injectRoute({
          pattern: path.replace(/\/$/, ''),
          entrypoint: join(fileURLToPath(config.srcDir), 'review/pages', `${name}.astro`),
          prerender: true,
        });
      inject(pagePaths.review, 'Summary');
      inject(reviewDocumentPath('[id]'), 'Document');
      inject(pagePaths.reviewMatrix, 'Matrix');
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
        const path = `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
        const file = join(folder, name);
        writeFileSync(file, withBanner(readFileSync(file, 'utf8'), path, options));
      }
      const sheet = join(folder, filePaths.bannerSheet);
      mkdirSync(dirname(sheet), { recursive: true });
      writeFileSync(sheet, bannerStyles);
    },
  };
  return { name: 'review-pages', hooks: isPreview(process.env) ? hooks : {} };
}
