import { emendationId, lineId } from '../addresses/fragments.ts';
import { placeOn } from '../addresses/paths.ts';
import type { Apparatus, Entry } from '../schema/apparatus.ts';
import type { Fate } from '../schema/vocabulary.ts';
import { blockName } from '../text/block-name.ts';
import { runsFromTheRight } from '../text/direction.ts';
import { escapeHtml } from '../text/html.ts';
import type { PlacedBlock } from '../text/place-blocks.ts';
import { lineRange, lineRuns } from '../text/wording.ts';

/** How a fate is named, marked with one letter, and explained. */
export interface FateName {
  readonly name: string;
  /** One letter before the words in the view of the source; none for what is printed as it is. */
  readonly code?: string;
  readonly meaning: string;
}

/** The fates as readers see them. The stylesheet of the source gives each its colour, line and letter. */
export const fateNames: Record<Fate, FateName> = {
  printed: { name: 'Printed', meaning: 'stands in the text as received' },
  joined: {
    name: 'Joined',
    code: 'J',
    meaning: 'put together again, by a rule, from pieces that the source has apart',
  },
  normalised: { name: 'Normalised', code: 'N', meaning: 'changed in a systematic way, by a rule' },
  emended: { name: 'Emended', code: 'E', meaning: 'corrected by an editor, who gives a reason' },
  metadata: { name: 'Metadata', code: 'M', meaning: 'read into the description at the head of the document' },
  furniture: {
    name: 'Furniture',
    code: 'F',
    meaning: 'belongs to a page or a transmission and not to the text; left out by a rule or an editor',
  },
  duplicate: {
    name: 'Duplicate',
    code: 'D',
    meaning: 'says the same as other lines of the source; left out by a rule',
  },
};

/** What the lines of a source link to. */
export interface SourceLinks {
  /** Address of the document's page. */
  readonly document: string;
  readonly rule: (name: string) => string;
  /** What readers call a metadata field. */
  readonly field: (name: string) => string;
  /** The page of the received file on which a line stands, and where that page is to be seen; undefined where the file has no pages. */
  readonly page?: (
    line: number,
  ) => { readonly number: number; readonly address?: string | undefined } | undefined;
}

/**
 * The lines of a source as list items, one each: number, text with its fates, and what became of the line. Strings and not components,
 * because a corpus has hundreds of thousands of them.
 *
 * @param lines the source as received; `[0]` is line 1.
 * @param entries the apparatus' entries by line.
 */
export function sourceLineItems(
  lines: readonly string[],
  entries: ReadonlyMap<number, readonly Entry[]>,
  blocks: Apparatus['blocks'],
  links: SourceLinks,
): string[] {
  const byId = new Map(blocks.map((block) => [block.id, block]));
  let before: string | undefined;
  return lines.map((text, at) => {
    const number = at + 1;
    const own = entries.get(number) ?? [];
    const shown =
      text.trim() === ''
        ? ''
        : `<span class="received"${runsFromTheRight(text) ? ' dir="auto"' : ''}>${markedText(text, own)}</span>`;
    const page = shown === '' ? undefined : links.page?.(number);
    const outcome = outcomeHtml(own, byId, links, before, pageHtml(page));
    before = own.at(-1)?.block ?? before;
    return `<li id="${lineId(number)}"><a href="#${lineId(number)}">${number}</a>${shown}${outcome}</li>`;
  });
}

function pageHtml(page: ReturnType<NonNullable<SourceLinks['page']>>): string {
  if (!page) return '';
  const name = `page ${page.number}`;
  return page.address
    ? `<a class="again" href="${escapeHtml(page.address)}">${name}</a>`
    : `<span>${name}</span>`;
}

/** A line's words, those that are not printed as they are in one span for each fate and place. */
export function markedText(text: string, entries: readonly Entry[]): string {
  let html = '';
  let at = 0;
  for (const { columns, fate } of entries) {
    const [first, last] = columns;
    if (fate === 'printed') continue;
    html += escapeHtml(text.slice(at, first - 1));
    html += `<span class="${fate}">${escapeHtml(text.slice(first - 1, last))}</span>`;
    at = last;
  }
  return html + escapeHtml(text.slice(at));
}

/** What became of a line's words, each thing said once, in words. A block that the line before named already is named more quietly. */
function outcomeHtml(
  entries: readonly Entry[],
  blocks: ReadonlyMap<string, PlacedBlock>,
  links: SourceLinks,
  before: string | undefined,
  page: string,
): string {
  const said = new Set<string>();
  for (const entry of entries) {
    const block = entry.block && blocks.get(entry.block);
    const again = entry.block === before ? ' class="again"' : '';
    if (block)
      said.add(`<a${again} href="${links.document}#${block.id}">${escapeHtml(blockName(block))}</a>`);
  }
  for (const entry of entries)
    if (entry.fate !== 'printed') said.add(`<span>${fateHtml(entry, links)}</span>`);
  if (page !== '') said.add(page);
  return said.size > 0 ? `<span class="outcome">${[...said].join(' ')}</span>` : '';
}

function fateHtml(entry: Entry, links: SourceLinks): string {
  const { fate, by, of = [], emendation } = entry;
  const { name } = fateNames[fate];
  const rule = by && fate !== 'metadata' ? ` (<a href="${links.rule(by)}">${escapeHtml(by)}</a>)` : '';
  const number = emendation
    ? ` <a href="${placeOn(links.document, emendationId(emendation))}">e${emendation}</a>`
    : '';
  switch (fate) {
    case 'metadata': {
      const emended = emendation
        ? `, <a href="${placeOn(links.document, emendationId(emendation))}">emended</a>`
        : '';
      return `${name}: ${escapeHtml(links.field(by ?? ''))}${emended}`;
    }
    case 'duplicate': {
      const runs = lineRuns(of).map((run) => `<a href="#${lineId(run[0] ?? 1)}">${lineRange(run)}</a>`);
      return `${name}${runs.length > 0 ? ` of ${runs.join(', ')}` : ''}${rule}`;
    }
    case 'emended':
      return `${name}${number}${changeHtml(entry)}`;
    case 'joined':
      // Its rule was named where the word began.
      return entry.printed ? `${name}${changeHtml(entry)}${rule}` : `${name} with the words before`;
    case 'normalised':
      return `${name}${changeHtml(entry)}${rule}`;
    default:
      return `${name}${rule}${by ? '' : number}`;
  }
}

// Words that became part of an earlier word are printed there.
function changeHtml({ received = '', printed = '' }: Entry): string {
  if (printed !== '') return `: ${escapeHtml(received)} → <ins>${escapeHtml(printed)}</ins>`;
  return `: ${escapeHtml(received)}, printed with the words before or not at all`;
}
