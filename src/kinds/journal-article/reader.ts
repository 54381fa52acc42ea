import { Ids } from '../../segment/ids.ts';
import { joinWarnings } from '../../segment/line-ends/warnings.ts';
import type { Reader } from '../../segment/reading.ts';
import { Blocks } from './blocks.ts';
import { chunksLeft } from './chunks.ts';
import { likeness } from './detect.ts';
import { readFrontMatter } from './front-matter.ts';
import { passagesOf } from './passages.ts';
import { headWarnings, noteWarnings } from './warnings.ts';

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
