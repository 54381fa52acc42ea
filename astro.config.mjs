import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { siteAddress } from './src/command/site-address.ts';
import { editionFolder } from './src/corpus/edition-folder.ts';
import { portalInMaking } from './src/portal/in-making.ts';
import { publishing } from './src/publish/integration.ts';
import { pagePolicy } from './src/publish/policy.ts';
import { reviewPages } from './src/review/integration.ts';
import { markdownFeatures } from './src/text/markdown-features.ts';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { site, base } = siteAddress(process.env);
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
    ? [pagePolicy()]
    : [
        mdx(),
        pagePolicy(),
        ...(site === undefined ? [] : [(await import('@astrojs/sitemap')).default()]),
        publishing(),
        reviewPages(),
      ],
  markdown: { processor: satteri({ features: markdownFeatures }), syntaxHighlight: false },
  // The default may drop the space between two inline elements, and with it the border between two words.
  compressHTML: false,
  devToolbar: { enabled: false },
  vite: {
    // Vite would warn once for every MDX file about a directive that the MDX compiler writes.
    // The documents of an edition may lie anywhere; what they are compiled to asks for Astro.
    resolve: { dedupe: ['astro'] },
    server: { fs: { allow: [here('.'), editionFolder()] } },
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
};
