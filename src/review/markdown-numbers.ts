import { writtenCount } from '../text/wording.ts';
import { escaped, escapedCode, wordsMarkdown } from './markdown-words.ts';
import type { Report } from './report.ts';

/** Changes of several pages that are told. */
const mostAlike = 8;

/** Numbers that changed. */
export function counts({ counts }: Report): string[] {
  const moved = counts.filter((count) => count.old !== count.new);
  if (moved.length === 0) return [];
  return [`Counts: ${moved.map(({ name, old, new: now }) => `${name} ${old ?? 0} → ${now}`).join(', ')}.`];
}

/** How many pages and files changed, and how that is known. */
export function pagesLine({ pages, weights }: Report): string {
  const many = pages.all
    ? 'Every page may look different'
    : pages.changed.length === 1
      ? 'One page changes'
      : `${pages.changed.length} pages change`;
  const known =
    pages.known === 'built'
      ? 'two builds were compared'
      : 'reckoned from the content; no two builds were compared';
  const heavier = (weights ?? [])
    .filter(({ old, new: now }) => old !== undefined && now - old > 500)
    .sort((a, b) => b.new - (b.old ?? 0) - (a.new - (a.old ?? 0)));
  const weight =
    heavier.length === 0
      ? ''
      : ` Heavier: ${heavier
          .slice(0, 5)
          .map((page) => `${page.path} by ${((page.new - (page.old ?? 0)) / 1000).toFixed(1)} KB`)
          .join(', ')}.`;
  const data = pages.data === undefined ? '' : ` ${writtenCount(pages.data.length)} files of data changed.`;
  return `${many} (${known}).${data}${weight}`;
}

/** What several pages have in common. */
export function alike({ pages: { alike = [] } }: Report): string[] {
  const told = alike.slice(0, mostAlike).map((change) => {
    const where = change.file === undefined ? '' : ` (${escaped(change.file)})`;
    return `- on ${change.count} pages${where}, ${change.pages.map((path) => `<code>${escapedCode(path)}</code>`).join(', ')}${change.count > change.pages.length ? ', …' : ''}: ${wordsMarkdown({ label: '', old: change.old, new: change.new })}`;
  });
  if (told.length === 0) return [];
  return [`<details><summary>The same on several pages</summary>\n\n${told.join('\n')}\n\n</details>`];
}
