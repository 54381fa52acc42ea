import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute } from '../text/html.ts';
import { textInHtml } from '../text/text-in-html.ts';
import { plainBlock, type SearchBlock, type SearchRecord } from './search-record.ts';

/** Pages that are records of their own, lists, or no reading matter; what maintainers look up, and the time line, say much of it a second time. */
const notProse =
  /^\/(?:$|404|documents\/|proposals\/|questions\/|actors\/|compare\/|search\/|timeline\/|data\/|review\/|contribute\/.)/;

/**
 * A record of every page of prose, section by section, read from the built page.
 *
 * @param folder the built site
 * @param paths of its pages, from the site's root
 */
export function proseRecords(folder: string, paths: readonly string[]): SearchRecord[] {
  return paths
    .filter((path) => !notProse.test(path))
    .sort()
    .flatMap((path) => {
      const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
      const blocks = sectionsOf(html);
      const [title = ''] =
        /<h1[^>]*>([\s\S]*?)<\/h1>/
          .exec(html)
          ?.slice(1)
          .map((inner) => textInHtml(inner).text) ?? [];
      if (title === '' || blocks.length === 0) return [];
      return [{ path, kind: 'page' as const, title, note: 'About the edition', names: [title], blocks }];
    });
}

function sectionsOf(html: string): SearchBlock[] {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  // Tables of contents say everything a second time, and examples hold words of documents.
  const prose = main.replace(/<(nav|figure|pre|script|style|svg)\b[\s\S]*?<\/\1>/g, ' ');
  const heads = [...prose.matchAll(/<(h[1-4])\b([^>]*)>([\s\S]*?)<\/\1>/g)].flatMap((match) => {
    const id = attribute(`<h${match[2]}>`, 'id');
    const label = textInHtml(match[3] ?? '').text;
    return id === undefined ? [] : [{ id, label, at: match.index, after: match.index + match[0].length }];
  });
  return [{ id: '', label: '', after: 0 }, ...heads]
    .map(({ id, label, after }, place) => {
      const text = textOf(prose.slice(after, heads[place]?.at));
      return plainBlock(id, label, label === '' ? text : `${label} · ${text}`);
    })
    .filter(({ text }) => text !== '');
}

/** A section's words. Its borders may cut elements, which the strict reader refuses, so its tags are taken away first. */
function textOf(html: string): string {
  return textInHtml(
    html.replace(/<\/(?:p|li|h\d|dt|dd|td|th|tr|div|section|pre)>/g, ' ').replace(/<[^>]*>/g, ''),
  ).text;
}
