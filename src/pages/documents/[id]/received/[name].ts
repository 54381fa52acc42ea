import type { APIRoute } from 'astro';
import { checkedCorpus } from '../../../../compare/checked-corpus.ts';
import { editionFolder } from '../../../../corpus/edition-folder.ts';
import { publishedFiles, readReceived } from '../../../../corpus/received.ts';

/** PDFs as they were received, and pictures of their pages, where their seeds say that they may be shown. */
export function getStaticPaths() {
  return [...checkedCorpus().corpus.documents.values()].flatMap(({ id, apparatus: { received } }) =>
    publishedFiles(received).map((name) => ({ params: { id, name } })),
  );
}

export const GET: APIRoute = ({ params: { id = '', name = '' } }) =>
  new Response(new Uint8Array(readReceived(editionFolder(), id, name)), {
    headers: { 'content-type': name.endsWith('.pdf') ? 'application/pdf' : 'image/webp' },
  });
