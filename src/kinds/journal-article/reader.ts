import { joinWarnings } from '../../segment/line-ends/warnings.ts';
import { listsIn } from '../../segment/lists.ts';
import { type Passage, passagesOf } from '../../segment/passages.ts';
import { wordsOf } from '../../segment/reading.ts';
import type { Word } from '../../segment/working-text.ts';
import type { Reader } from '../reader.ts';
import { ArticleBody } from './body.ts';
import { likeness } from './detect.ts';
import { readFrontMatter } from './front-matter.ts';
import { articleLayout, mayBeginItem } from './layout.ts';
import { rules } from './rules/index.ts';
import { headWarnings } from './warnings.ts';

/**
 * Reads an article of a journal, also one whose text was recognised from print: what stands at its head becomes metadata, then come the
 * abstract, the body with its headings and paragraphs, the notes. The rules have joined its lines and taken the running heads away.
 */
export const reader: Reader = {
  detect: likeness,
  rules,
  read(text, { file }) {
    const joins = joinWarnings(text, file);
    const { metadata, abstract, unread } = readFrontMatter(text);
    const layout = { ...articleLayout, markers: listsIn(text.lines, mayBeginItem) };
    const body = new ArticleBody(file, layout);
    if (abstract) {
      body.addPassages(standing(unread, new Set()));
      body.addAbstract(abstract);
    }
    body.addPassages(standing(passagesOf(text.lines, layout), new Set(body.blocks.flatMap(wordsOf))));
    return {
      blocks: body.blocks,
      metadata: metadata.values,
      lines: metadata.lines,
      warnings: [
        ...headWarnings(text, metadata, unread, file),
        ...joins,
        ...body.warnings,
        ...body.unnotedMarks(),
      ],
    };
  },
};

/** The lines of passages that have words which are not printed already. */
function standing(passages: readonly Passage[], printed: ReadonlySet<Word>): Passage[] {
  return passages
    .map((passage) => ({
      ...passage,
      lines: passage.lines.filter(
        ({ words }) => words.length > 0 && !words.some((word) => printed.has(word)),
      ),
    }))
    .filter(({ lines }) => lines.length > 0);
}
