import type { Transcription } from '../corpus/transcription.ts';
import { ownLanguage } from '../text/languages.ts';
import { escapeXml, xmlElement } from '../text/xml.ts';
import { type MarkedBlock, markedBlocks } from './marked-blocks.ts';
import type { DataSource } from './source.ts';
import { teiHeader } from './tei-header.ts';
import { type TeiWords, teiWords } from './tei-words.ts';

/** A document as TEI P5: header, text with its divisions, and the reasons of emendations at the end. */
export function tei(document: Transcription, source: DataSource): string {
  const blocks = markedBlocks(document);
  const notes = new Map(
    blocks.filter(({ type }) => type === 'note').map((block) => [noteLabel(block), block]),
  );
  const set = new Set<string>();
  // A note stands where its mark does; a note without a mark stands at the end.
  const note = (label: string): string => {
    const block = notes.get(label);
    if (!block || set.has(label)) return '';
    set.add(label);
    return noteXml(block, words);
  };
  const words: TeiWords = teiWords(document, blocks, note);
  const text = blocks.filter(({ type }) => type !== 'note');
  const front = text
    .filter(({ type }) => type === 'abstract')
    .map((block) => `<front>${abstractXml(block, words)}</front>\n`);
  const body = bodyXml(
    text.filter(({ type }) => type !== 'abstract'),
    words,
  );
  const loose = [...notes].filter(([label]) => !set.has(label)).map(([, block]) => noteXml(block, words));
  const back = backXml(document, loose);
  // The header and the editor's reasons are in the edition's language.
  const language = document.front.language === ownLanguage ? '' : ` xml:lang="${document.front.language}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="${xmlId(document.id)}" xml:lang="${ownLanguage}">
${teiHeader(document, source)}
<text${language}>
${front.join('')}<body>
${body}${words.after}
</body>
${back}</text>
</TEI>
`;
}

// An XML name may not begin with a digit, as a cable's id does.
function xmlId(id: string): string {
  return /^[a-z]/.test(id) ? id : `d-${id}`;
}

function noteLabel({ id }: MarkedBlock): string {
  return id.replace(/^note-/, '');
}

function noteXml(block: MarkedBlock, words: TeiWords): string {
  const attributes = { 'xml:id': xmlId(block.id), n: noteLabel(block), place: 'bottom' };
  return xmlElement('note', attributes, words.text(block.id).trim() || '<p/>');
}

function abstractXml(block: MarkedBlock, words: TeiWords): string {
  return `<div type="abstract">${words.before(block.id)}${paragraph('p', block, words)}</div>`;
}

function paragraph(name: string, { id }: MarkedBlock, words: TeiWords, type?: string): string {
  const content = [words.lead(id), words.text(id)].filter((part) => part !== '').join(' ');
  return xmlElement(name, { 'xml:id': xmlId(id), type }, content);
}

/** Divisions nest as headings do; a part of a letter is one of the highest. */
function bodyXml(blocks: readonly MarkedBlock[], words: TeiWords): string {
  const lines: string[] = [];
  const open: number[] = [];
  let listed = false;
  const endList = () => {
    if (listed) lines.push('</list>');
    listed = false;
  };
  const depthOf = ({ type, depth }: MarkedBlock) => (type === 'part' ? 1 : depth);
  for (const [at, block] of blocks.entries()) {
    const { id, type } = block;
    const depth = depthOf(block);
    if (type !== 'item') endList();
    if (depth !== undefined) {
      while ((open.at(-1) ?? 0) >= depth) {
        open.pop();
        lines.push('</div>');
      }
      open.push(depth);
      lines.push(`${words.before(id)}<div${type === 'part' ? ' type="part"' : ''}>`);
      lines.push(paragraph('head', block, words));
      if (isEmpty(blocks[at + 1], depth)) lines.push('<p/>');
      continue;
    }
    if (type === 'item' && !listed) lines.push('<list>');
    if (type === 'item') listed = true;
    lines.push(words.before(id));
    if (type === 'item') lines.push(paragraph('item', block, words));
    else if (type === 'signature') lines.push(signature(block, blocks[at + 1], words, open.at(-1) ?? 0));
    else lines.push(paragraph('p', block, words));
  }
  endList();
  lines.push(...open.map(() => '</div>'));
  return lines.filter((line) => line !== '').join('\n') || '<p/>';

  function isEmpty(next: MarkedBlock | undefined, depth: number): boolean {
    const nextDepth = next && depthOf(next);
    return !next || (nextDepth !== undefined && nextDepth <= depth);
  }

  // Nothing but a closing line may follow a closer in its division.
  function signature(block: MarkedBlock, next: MarkedBlock | undefined, of: TeiWords, depth: number): string {
    if (!isEmpty(next, depth)) return paragraph('ab', block, of, 'signature');
    return `<closer>${paragraph('signed', block, of)}</closer>`;
  }
}

function backXml({ apparatus }: Transcription, notes: readonly string[]): string {
  const reasons = apparatus.emendations.map(({ number, line, exact, reading, reason, block }) => {
    const what = reading === undefined ? `${exact}: kept` : `${exact} → ${reading || 'nothing'}`;
    const place = block === undefined ? undefined : `#e${number}`;
    return xmlElement(
      'item',
      { n: number },
      `${escapeXml(what)} (line ${line}). ${xmlElement('note', { type: 'reason', target: place }, escapeXml(reason))}`,
    );
  });
  if (notes.length + reasons.length === 0) return '';
  const divisions = [
    notes.length > 0 && `<div type="notes"><ab>${notes.join('\n')}</ab></div>`,
    reasons.length > 0 &&
      `<div type="apparatus" xml:lang="${ownLanguage}"><head>Emendations</head><list>\n${reasons.join('\n')}\n</list></div>`,
  ].filter(Boolean);
  return `<back>\n${divisions.join('\n')}\n</back>\n`;
}
