import { isNode, isSeq, parseDocument } from 'yaml';
import { namesInOrder } from '../name-order.ts';
import type { Edit, Fix } from './fix.ts';

/** Puts the names of an actor in order: each stands then where another stood, written as it was. */
export const namesOrdered: Fix = {
  name: 'names-ordered',
  edits(file, text, corpus) {
    const entry = [...corpus.actors.values()].find((actor) => actor.file === file);
    const list = parseDocument(text).get('names', true);
    if (!entry || !isSeq(list)) return [];
    const { names } = entry.value;
    const spans = list.items.map((item) => (isNode(item) ? item.range : undefined));
    return namesInOrder(names).flatMap((name, at): Edit[] => {
      const from = spans[names.indexOf(name)];
      const to = spans[at];
      if (!from || !to || from === to) return [];
      return [
        {
          start: to[0],
          end: to[1],
          text: text.slice(from[0], from[1]),
          done: `the name "${name.text}" put in its place`,
        },
      ];
    });
  },
};
