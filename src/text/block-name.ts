/** A block as far as it has a name. */
export interface NamedBlock {
  readonly id: string;
  /** `heading`, `paragraph`, `item`, `abstract`, `part`, `signature` or `note`. */
  readonly type: string;
  /** What the number that it bears, or stands under, calls it, where the id says another or none: "1.2", "Article 6 (a)". */
  readonly called?: string | undefined;
}

/** Items as ids have them: `a`, `a-i`, `n1-b2`. */
const item = String.raw`(?:[a-z]+(?![\da-z])|[nb]\d+)`;
const place = new RegExp(
  String.raw`^(?:(?<section>(?!p\d)[a-z].*?)-)??(?:p(?<number>\d+)(?:-(?<again>\d+)(?=[a-z]))?|(?<count>\d+)(?!\d|-\d))(?<items>${item}(?:-${item})*)?(?:-(?<more>\d+))?$`,
);

/** How a block is called in a sentence: "paragraph 5", "paragraph 8 (a)", "paragraph 2 of the annex", "Article 6, part 2", "note 1", "heading". */
export function blockName({ id, type, called }: NamedBlock): string {
  if (type === 'note') return id.replace('-', ' ');
  if (type === 'part') return 'heading of a part';
  if (type !== 'paragraph' && type !== 'item') return type;
  const { section, number, again, count, items, more } = place.exec(id)?.groups ?? {};
  if (called === undefined && number === undefined && (section === undefined || count === undefined))
    return type;
  const own = [
    number ?? count,
    again === undefined ? '' : `, part ${again}`,
    items === undefined ? '' : itemsIn(items),
    more === undefined ? '' : `, part ${more}`,
  ].join('');
  const name = (section ?? '').replaceAll('-', ' ');
  const where = name === '' ? '' : ` of ${/ \d+$/.test(name) ? name : `the ${name}`}`;
  return placeOf(called ?? own) + where;
}

/** "Article 6" says by itself what it is; "IV", "B" and "1.2" do not. */
function placeOf(called: string): string {
  return /^(?!\p{Lu}\b|[IVXLC]+\b)\p{L}/u.test(called) ? called : `paragraph ${called}`;
}

/** Items as a sentence has them: " (a) (i)", " (1), bullet 2". */
export function itemsIn(items: string): string {
  return items
    .split('-')
    .map((one) => (/^b\d/.test(one) ? `, bullet ${one.slice(1)}` : ` (${one.replace(/^n(?=\d)/, '')})`))
    .join('');
}
