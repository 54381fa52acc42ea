import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { findNpm, runNpm } from '../launch/npm.mjs';
import { runMeasured } from './run-measured.ts';

/** The newest that works with the edition's Astro; installed for the benchmark alone. */
const starlight = '0.42.4';

/**
 * Makes and installs a Starlight site of the transcriptions of a converted project: one Markdown page a document, with its
 * headings, paragraphs, items and notes, and Starlight's own layout, style and search.
 *
 * It is built in two ways: as Starlight comes, with a list of all documents in the sidebar of each page, and without that list.
 * @throws Error if npm fails
 */
export async function makeStarlight(project: string, folder: string): Promise<void> {
  const pages = join(folder, 'src', 'content', 'docs');
  await mkdir(join(pages, 'documents'), { recursive: true });
  for (const [file, content] of Object.entries(await siteFiles(project)))
    await writeFile(join(folder, file), content);
  await writeFile(join(pages, 'index.md'), '---\ntitle: Documents\n---\n\nA page for each document.\n');
  for (const name of await readdir(join(project, 'content', 'documents'))) {
    const mdx = await readFile(join(project, 'content', 'documents', name), 'utf8');
    await writeFile(join(pages, 'documents', name.replace(/\.mdx$/, '.md')), plainPage(mdx));
  }
  const installed = await runNpm({
    node: process.execPath,
    npm: findNpm(),
    folder,
    arguments: ['install', '--no-audit', '--no-fund', '--loglevel=error'],
  });
  if (installed.code !== 0)
    throw new Error(
      `Starlight could not be installed for --peer. See that the npm registry can be reached.\n${installed.output}`,
    );
}

/** The programs that build the site, from its folder, with their arguments, by what a table calls them. */
export const starlightBuilds = [
  ['Starlight as it comes', ['node_modules/astro/bin/astro.mjs', 'build']],
  [
    'Starlight without a sidebar',
    ['node_modules/astro/bin/astro.mjs', 'build', '--config', 'no-list.config.mjs'],
  ],
] as const satisfies readonly (readonly [name: string, program: readonly string[]])[];

/** Builds it as it comes. */
export async function buildStarlight(folder: string): Promise<void> {
  const [[, program]] = starlightBuilds;
  await runMeasured({ folder, program });
}

async function siteFiles(project: string): Promise<Record<string, string>> {
  const own = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  return {
    'package.json': JSON.stringify({
      name: 'starlight-peer',
      private: true,
      type: 'module',
      dependencies: { astro: own.dependencies.astro, '@astrojs/starlight': starlight },
      allowScripts: own.allowScripts,
    }),
    'astro.config.mjs': config("{ title: 'Documents' }"),
    'no-list.config.mjs': config("{ title: 'Documents', sidebar: [{ label: 'Documents', link: '/' }] }"),
    'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  };
}

function config(options: string): string {
  return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [starlight(${options})] });
`;
}

/** A transcription as plain Markdown: what a component prints from its attributes is written out, its tags are left out. */
export function plainPage(mdx: string): string {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(mdx) ?? [];
  const text = body
    .replaceAll(/^<[A-Z]\w* ([^>]*?)(?:>\n\n| \/>$)/gm, (tag, attributes: string) => {
      const value = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
      const printed = [value('number'), value('label'), value('marking')]
        .filter((part) => part !== '')
        .join(' ');
      if (tag.startsWith('<Part')) return printed === '' ? '## ' : `## ${printed} `;
      // "5." at the beginning of a line would be a list.
      return printed === '' ? '' : `${printed.replace(/^(\d+)\./, '$1\\.')} `;
    })
    .replaceAll(/^<\/[A-Z]\w*>\n*/gm, '')
    .replaceAll(/\{\/\*.*?\*\/\}/gs, '');
  return `---\ntitle: ${JSON.stringify(String(parse(front).title))}\n---\n${text}`;
}
