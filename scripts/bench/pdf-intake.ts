import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runMeasured } from './run-measured.ts';
import type { SeedText } from './seed-texts.ts';

const linesOnPage = 48;

/**
 * Measures how long it takes to take the text out of a PDF, and how much memory: a generated one, whose pages are full of words of the seeds.
 *
 * @param folder where the PDF is written
 * @returns a line of Markdown
 */
export async function measurePdf(
  folder: string,
  root: string,
  texts: readonly SeedText[],
  pages: number,
  runs: number,
): Promise<string> {
  const file = join(folder, 'measured.pdf');
  writeFileSync(file, pdfOf(texts, pages));
  const module = pathToFileURL(join(root, 'src/intake/take-in.ts')).href;
  const script = `const { takeIn } = await import(${JSON.stringify(module)});
    const { readFileSync } = await import('node:fs');
    await takeIn(readFileSync(${JSON.stringify(file)}), 'measured.pdf');`;
  const measured = [];
  for (let run = 0; run < runs; run += 1)
    measured.push(await runMeasured(root, ['--input-type=module', '-e', script]));
  const middle = (numbers: number[]) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
  const seconds = middle(measured.map((one) => one.seconds));
  const bytes = middle(measured.map((one) => one.peakBytes));
  return `PDF of ${pages} pages: ${seconds.toFixed(1)} s, ${Math.round(bytes / 1024 / 1024)} MiB (median of ${runs})`;
}

/** A PDF of one font, without a table of places: readers make one for themselves. */
function pdfOf(texts: readonly SeedText[], pages: number): Buffer {
  const lines = texts
    .flatMap(({ text }) => text.split('\n'))
    .flatMap((line) => line.match(/.{1,90}(?:\s|$)/g) ?? []);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages}/Kids[${Array.from({ length: pages }, (_, at) => `${4 + at * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  for (let page = 0; page < pages; page += 1) {
    const shown = Array.from(
      { length: linesOnPage },
      (_, at) => lines[(page * linesOnPage + at) % lines.length] ?? '',
    );
    const content = [`page ${page + 1}`, ...shown]
      .map(
        (line, at) =>
          `BT /F 10 Tf 50 ${790 - at * 15} Td (${line.replace(/[^ -~]/g, '?').replace(/[\\()]/g, '\\$&')}) Tj ET`,
      )
      .join('\n');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + page * 2} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    );
  }
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<</Root 1 0 R>>\n%%EOF`, 'latin1');
}
