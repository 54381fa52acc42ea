import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { editionFolder } from './corpus/edition-folder.ts';
import { readTextIfThere } from './files/read.ts';
import { prosePageSchema } from './schema/prose-page.ts';

const inEdition = (folder: string) => pathToFileURL(join(editionFolder(), folder));

const prose = (base: string | URL) =>
  defineCollection({ loader: glob({ pattern: '*.mdx', base, retainBody: false }), schema: prosePageSchema });

/** The edition's own pages of prose. */
const pages = prose(inEdition('content/pages/'));
/** Prose on the engine, the same for every edition. */
const engine = prose(new URL('./prose/', import.meta.url));

/** How to take part in the edition: CONTRIBUTING.md of its folder, if it has one. */
const contributing = defineCollection({
  loader: {
    name: 'contributing',
    async load({ store, renderMarkdown, watcher }) {
      const name = 'CONTRIBUTING.md';
      const file = join(editionFolder(), name);
      const read = async () => {
        const text = readTextIfThere(editionFolder(), name);
        const rendered = text === undefined ? undefined : await renderMarkdown(text);
        // At once: of two changes one after another, the server may see the first alone.
        store.clear();
        if (rendered) store.set({ id: 'contributing', data: {}, rendered });
      };
      await read();
      watcher?.add(file);
      watcher?.on('all', (_, path) => path === file && read());
    },
  },
});

export const collections = { pages, engine, contributing };
