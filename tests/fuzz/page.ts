import { type PlacedBlock, placeBlocks } from '../../src/text/place-blocks.ts';
import { renderTranscription } from '../../src/text/render-transcription.ts';

/**
 * The page of a document, as far as its text goes: rendered and placed as the site does.
 *
 * @param content MDX without its front matter
 * @throws where the compiler, the rendering or the placing refuses it
 */
export function pageOf(content: string, blocks: readonly PlacedBlock[]): string {
  const placed = placeBlocks(renderTranscription(content), blocks, {
    source: '/source/',
    emendations: new Map(),
  });
  return `<!doctype html><main><article data-transcription>${placed.html}</article></main>`;
}
