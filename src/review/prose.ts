import { listFolder } from '../files/read.ts';
import { align } from './align.ts';
import type { Causes } from './causes.ts';
import { textAt } from './edition.ts';
import type { Draft } from './report.ts';
import { row } from './values.ts';

const folder = 'content/pages';

/** Paragraphs of the prose pages that changed: one change a page. */
export function proseChanges(oldRoot: string, newRoot: string, causes: Causes): Draft[] {
  const names = [...new Set([...namesIn(newRoot), ...namesIn(oldRoot)])].sort();
  return names.flatMap((name): Draft[] => {
    const file = `${folder}/${name}`;
    const [old, next] = [textAt(oldRoot, file), textAt(newRoot, file)];
    if (old === next) return [];
    const rows = align(
      paragraphs(old),
      paragraphs(next),
      (text) => text,
      (text) => text,
    )
      .filter((match) => match.old !== match.new)
      .map((match) => row('paragraph', match.old, match.new));
    return [
      {
        key: name,
        section: 'prose',
        verb: old === undefined ? 'added' : next === undefined ? 'removed' : 'changed',
        subject: name,
        rows,
        causes: causes.file(file, 'the page'),
      },
    ];
  });
}

function paragraphs(text = ''): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

function namesIn(root: string): string[] {
  return listFolder(root, folder, 'optional').map(({ name }) => name);
}
