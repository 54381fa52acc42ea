import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Pair,
  parse,
  parseDocument,
} from 'yaml';

type Path = readonly (string | number)[];

/** An id as YAML reads it as a text: "2013" alone would be a number. */
function asScalar(id: string): string {
  return parse(id) === id ? id : JSON.stringify(id);
}

/** A text in which the values at some paths, or the keys there, are another word. Everything else stays as it was, byte for byte. */
export function withWords(
  text: string,
  places: readonly { readonly path: Path; readonly isKey: boolean }[],
  word: string,
): string {
  const document = parseDocument(text);
  const spans = places.flatMap(({ path, isKey }) => {
    const node = isKey
      ? pairAt(document.getIn(path.slice(0, -1), true), path.at(-1))?.key
      : document.getIn(path, true);
    return isScalar(node) && node.range ? [[node.range[0], node.range[1]] as const] : [];
  });
  return spans
    .sort(([a], [b]) => b - a)
    .reduce((done, [start, end]) => done.slice(0, start) + asScalar(word) + done.slice(end), text);
}

function pairAt(map: unknown, key: unknown): Pair | undefined {
  if (!isMap(map)) return undefined;
  return map.items.find((pair) => (isScalar(pair.key) ? pair.key.value : pair.key) === key);
}

/**
 * A text without what stands at a path: an entry of a list, or a field with its value; with the comment lines directly above it, which
 * are about it. A list or a set of fields that has nothing left is written as an empty one.
 *
 * @param document the text, parsed
 */
export function without(text: string, path: Path, document = parseDocument(text)): string {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (!isCollection(parent) || !parent.range) throw new Error(`nothing stands at ${path.join('.')}`);
  const items: readonly unknown[] = parent.items;
  const at = isMap(parent) ? items.indexOf(pairAt(parent, last)) : Number(last);
  const spans = items.map(spanOf);
  const own = spans[at];
  if (!own) throw new Error(`nothing stands at ${path.join('.')}`);
  const empty = isMap(parent) ? '{}' : '[]';
  if (items.length === 1) {
    const [start, end] = parent.range;
    if (parent.flow) return text.slice(0, start) + empty + text.slice(end);
    const after = endOfLine(text, own[1]);
    const colon = text.lastIndexOf(':', start);
    // The whole file is this list, or the key of the list stands above.
    return path.length === 1
      ? `${text.slice(0, startOfLine(text, start))}${empty}\n${text.slice(after)}`
      : `${text.slice(0, colon + 1)} ${empty}\n${text.slice(after)}`;
  }
  const [next, before] = [spans[at + 1], spans[at - 1]];
  if (parent.flow)
    return next
      ? text.slice(0, own[0]) + text.slice(next[0])
      : text.slice(0, before?.[1] ?? own[0]) + text.slice(own[1]);
  const start = startOfLine(text, own[0]);
  // The first field of an entry of a list stands behind its hyphen, which the next one takes over.
  if (isMap(parent) && next && text.slice(start, own[0]).trim() !== '')
    return text.slice(0, own[0]) + text.slice(next[0]);
  return text.slice(0, at === 0 ? start : aboveComments(text, start)) + text.slice(endOfLine(text, own[1]));
}

/** A text in which the value of a field is another, written in one line. @param document the text, parsed */
export function withValue(text: string, path: Path, value: string, document: Document): string {
  const node = document.getIn(path, true);
  const key = pairAt(document.getIn(path.slice(0, -1), true), path.at(-1))?.key;
  if (!isNode(node) || !node.range || !isScalar(key) || !key.range)
    throw new Error(`nothing stands at ${path.join('.')}`);
  const end = node.range[1];
  const rest = text.slice(end, endOfLine(text, end)).trim();
  const newLine = text[end - 1] === '\n' ? '\n' : '';
  return `${text.slice(0, key.range[1])}: ${value}${rest === '' ? newLine : ''}${text.slice(end)}`;
}

function spanOf(item: unknown): readonly [start: number, end: number] | undefined {
  const first = isPair(item) ? item.key : item;
  const last = isPair(item) && isNode(item.value) ? item.value : first;
  if (!isNode(first) || !first.range || !isNode(last) || !last.range) return undefined;
  return [first.range[0], last.range[1]];
}

function startOfLine(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** Behind the line end that follows; a block's value may end behind its own. */
function endOfLine(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

function aboveComments(text: string, start: number): number {
  let at = start;
  while (at > 0) {
    const above = startOfLine(text, at - 1);
    if (!/^\s*#/.test(text.slice(above, at))) break;
    at = above;
  }
  return at;
}
