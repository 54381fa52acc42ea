import type { APIRoute } from 'astro';
import { piecesOfPages } from '../../../brief/pieces-of-pages.ts';
import { piecesWith } from '../../../brief/publish.ts';
import { checkedCorpus } from '../../../compare/checked-corpus.ts';
import { currentEdition } from '../../../data/this-build.ts';
import { kept } from '../../../kept/in-memory.ts';

const pieces = kept(piecesOfPages);

export function getStaticPaths() {
  return [...pieces(checkedCorpus()).keys()].map((page) => ({ params: { page: page.slice(1, -1) } }));
}

export const GET: APIRoute = ({ params: { page } }) => {
  const checked = checkedCorpus();
  const own = pieces(checked).get(`/${page}/`) ?? [];
  return new Response(JSON.stringify(piecesWith(checked.corpus, currentEdition(), own)), {
    headers: { 'Content-Type': 'application/json' },
  });
};
