import { counted } from '../../text/wording.ts';
import { type Brief, emptyBrief, isEmpty } from '../brief.ts';
import { briefLine, readBriefLine } from '../link.ts';
import { textButton } from './text-button.ts';

/** What the page does with a brief. */
export interface Doing {
  told(text: string): void;
  /** Shows the reader's own. */
  show(brief: Brief): void;
  /** Shows one that is not kept, and keeps nothing of it. */
  showOnly(brief: Brief): void;
  /** Shows one, and keeps it in the place of the one before. */
  take(brief: Brief): void;
}

/** Nobody collects more; a link that was made to hold more would have the browser ask for as many pages. */
const mostThings = 1000;

/**
 * Looks whether the reader came by a link that holds a brief. Where they have one of their own, it is theirs to say what becomes of the two.
 *
 * @param place where they are asked
 */
export function arrived(place: HTMLElement, own: Brief, { told, show, showOnly, take }: Doing): void {
  place.hidden = true;
  const line = location.hash.slice(1);
  // Anything else is a place on the page, as in a link to a note.
  const read = /(?:^|&)(?:p|t|h|r|end)=/.test(line) ? readBriefLine(line) : notThere;
  const brief = { ...read.brief, entries: read.brief.entries.slice(0, mostThings) };
  const isCut = read.isCut || brief.entries.length < read.brief.entries.length;
  const holds = counted(brief.entries.length, 'thing');
  if (isCut)
    told(
      `This link was cut: ${holds} could be read from it; what stood behind is lost. Ask for the link anew.`,
    );
  const settle = (then: () => void) => {
    place.hidden = true;
    history.replaceState(history.state, '', location.pathname + location.search);
    then();
  };
  if (isEmpty(brief)) show(own);
  else if (isEmpty(own)) settle(() => take(brief));
  else if (briefLine(own) === briefLine({ ...brief, version: own.version })) settle(() => show(own));
  else {
    showOnly(brief);
    place.hidden = false;
    const says = document.createElement('p');
    says.textContent = `This is the brief of a link${brief.title ? `, “${brief.title}”` : ''}, with ${holds}. Your own, with ${counted(own.entries.length, 'thing')}, is kept.`;
    const both = { ...own, entries: [...own.entries, ...brief.entries] };
    place.replaceChildren(
      says,
      textButton('Use it in place of mine', () => settle(() => take(brief))),
      textButton('Put it below mine', () => settle(() => take(both))),
      textButton('Back to mine', () => settle(() => show(own))),
    );
  }
}

const notThere = { brief: emptyBrief, isCut: false };
