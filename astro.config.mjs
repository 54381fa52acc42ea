import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { siteAddress } from './src/command/site-address.ts';
import { editionFolder } from './src/corpus/edition-folder.ts';
import { portalInMaking } from './src/portal/in-making.ts';
import { publishing } from './src/publish/integration.ts';
import { reviewPages } from './src/review/integration.ts';
import { markdownFeatures } from './src/text/markdown-features.ts';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { site, base } = siteAddress(process.env);
// The one script that stands in the pages themselves (src/layouts/Page.astro); the policy knows it by its hash.
const first = readFileSync(here('./src/client/first.js'), 'utf8');
const firstHash = /** @type {const} */ (`sha256-${createHash('sha256').update(first).digest('base64')}`);

// A portal is one page of its own, with the engine's styles and search.
const isPortal = portalInMaking() !== undefined;

// Without Astro's defineConfig, which gives back what it is given: with it come some four hundred modules that a build never uses.
/** @type {import('astro').AstroUserConfig} */
export default {
  // Astro's root is not always the project's folder: see src/command/project.ts.
  srcDir: here(isPortal ? './src/portal' : './src'),
  publicDir: here('./public'),
  // Astro keeps there what it read of the content. In node_modules, which copies of the project share, two builds at once would read each other's.
  cacheDir: './.cache/astro',
  ...(site === undefined ? {} : { site }),
  base,
  trailingSlash: 'always',
  build: { format: 'directory', concurrency: 4 },
  integrations: isPortal
    ? []
    : [
        mdx(),
        ...(site === undefined ? [] : [(await import('@astrojs/sitemap')).default()]),
        publishing(),
        reviewPages(),
      ],
  markdown: { processor: satteri({ features: markdownFeatures }), syntaxHighlight: false },
  // The default may drop the space between two inline elements, and with it the border between two words.
  compressHTML: false,
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
      // The search engine is WebAssembly; nothing else may be compiled from data.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [firstHash] },
    },
  },
  vite: {
    // Vite would warn once for every MDX file about a directive that the MDX compiler writes.
    // The documents of an edition may lie anywhere; what they are compiled to asks for Astro.
    resolve: { dedupe: ['astro'] },
    server: { fs: { allow: [here('.'), editionFolder()] } },
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
};
