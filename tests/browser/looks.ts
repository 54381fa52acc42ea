import type { Locator } from 'playwright-core';

/** What a reader sees of a drawing; what a browser reckons for a shape is not what it paints in forced colours. */
export interface Looks {
  /** Kinds of cells, lands and marks, two by two, that look the same. */
  readonly alike: string[];
  /** For each piece of writing, which share of its box is not paper, from 0 to 1; without what stands in a square or is turned. */
  readonly ink: number[];
}

/** Looks at one `svg.drawing` in the picture that the browser makes of it. */
export async function looksOf(drawing: Locator): Promise<Looks> {
  const picture = (await drawing.screenshot({ scale: 'css' })).toString('base64');
  return drawing.evaluate(async (svg, picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d', {
      willReadFrequently: true,
    }) as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { left, top } = svg.getBoundingClientRect();
    const cut = (x: number, y: number, width: number, height: number) =>
      context.getImageData(Math.round(x - left), Math.round(y - top), width, height).data;
    const apart = (one: ArrayLike<number>, other: ArrayLike<number>) =>
      Array.from(one).reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;

    // Ten points square, in the middle of the first of each kind; of a land, where it is land all around.
    const first = new Map<string, ArrayLike<number>>();
    for (const unit of svg.querySelectorAll('a:has(.hit), .mark, .land')) {
      // What is cut at a border is told by the line around it.
      const kind = (unit.getAttribute('class') ?? '').replace(' own', '');
      if (first.has(kind)) continue;
      const box = unit.getBoundingClientRect();
      const around = [-12, 0, 12];
      const isLand = (x: number, y: number) =>
        around.every((dx) => around.every((dy) => document.elementFromPoint(x + dx, y + dy) === unit));
      const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      if (!unit.matches('.land')) first.set(kind, cut(middle.x - 5, middle.y - 5, 10, 10));
      else
        for (let y = box.top; y < box.bottom && !first.has(kind); y += 4)
          for (let x = box.left; x < box.right && !first.has(kind); x += 4)
            if (isLand(x, y)) first.set(kind, cut(x - 5, y - 5, 10, 10));
    }
    const kinds = [...first];
    const alike = kinds.flatMap(([kind, look], at) =>
      kinds.slice(at + 1).flatMap(([other, its]) => (apart(look, its) < 5 ? [`${kind} and ${other}`] : [])),
    );
    const ground = cut(left, top, 1, 1).slice(0, 3);
    const ink = [...svg.querySelectorAll('text:not([transform], rect ~ text)')].map((text) => {
      const box = text.getBoundingClientRect();
      const data = cut(
        box.left,
        box.top,
        Math.max(1, Math.floor(box.width)),
        Math.max(1, Math.floor(box.height)),
      );
      let covered = 0;
      for (let at = 0; at < data.length; at += 4)
        if (apart(data.slice(at, at + 3), ground) > 60) covered += 1;
      return covered / (data.length / 4);
    });
    return { alike, ink };
  }, picture);
}
