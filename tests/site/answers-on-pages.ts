import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** What places say: by proposal and question, the answers as one text. */
export type Said = ReadonlyMap<string, string>;

const attribute = (node: Element, name: string) => node.attrs.find((one) => one.name === name)?.value;
const hasClass = (node: Element, name: string) =>
  (attribute(node, 'class') ?? '').split(/\s+/).includes(name);
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const isElement = (node: Node): node is Element => 'tagName' in node;

function textOf(node: Node): string {
  return 'value' in node ? String(node.value) : childrenOf(node).map(textOf).join('');
}

function* elements(node: Node): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    yield child;
    yield* elements(child);
  }
}

const clean = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Value, sentence, voice with whose it is, and quotes, as they follow one another in an element; what is open about a value is left out. */
function tokensOf(node: Element): string[] {
  return childrenOf(node)
    .filter(isElement)
    .flatMap((child): string[] => {
      if (hasClass(child, 'doubt') || hasClass(child, 'silence')) return [];
      if (hasClass(child, 'value')) return [`value: ${clean(textOf(child))}`];
      if (hasClass(child, 'says')) return [`says: ${clean(textOf(child))}`];
      if (hasClass(child, 'voice')) return [`voice: ${voiceOf(child)}`];
      if (child.tagName === 'blockquote') return [`quote: ${clean(textOf(child))}`];
      return tokensOf(child);
    });
}

function voiceOf(node: Element): string {
  const all = [...elements(node)];
  const actor = /\/actors\/([^/]+)\//.exec(
    attribute(all.find(({ tagName }) => tagName === 'a') as Element, 'href') ?? '',
  );
  return `${clean(textOf(all.find(({ tagName }) => tagName === 'b') as Node))} ${actor?.[1]}`;
}

// A silence is told by its value alone: what was looked for is told in its own ways.
const told = (tokens: readonly string[]) =>
  tokens[0] === 'value: Silent' ? 'value: Silent' : tokens.join('\n');

/** The cells of the matrix. */
export function saidInMatrix(html: string): Said {
  return new Map(
    [...elements(parse(html))]
      .filter((node) => node.tagName === 'td')
      .flatMap((node) => {
        const ids = [...elements(node)].map((inside) => attribute(inside, 'id') ?? '');
        const cell = ids.flatMap((id) => /^cell_([^_]+)_([^_]+)$/.exec(id) ?? []);
        return cell.length > 0 ? [[`${cell[1]} ${cell[2]}`, told(tokensOf(node))] as const] : [];
      }),
  );
}

/** The answers of a page of a question or a proposal. @param keyOf the cell of an answer's id */
export function saidOnPage(html: string, keyOf: (other: string) => string): Said {
  const said = new Map<string, string>();
  let heading = '';
  for (const node of elements(parse(html))) {
    const [first] = node.tagName === 'h3' ? tokensOf(node) : [];
    if (node.tagName === 'h3') heading = first ?? '';
    const id = attribute(node, 'id')?.replace(/^answer_/, '');
    if (id === undefined || id === attribute(node, 'id')) continue;
    if (hasClass(node, 'silence')) said.set(keyOf(id), 'value: Silent');
    else if (hasClass(node, 'position')) {
      const tokens = tokensOf(node);
      said.set(keyOf(id), told(tokens[0]?.startsWith('value') ? tokens : [heading, ...tokens]));
    }
  }
  return said;
}

/** The parts of an actor's page, by proposal: what each is said to be, and its words. */
export function partsOnPage(
  html: string,
): ReadonlyMap<string, readonly { readonly says: string; readonly told: string }[]> {
  const parts = new Map<string, { says: string; told: string }[]>();
  for (const node of elements(parse(html))) {
    if (!hasClass(node, 'part')) continue;
    const inside = [...elements(node)];
    const link = attribute(inside.find(({ tagName }) => tagName === 'a') as Element, 'href') ?? '';
    const proposal = /\/proposals\/([^/]+)\//.exec(link)?.[1] ?? '';
    for (const given of inside.filter((one) => hasClass(one, 'given'))) {
      const name = [...elements(given)].find(({ tagName }) => tagName === 'b');
      const tokens = tokensOf(given).filter((token) => !token.startsWith('says'));
      parts.set(proposal, [
        ...(parts.get(proposal) ?? []),
        { says: clean(textOf(name as Node)), told: tokens.join('\n') },
      ]);
    }
  }
  return parts;
}

/** Where two places do not say the same, or only one says anything. */
export function disagreements(one: Said, other: Said): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) =>
    one.get(key) === other.get(key)
      ? []
      : [`${key}: ${one.get(key) ?? 'nothing'} ≠ ${other.get(key) ?? 'nothing'}`],
  );
}
