import { address } from '../../addresses/links.ts';
import { pagePaths } from '../../addresses/paths.ts';
import { type Brief, emptyBrief } from '../brief.ts';
import { briefLine, type ReadBrief, readBriefLine } from '../link.ts';

// Where the reader's brief is kept: in this browser and nowhere else, as the line that a link would carry. Editions on one host each have
// their own.
const key = `brief ${address(pagePaths.home)}`;
const keyBefore = `${key} before`;

/** What became of a brief that was to be kept: the browser keeps nothing for this site, or has no room left. */
export type Kept = 'kept' | 'off' | 'full';

/** The brief that this browser keeps; an empty one where it keeps none. */
export function storedBrief(): ReadBrief {
  const line = read(key);
  return line ? readBriefLine(line) : { brief: emptyBrief, isCut: false };
}

/** Keeps a brief in the place of the one before. Where that fails the one before is still there. */
export function keep(brief: Brief): Kept {
  return write(key, briefLine(brief));
}

/** Puts another brief in the place of the one that is kept, which can be brought back. */
export function replace(brief: Brief): Kept {
  const before = read(key);
  if (before) write(keyBefore, before);
  return keep(brief);
}

/** The brief that was there before another took its place. */
export function briefBefore(): Brief | undefined {
  const line = read(keyBefore);
  return line ? readBriefLine(line).brief : undefined;
}

/** Tells of changes that another page of the site makes. */
export function whenChanged(tell: () => void): void {
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) tell();
  });
}

/** What to tell a reader whose brief was not kept. */
export function toldOf(kept: Exclude<Kept, 'kept'>): string {
  return kept === 'off'
    ? 'This browser keeps nothing for this site, so nothing can be collected from page to page. Quotes can be copied with their citation.'
    : 'There is no room left in what this browser keeps for this site. Nothing was lost, and nothing was added.';
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, line: string): Kept {
  try {
    localStorage.setItem(name, line);
    return 'kept';
  } catch (error) {
    // Firefox has its own name for it.
    const { name: what = '' } = error as DOMException;
    return /quota/i.test(what) ? 'full' : 'off';
  }
}
