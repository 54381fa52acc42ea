import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { editionFolder } from '../corpus/edition-folder.ts';
import { isPreview } from '../corpus/shown.ts';
import { bannerSheet, bannerStyles, withBanner } from './banner.ts';
import { readReport } from './read-report.ts';

/** In previews alone: the pages of the review, and a banner on every page. The public build has no trace of either. */
export function reviewPages(): AstroIntegration {
  let base = '/';
  const hooks: AstroIntegration['hooks'] = {
    'astro:config:setup': ({ config, injectRoute }) => {
      const page = (name: string) => join(fileURLToPath(config.srcDir), 'review/pages', `${name}.astro`);
      injectRoute({ pattern: '/review', entrypoint: page('Summary'), prerender: true });
      injectRoute({ pattern: '/review/documents/[id]', entrypoint: page('Document'), prerender: true });
      injectRoute({ pattern: '/review/matrix', entrypoint: page('Matrix'), prerender: true });
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
      const sheet = join(folder, bannerSheet);
      mkdirSync(dirname(sheet), { recursive: true });
      writeFileSync(sheet, bannerStyles);
    },
  };
  return { name: 'review-pages', hooks: isPreview(process.env) ? hooks : {} };
}
