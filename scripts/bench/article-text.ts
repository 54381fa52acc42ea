import { findQuote, singleSpaced } from '../../src/text/quotes.ts';
import type { Recombine } from './recombine.ts';
import type { SeedText } from './seed-texts.ts';

const linesOfPage = 90;

interface Parts {
  readonly head: string;
  /** Headings in order; the first section may have none. */
  readonly headings: readonly (string | undefined)[];
  /** Paragraphs with their line ends, broken words and all. */
  readonly paragraphs: readonly string[];
  /** From the heading of the notes to the end. */
  readonly notes: string;
}

/**
 * An article with the head (citation, title, abstract), the headings and the notes of one, another year and title, and paragraphs of
 * all as their print broke them; running heads stand inside sentences. Paragraphs whose note mark an emendation restores are always
 * taken, so that every note has its mark.
 */
export const articleText: Recombine = (model, pool, index, random) => {
  const { head, headings, notes, paragraphs: own } = cut(model);
  const title = titleOf(model.text);
  const all = pool.filter(isArticle).flatMap((seed) => cut(seed).paragraphs);
  const marked = own.filter((paragraph) => marksNote(paragraph, model));
  const others = random.sample(
    all.filter((paragraph) => !marked.includes(paragraph)),
    random.whole(8, 15),
  );
  const drawn = random.sample([...marked, ...others], marked.length + others.length);
  const share = Math.ceil(drawn.length / headings.length);
  const sections = headings.flatMap((heading, at) =>
    [heading ?? [], drawn.slice(at * share, (at + 1) * share)].flat(),
  );
  const year = random.whole(2006, 2015);
  const retitled = head
    .replaceAll(spaced(title), `$&, part ${index} of many`)
    .replace(/(?<=^\S+ \S+ )\d{4}/, String(year))
    // Two texts of one DOI would be two copies.
    .replace(/(?<=doi\.org\/)\S+/, `$&.${index}`);
  const runningHead = `${model.text.split(',')[0]}: ${title}, part ${index} of many`;
  return {
    id: `${model.id.replace(/-\d{4}$/, '')}-${year}-${index}`,
    text: `${retitled}\n\n${runningHeads(sections.join('\n\n'), runningHead)}\n${notes}`,
  };
};

/** Whether a seed can be cut as these functions cut: it begins with a citation, and notes end it. */
export function isArticle(seed: SeedText): boolean {
  return seed.seed.kind === 'journal-article' && titleOf(seed.text) !== '' && cut(seed).paragraphs.length > 1;
}

function cut(seed: SeedText): Parts {
  const notesAt = seed.text.search(/^\s*Notes\s*$/m);
  const heading = new RegExp(`\\n+[^\\n]+: ${spaced(titleOf(seed.text)).source}\\s*?\\n+`, 'g');
  const text = (notesAt === -1 ? seed.text : seed.text.slice(0, notesAt)).replace(heading, '\n');
  const blocks = text.trim().split(/\n{2,}/);
  // The abstract is the first block of many lines and goes on to the end of a sentence.
  const abstract = blocks.findIndex((block) => block.split('\n').length > 4);
  const end = 1 + blocks.findIndex((block, at) => at >= abstract && /[.?!]$/.test(block));
  const rest = blocks.slice(end);
  const isHeading = (block: string): boolean => block.split('\n').length < 4 && !/[.?!"”)]$/.test(block);
  const headings = rest.filter(isHeading);
  return {
    head: blocks.slice(0, end).join('\n\n'),
    headings: isHeading(rest[0] ?? '') ? headings : [undefined, ...headings],
    paragraphs: rest.filter((block) => !isHeading(block)),
    notes: notesAt === -1 ? '' : seed.text.slice(notesAt),
  };
}

function titleOf(text: string): string {
  return /^\S+, \S+ \d{4} (.+?)\. /.exec(singleSpaced(text.slice(0, 1000)))?.[1] ?? '';
}

/** A text's words with whatever space between them. */
function spaced(text: string): RegExp {
  return new RegExp(text.replaceAll(/[^\p{L}\p{N} ]/gu, '\\$&').replaceAll(' ', '\\s+'), 'g');
}

function marksNote(paragraph: string, { emendations }: SeedText): boolean {
  const text = singleSpaced(paragraph);
  return emendations.some((entry) => entry.note !== undefined && findQuote(text, entry).length > 0);
}

function runningHeads(body: string, head: string): string {
  const lines = body.split('\n');
  let last = 0;
  return lines
    .flatMap((line, at) => {
      if (at - last < linesOfPage || line === '' || /[.?!]$/.test(line) || (lines[at + 1] ?? '') === '')
        return [line];
      last = at;
      return [line, '', head, ''];
    })
    .join('\n');
}
