import type { APIRoute } from 'astro';
import { dataFiles } from '../../data/data-files.ts';
import { currentSource } from '../../data/this-build.ts';

// A build writes the data files itself (src/command/data-step.ts), which is faster than a route for each and needs no more memory than the
// largest of them. This route is for `npm run dev`, where nothing has been written.
export function getStaticPaths() {
  if (import.meta.env.PROD) return [];
  return [...dataFiles(currentSource())].map(({ path }) => ({ params: { file: path } }));
}

export const GET: APIRoute = ({ params }) => {
  for (const { path, text, mediaType } of dataFiles(currentSource()))
    if (path === params.file)
      return new Response(text, { headers: { 'Content-Type': `${mediaType}; charset=utf-8` } });
  return new Response('There is no such file.\n', { status: 404 });
};
