/**
 * Gives the blocks of one cable their ids, each once: `p5` for paragraph 5, `p5-2` for the paragraph that follows it without a number,
 * `p5a` for its item (a), a heading's words for a heading. What stands above the first number is `head`; in a cable without
 * numbers, paragraphs are counted.
 */
export class BlockIds {
  private readonly given = new Set<string>();
  private readonly isNumbered: boolean;
  private last = 'head';
  private count = 0;

  constructor(isNumbered: boolean) {
    this.isNumbered = isNumbered;
  }

  numbered(number: number): string {
    const id = this.once(`p${number}`);
    this.last = id;
    return id;
  }

  plain(): string {
    if (this.isNumbered) return this.once(this.last);
    this.count += 1;
    return this.numbered(this.count);
  }

  item(letter: string): string {
    return this.once(this.last === 'head' ? `item-${letter}` : `${this.last}${letter}`);
  }

  heading(text: string): string {
    const words = text
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9\s-]/g, '')
      .split(/[\s-]+/)
      .filter((word) => word !== '');
    const slug = words.slice(0, 8).join('-') || 'heading';
    // "P1" as a heading must not take a paragraph's id.
    return this.once(/^(?:p\d+[a-z]?|head|item-[a-z])$/.test(slug) ? `heading-${slug}` : slug);
  }

  private once(wanted: string): string {
    let id = wanted;
    for (let turn = 2; this.given.has(id); turn += 1) id = `${wanted}-${turn}`;
    this.given.add(id);
    return id;
  }
}
