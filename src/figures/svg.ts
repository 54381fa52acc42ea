import { escapeHtml } from '../text/html.ts';

/** A piece of SVG, made by {@link el} or {@link words}. */
export type Svg = string;

/** An SVG element. Attributes that are undefined are left out; what is inside has to be SVG already. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...inside: readonly Svg[]
): Svg {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) => ` ${key}="${escapeHtml(typeof value === 'number' ? short(value) : String(value))}"`,
    )
    .join('');
  return inside.length > 0 ? `<${name}${written}>${inside.join('')}</${name}>` : `<${name}${written}/>`;
}

/** Plain words as SVG. */
export function words(text: string): Svg {
  return escapeHtml(text);
}

/** A `<title>`: what a pointer shows and a screen reader says. */
export function title(text: string, id?: string): Svg {
  return el('title', { id }, words(text));
}

/** A whole drawing with its name and its description. */
export interface Drawing {
  /** Begins every id in it. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly inside: readonly Svg[];
}

/**
 * The `<svg>` of a drawing. It scales to the width it is given and carries no style of its own: colours come from `figures.css`.
 * A drawing with links in it is a group and no single picture, or its links could not be reached.
 */
export function drawn({ id, width, height, title: name, description, inside }: Drawing): Svg {
  const hasLinks = inside.some((piece) => piece.includes('<a '));
  return el(
    'svg',
    {
      class: 'drawing',
      viewBox: `0 0 ${short(width)} ${short(height)}`,
      width: Math.ceil(width),
      height: Math.ceil(height),
      role: hasLinks ? 'group' : 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-description`,
    },
    title(name, `${id}-title`),
    el('desc', { id: `${id}-description` }, words(description)),
    ...inside,
  );
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}
