import type { APIRoute } from 'astro';
import { checkedCorpus } from '../compare/checked-corpus.ts';
import { atomFeed } from '../data/atom.ts';
import { currentEdition } from '../data/this-build.ts';

/** What changed in the edition, for programs that watch it. */
export const GET: APIRoute = () => {
  const feed = atomFeed(checkedCorpus().corpus.publications.values(), currentEdition());
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
