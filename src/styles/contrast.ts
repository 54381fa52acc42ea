/** A colour of the tokens in light and in dark, `#rrggbb` each. */
export interface TokenColour {
  readonly name: string;
  readonly light: string;
  readonly dark: string;
}

/** The colours of `tokens.css`, in its order. */
export function tokenColours(css: string): TokenColour[] {
  return [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => ({ name, light, dark }),
  );
}

/** The contrast of two colours, 1 to 21, after WCAG 2.2 (relative luminance of sRGB). */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour that has to be told from the one behind it. */
export interface Pairing {
  readonly front: string;
  readonly back: string;
  /** The least contrast: 4.5 for words, 3 for marks and lines that carry meaning (WCAG 2.2, 1.4.3 and 1.4.11). */
  readonly least: 4.5 | 3;
  readonly use: string;
}

const words = (front: string, back: string, use: string): Pairing => ({ front, back, least: 4.5, use });
const marks = (front: string, back: string, use: string): Pairing => ({ front, back, least: 3, use });
const fates = ['joined', 'normalised', 'emended', 'metadata', 'furniture', 'duplicate'];

/** Every pair of colours that has to be told apart somewhere on the site. */
export const pairings: readonly Pairing[] = [
  words('ink', 'paper', 'text'),
  words('ink', 'raised', 'text where an address points, and in quotes of a source'),
  words('ink', 'quoted', 'quoted words that an address points at'),
  words('muted', 'paper', 'notes, labels, what stands in a margin'),
  words('muted', 'raised', 'labels on a raised ground'),
  words('link', 'paper', 'links'),
  words('link', 'raised', 'links on a raised ground'),
  words('paper', 'link', 'the button of a form'),
  words('rubric', 'paper', 'note numbers and other marks of the edition inside a text'),
  ...fates.map((fate) => words(fate, `${fate}-paper`, `${fate} words of a source, and their letter`)),
  ...fates.slice(0, 4).map((fate) => words('ink', `${fate}-paper`, `text marked as ${fate}`)),
  marks('lead', 'land', 'map: makes or leads it'),
  marks('apart', 'land', 'map: opposed or left out'),
  words('lead', 'paper', 'figures: squares that say something'),
  words('apart', 'paper', 'figures: deadlines that a document sets'),
];
