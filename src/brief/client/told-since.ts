import { address } from '../../addresses/links.ts';
import { pagePaths } from '../../addresses/paths.ts';
import { counted } from '../../text/wording.ts';
import { type Brief, keyOf, type PieceEntry } from '../brief.ts';
import type { EditionInShort } from '../piece.ts';
import { sinceThen } from '../since.ts';
import { nameOf } from './desk.ts';
import type { Found } from './find-pieces.ts';
import { textButton } from './text-button.ts';

const whats = { said: 'what is said of it', words: 'its quotes' };

/**
 * Tells what has changed since a brief was put together, what is gone, and what could not be loaded.
 *
 * @param place where it is told
 * @param seen called when the reader has seen it; absent where that is not asked
 */
export function toldSince(
  place: HTMLElement,
  brief: Brief,
  { pieces, unasked, changed: nowThere }: Found,
  { version }: EditionInShort,
  seen: (() => void) | undefined,
): void {
  const { changed, gone } = sinceThen(brief, pieces, unasked);
  const isOlder = brief.version !== undefined && brief.version !== version;
  place.replaceChildren();
  if (unasked.size > 0)
    place.append(
      paragraph(
        `${counted(unasked.size, 'thing')} could not be loaded: the site could not be reached. They are kept; load the page again.`,
      ),
    );
  if (gone.length > 0)
    place.append(
      paragraph(
        'This edition does not have these any more, or the link was not written right. They are kept in the list and not printed:',
      ),
      items(gone.map((entry) => told(entry, nowThere.get(keyOf(entry))))),
    );
  if (isOlder || changed.length > 0) {
    const since = isOlder
      ? `This brief was put together with version ${brief.version}; this is version ${version}. `
      : '';
    const what =
      changed.length > 0
        ? 'Changed since, and shown as it is now. A link says which things were chosen and not what they said, so the words of then are not here:'
        : gone.length > 0
          ? 'Nothing else has changed.'
          : 'Nothing in it has changed.';
    place.append(
      paragraph(since + what),
      items(
        changed.map(
          ({ entry, what }) =>
            `${nameOf(pieces.get(keyOf(entry)), entry.path, false)}: ${what.map((one) => whats[one]).join(' and ')}`,
        ),
      ),
    );
    const link = Object.assign(document.createElement('a'), {
      href: address(pagePaths.changes),
      textContent: 'What changed in the edition',
    });
    place.append(link);
    if (seen) place.append(' ', textButton('Seen', seen));
  }
  place.hidden = place.childNodes.length === 0;
}

/** Something that is gone; where the brief carries its words, and the paragraph is still there, the words of then beside those of now. */
function told({ path, words }: PieceEntry, now: string | undefined): string {
  if (!words) return path;
  return now === undefined
    ? `${path}: “${words}”, and its paragraph is gone too`
    : `${path}: then “${words}”; the paragraph now: “${now}”`;
}

function paragraph(text: string): HTMLElement {
  return Object.assign(document.createElement('p'), { textContent: text });
}

function items(texts: readonly string[]): HTMLElement {
  const list = document.createElement('ul');
  list.append(...texts.map((text) => Object.assign(document.createElement('li'), { textContent: text })));
  return list;
}
