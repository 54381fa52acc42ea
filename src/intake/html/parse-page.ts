import {
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  parseFragment,
  type TreeAdapter,
} from 'parse5';

/** No page that a person wrote is nested deeper. */
const deepest = 256;

/**
 * A page as a tree, each of its elements with its place in the text.
 *
 * @throws Error where elements are nested beyond all measure: whatever is done with such a tree takes for ever, and so does making it
 */
export function parsePage(text: string): DefaultTreeAdapterTypes.Document {
  return parse(text, { sourceCodeLocationInfo: true, treeAdapter: shallow() });
}

/** A part of a page as a tree. @throws Error as {@link parsePage} does */
export function parsePart(text: string): DefaultTreeAdapterTypes.DocumentFragment {
  return parseFragment(text, { treeAdapter: shallow() });
}

function shallow(): TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap> {
  let open = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush() {
      open += 1;
      if (open > deepest) throw new Error(`elements are nested more than ${deepest} deep`);
    },
    onItemPop() {
      open -= 1;
    },
  };
}
