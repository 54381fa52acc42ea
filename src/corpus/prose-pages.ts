import { listFolder, readText, readTextIfThere } from '../files/read.ts';
import type { Message } from '../messages/message.ts';
import { readYaml } from '../messages/yaml-file.ts';
import { type ProsePage, prosePageSchema } from '../schema/prose-page.ts';
import { idSchema } from '../schema/vocabulary.ts';
import { proseIn, strangeAddresses } from './prose-addresses.ts';
import { strangeParts } from './prose-parts.ts';
import { orMessages } from './read-entries.ts';
import { strangeFile } from './strange-file.ts';

const folder = 'content/pages';
/** How to take part, as the edition says it, at /contribute/. */
const guide = 'CONTRIBUTING.md';

/** What the engine's own pages begin with, where the edition has it. */
const introductions = ['method', 'comparison'] as const;
/** Addresses under /method/ that the engine has itself. */
const taken = ['citing', 'design'];

/**
 * Reads the heads of `content/pages/*.mdx`, and looks where they and `CONTRIBUTING.md` lead. What is no introduction to a page of the engine's
 * is a guide, at /method/<id>/.
 *
 * @param root the edition's folder
 */
export function readProsePages(root: string): { pages: Map<string, ProsePage>; messages: Message[] } {
  const pages = new Map<string, ProsePage>();
  const messages: Message[] = [];
  const reading = <T>(work: () => T) => orMessages({ messages }, work);
  const text = reading(() => readTextIfThere(root, guide));
  if (text !== undefined)
    messages.push(...strangeAddresses(reading(() => proseIn(text, guide)) ?? [], guide));
  for (const { name } of reading(() => listFolder(root, folder, 'optional')) ?? []) {
    const file = `${folder}/${name}`;
    const id = name.replace(/\.mdx$/, '');
    if (!name.endsWith('.mdx') || !idSchema.safeParse(id).success || taken.includes(id)) {
      const expected = 'an id in lower case with the ending .mdx, and an address that is free';
      const own = taken.includes(id) && { found: `a page at /method/${id}/, which the engine has itself` };
      messages.push({ ...strangeFile(root, file, expected), ...own });
      continue;
    }
    // The head begins on line 2: the line before it keeps its place.
    const page = reading(() => readText(root, file));
    if (page === undefined) continue;
    const head = /^---(\r?\n[\s\S]*?)^---\r?$/m.exec(page)?.[1] ?? '';
    const result = readYaml(head, file, prosePageSchema);
    if ('messages' in result) messages.push(...result.messages);
    else pages.set(id, result.file.value);
    const nodes = reading(() => proseIn(page, file)) ?? [];
    messages.push(...strangeAddresses(nodes, file), ...strangeParts(root, nodes, file, isGuide(id)));
  }
  return { pages, messages };
}

/** The file of a page of prose, from the edition's folder. */
export function proseFile(id: string): string {
  return `${folder}/${id}.mdx`;
}

function isGuide(id: string): boolean {
  return !(introductions as readonly string[]).includes(id);
}

/** The pages of prose that stand at an address of their own, with their titles. */
export function guidesOf(pages: ReadonlyMap<string, ProsePage>): { id: string; title: string }[] {
  return [...pages].filter(([id]) => isGuide(id)).map(([id, { title }]) => ({ id, title }));
}
