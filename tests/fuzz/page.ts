import { evaluate } from 'satteri';
import { escapeHtml } from '../../src/text/html.ts';
import { markdownFeatures } from '../../src/text/markdown-features.ts';
import { type PlacedBlock, placeBlocks, placeholders } from '../../src/text/place-blocks.ts';

/** HTML that is made, told apart from text that has still to be escaped. */
class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const fragment = 'fragment';

function html(children: unknown): string {
  if (children instanceof Html) return children.text;
  if (Array.isArray(children)) return children.map(html).join('');
  if (typeof children === 'string') return escapeHtml(children);
  if (children === undefined) return '';
  throw new Error(`a page would print what a program reckoned: ${String(children)}`);
}

function jsx(type: unknown, props: unknown): Html {
  const { children, ...attributes } = props as Readonly<Record<string, unknown>>;
  if (typeof type === 'function') return (type as (props: unknown) => Html)(props);
  if (type === fragment) return new Html(html(children));
  const written = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(String(value))}"`,
  );
  const opening = `<${String(type)}${written.join('')}>`;
  return new Html(type === 'br' ? opening : `${opening}${html(children)}</${String(type)}>`);
}

/**
 * The page of a document, as far as its text goes: compiled with the compiler that renders the site, and run; then placed as the site does.
 *
 * @param content MDX without its front matter
 * @throws where the compiler or the placing refuses it, or the compiled program reckons anything
 */
export function pageOf(content: string, blocks: readonly PlacedBlock[]): string {
  const module = evaluate(content, {
    Fragment: fragment,
    jsx,
    jsxs: jsx,
    features: markdownFeatures,
    elementAttributeNameCase: 'html',
  }) as { default(props: object): Html };
  const rendered = module.default({ components: placeholders }).text;
  const placed = placeBlocks(rendered, blocks, { source: '/source/', emendations: new Map() });
  return `<!doctype html><main><article data-transcription>${placed.html}</article></main>`;
}
