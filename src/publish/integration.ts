import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { filePaths } from '../addresses/paths.ts';
import { currentCorpus } from '../corpus/current-corpus.ts';
import { editionFolder } from '../corpus/edition-folder.ts';
import { isPreview, shownCorpus } from '../corpus/shown.ts';
import { writeInto } from '../files/write.ts';
import { terminal } from '../messages/reporters.ts';
import { headerRules } from './headers.ts';
import { ledgerOf } from './ledger.ts';
import {
  faultsOf,
  forwardCode,
  loadRedirects,
  movedPages,
  redirectPage,
  redirectRules,
} from './redirects.ts';
import { sitePaths } from './site-paths.ts';
import { faultsOfWithdrawn, loadWithdrawn, tombstonePage } from './withdrawn.ts';

/** Writes what hosts need beside the pages: `_headers`, `_redirects`, and a page at each address that has moved or was withdrawn. */
export function publishing(): AstroIntegration {
  let root = '';
  let project = '';
  let base = '/';
  let site: string | undefined;
  return {
    name: 'publishing',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = dirname(fileURLToPath(config.srcDir));
        root = editionFolder(project);
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        site = config.site;
      },
      'astro:build:done': ({ dir }) => {
        const preview = isPreview(process.env);
        const redirects = loadRedirects(root);
        const withdrawn = loadWithdrawn(root);
        const { corpus: whole } = currentCorpus(root);
        if (redirects.length + withdrawn.length > 0) {
          const corpus = shownCorpus(whole, preview);
          const current = ledgerOf(sitePaths(project, corpus).paths, corpus);
          const faults = [...faultsOf(redirects, current), ...faultsOfWithdrawn(withdrawn, current)];
          if (faults.length > 0) throw new Error(terminal(faults));
        }
        const write = (path: string, text: string) =>
          writeInto(fileURLToPath(dir), path.replace(/^\//, ''), text);
        write('_headers', headerRules({ base, preview }));
        for (const one of withdrawn)
          for (const address of one.addresses)
            write(`${address}index.html`, tombstonePage(one, base, whole.edition.value));
        const moved = movedPages(redirects);
        if (moved.length === 0) return;
        write('_redirects', redirectRules(redirects, base));
        write(filePaths.forward, forwardCode);
        for (const redirect of moved) write(`${redirect.from}index.html`, redirectPage(redirect, base, site));
      },
    },
  };
}
