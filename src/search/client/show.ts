import { address } from '../../addresses/links.ts';
import { languageAttributes, ownLanguage } from '../../text/languages.ts';
import { counted } from '../../text/wording.ts';
import type { RecordFile } from '../file-shapes.ts';
import type { FoundPage } from './engine.ts';
import { type Hit, markDirective, runsOf, sentenceOf, shownHits } from './passages.ts';
import { blockText, recordOf } from './records.ts';

/** Makes an element with text and children; text is never read as markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * A page with the passages that were found on it, best first.
 *
 * @param keeps which of its blocks may be shown
 * @param most how many passages are shown at once; a button shows the others
 */
export async function resultItem(
  { id, places }: FoundPage,
  most: number,
  keeps: (block: number) => boolean = () => true,
): Promise<HTMLLIElement> {
  const record = await recordOf(id);
  const hits = shownHits(record, places).filter(({ block }) => keeps(block));
  const list = make('ul', { role: 'list' }, ...(await passages(id, record, hits.slice(0, most))));
  const href = address(record.path);
  const item = make(
    'li',
    { class: 'found' },
    make('h2', {}, make('a', { href, ...inLanguage(record) }, record.title)),
    make(
      'p',
      { class: 'note' },
      [record.note, hits.length > 1 ? counted(hits.length, 'passage') : ''].filter(Boolean).join(' · '),
    ),
    list,
  );
  const rest = hits.length - most;
  if (rest > 0) {
    const button = make('button', { type: 'button' }, `${counted(rest, 'more passage')}`);
    button.append(make('span', { class: 'visually-hidden' }, ` in ${record.title}`));
    button.onclick = async () => {
      const more = await passages(id, record, hits.slice(most));
      list.append(...more);
      button.remove();
      more[0]?.querySelector('a')?.focus();
    };
    item.append(button);
  }
  return item;
}

function passages(id: string, record: RecordFile, hits: readonly Hit[]): Promise<HTMLLIElement[]> {
  const anchors = record.ids.split(' ');
  return Promise.all(
    hits.map(async ({ block, words: marked }) => {
      const words = (await blockText(id, record, block)).split(' ');
      const anchor = anchors[block] ?? '';
      // A page's head is put together from what stands in several places on it.
      const marks = anchor === '' ? '' : markDirective(words, marked, sentenceOf(words, marked));
      const href = `${address(record.path)}${anchor === '' ? '' : `#${anchor}${marks}`}`;
      const label = shownLabel(record, block, anchor);
      const link = make('a', { href, ...inLanguage(record) });
      if (label !== '') link.append(make('b', record.language ? { lang: ownLanguage } : {}, label), ' ');
      link.append(...sentence(words, marked));
      return make('li', {}, link);
    }),
  );
}

function inLanguage({ language }: RecordFile): Record<string, string> {
  return language === undefined ? {} : { ...languageAttributes(language) };
}

function shownLabel({ labels }: RecordFile, block: number, anchor: string): string {
  const label = labels[block];
  return typeof label === 'string' ? label : anchor.replace(/^p(?=\d+$)/, '¶');
}

/** Punctuation before a run of words, the run, and punctuation after it. */
function bareEnds(run: string): string[] {
  return /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(run)?.slice(1) ?? ['', run];
}

function sentence(words: readonly string[], marked: readonly number[]): (Node | string)[] {
  const { from, to, cutBefore, cutAfter } = sentenceOf(words, marked);
  const parts: (Node | string)[] = cutBefore ? ['… '] : [];
  let done = from;
  for (const [start, end] of runsOf(marked.filter((word) => word >= from && word < to))) {
    const [before = '', inner = '', after = ''] = bareEnds(words.slice(start, end).join(' '));
    parts.push(words.slice(done, start).join(' '), start > done ? ' ' : '', before);
    parts.push(make('mark', {}, inner), after, end < to ? ' ' : '');
    done = end;
  }
  parts.push(words.slice(done, to).join(' '), cutAfter ? ' …' : '');
  return parts;
}
