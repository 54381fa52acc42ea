import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { underBase } from '../addresses/base.ts';
import { piecesPath } from '../addresses/brief-paths.ts';
import { filePaths, formerScript } from '../addresses/paths.ts';
import { evidenceOf } from '../compare/evidence.ts';
import { matrixOf } from '../compare/matrix.ts';
import { currentCorpus } from '../corpus/current-corpus.ts';
import { editionFolder } from '../corpus/edition-folder.ts';
import { isPreview, shownCorpus } from '../corpus/shown.ts';
import { readTextIfThere } from '../files/read.ts';
import { commit, writeInto } from '../files/write.ts';
import { terminal } from '../messages/reporters.ts';
import { formerCode, withFormerAnchors, withFormerPieces } from './former-anchors.ts';
import { type FormerIds, formerIdsBy } from './former-ids.ts';
import { headerRules } from './headers.ts';
import { ledgerOf } from './ledger.ts';
import {
  faultsOf,
  forwardCode,
  movedPages,
  readRedirects,
  redirectPage,
  redirectRules,
} from './redirects.ts';
import { sitePaths } from './site-paths.ts';
import { faultsOfWithdrawn, readWithdrawn, tombstonePage } from './withdrawn.ts';

/**
 * Writes what hosts need beside the pages: `_headers`, `_redirects`, and a page at each address that has moved or was withdrawn. On the pages
 * it puts the anchors that they had before.
 */
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
        const [redirected, gone] = [readRedirects(root), readWithdrawn(root)];
        const [redirects, withdrawn] = [redirected.list, gone.list];
        const { corpus: whole } = currentCorpus(root);
        const folder = fileURLToPath(dir);
        const write = (path: string, text: string) => writeInto(folder, path.replace(/^\//, ''), text);
        if (redirects.length + withdrawn.length > 0) {
          const corpus = shownCorpus(whole, preview);
          const { paths } = sitePaths(project, corpus);
          const current = ledgerOf(paths, corpus);
          const faults = [...faultsOf(redirected, current), ...faultsOfWithdrawn(gone, current)];
          if (faults.length > 0) throw new Error(terminal(faults));
          if (redirects.length > 0) {
            const formerIds = formerIdsBy(redirects, corpus, evidenceOf(corpus, matrixOf(corpus)));
            if (keepFormerAnchors(folder, paths, formerIds, underBase(base, formerScript)))
              write(formerScript, formerCode);
          }
        }
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

/** Keeps former anchors on the pages that have any, and what briefs may take from there. @returns whether a page has one */
function keepFormerAnchors(
  folder: string,
  paths: readonly string[],
  formerIds: FormerIds,
  script: string,
): boolean {
  const kept = new Map<string, string>();
  for (const path of paths) {
    const keep = (file: string, change: (text: string) => string) => {
      const text = readTextIfThere(folder, file);
      const changed = text === undefined ? undefined : change(text);
      if (changed !== undefined && changed !== text) kept.set(file, changed);
    };
    const ids = formerIds(path);
    keep(`${path.slice(1)}index.html`, (html) => withFormerAnchors(html, ids, script));
    keep(piecesPath(path).slice(1), (pieces) => withFormerPieces(pieces, ids));
  }
  commit(folder, kept);
  return kept.size > 0;
}
