import { Ids } from '../blocks/ids.ts';
import { Blocks } from '../journal-article/blocks.ts';
import { chunksLeft } from '../journal-article/chunks.ts';
import { likeness } from '../journal-article/detect.ts';
import { readFrontMatter } from '../journal-article/front-matter.ts';
import { passagesOf } from '../journal-article/passages.ts';
import { headWarnings, noteWarnings } from '../journal-article/warnings.ts';
import { joinWarnings } from '../line-ends/warnings.ts';
import type { Reader } from '../reading.ts';

/**
 * Reads an article of a journal, also one whose text was recognised from print: what stands at its head becomes metadata, then come the
 * abstract, the body with its headings and paragraphs, the notes. The rules have joined its lines and taken the running heads away.
 */
export const journalArticle: Reader & { readonly kind: 'journal-article' } = {
  kind: 'journal-article',
  detect: likeness,
  read(text, { file }) {
    const joins = joinWarnings(text, file);
    const { metadata, abstract, unread } = readFrontMatter(text);
    const blocks = new Blocks(new Ids(), file);
    if (abstract) {
      blocks.addPassages(passagesOf(text, unread));
      blocks.addAbstract(abstract);
    }
    blocks.addPassages(passagesOf(text, chunksLeft(text, blocks.words())));
    return {
      blocks: blocks.list,
      metadata: metadata.values,
      lines: metadata.lines,
      warnings: [
        ...headWarnings(text, metadata, unread, file),
        ...joins,
        ...blocks.warnings,
        ...noteWarnings(blocks.list, file),
      ],
    };
  },
};
