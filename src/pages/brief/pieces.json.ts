import type { APIRoute } from 'astro';
import { piecesWith } from '../../brief/publish.ts';
import { checkedCorpus } from '../../compare/checked-corpus.ts';
import { currentEdition } from '../../data/this-build.ts';

/** What briefs say of the edition, for what is on no page with pieces. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(piecesWith(checkedCorpus().corpus, currentEdition(), [])), {
    headers: { 'Content-Type': 'application/json' },
  });
