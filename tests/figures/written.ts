import { matrixOf } from '../../src/compare/matrix.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';

/** The project's own corpus: figures are drawn from all of it. */
export const corpus = loadCorpus(process.cwd()).corpus;
const drawn = corpus.edition.value.map;
if (!drawn) throw new Error('content/edition.yml has no map');
export const map = drawn;
export const matrix = matrixOf(corpus);

/** The text of each element of a name, in order. */
export function texts(svg: string, name: string): string[] {
  return [...svg.matchAll(new RegExp(`<${name}[^>]*>([^<]*)</${name}>`, 'g'))].map(([, text = '']) => text);
}
