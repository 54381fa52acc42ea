import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** A running server. */
export interface Serving {
  readonly port: number;
  /** Where the site begins: `http://localhost:4321/`, with the base path. */
  readonly address: string;
  close(): Promise<void>;
}

/** The folder, the path under which it is to be seen (`/` or `/sahel/`), and the first port to try (0: any). */
export interface ServeOptions {
  readonly folder: string;
  readonly base: string;
  readonly port: number;
}

/** How many ports are tried, one after another. */
const portsTried = 100;

/**
 * Serves a built site on this machine alone, as static hosts do: a folder's index.html at its address with a slash, a redirect to
 * it without one, 404.html for whatever is not there. Takes the next free port if the one asked for is taken. Files are looked
 * up at each request, so that a new build shows at once.
 * @throws the system's error, if no port is free
 */
export async function serveFolder(options: ServeOptions): Promise<Serving> {
  const respond = responder(options);
  const last = options.port === 0 ? 0 : Math.min(options.port + portsTried - 1, 65_535);
  for (let port = options.port; ; port += 1) {
    try {
      return await listen(port, options.base, respond);
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE' || port >= last) throw error;
    }
  }
}

type Respond = (request: IncomingMessage, response: ServerResponse) => void;

/** "localhost" means 127.0.0.1 to some programs and ::1 to others: we answer on both, or another server could stand on one of them. */
async function listen(port: number, base: string, respond: Respond): Promise<Serving> {
  const first = await open(port, '127.0.0.1', respond);
  const taken = portOf(first);
  const servers = [first];
  try {
    servers.push(await open(taken, '::1', respond));
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') {
      await close(first);
      throw error;
    }
    // This machine has no IPv6.
  }
  return {
    port: taken,
    address: `http://localhost:${taken}${base}`,
    close: async () => {
      await Promise.all(servers.map(close));
    },
  };
}

function open(port: number, host: string, respond: Respond): Promise<Server> {
  const server = createServer(respond);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host }, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function responder({ folder, base }: ServeOptions): Respond {
  const files = sirv(folder, { dev: true, etag: true, extensions: ['html'], setHeaders: nameEncoding });
  return (request, response) => {
    const url = request.url ?? '/';
    const [path = '/', query] = splitOnce(url, '?');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response);
    if (`${path}/` === base || (path === '/' && base !== '/')) return redirect(response, base, query);
    if (!path.startsWith(base)) return notFound(folder, response);
    const inside = `/${path.slice(base.length)}`;
    if (isFolder(folder, inside)) return redirect(response, `${path}/`, query);
    // sirv looks at `url`; "//host" at the beginning would be read as another host.
    request.url = inside.replace(/^\/{2,}/, '/') + (query === undefined ? '' : `?${query}`);
    try {
      files(request, response, () => notFound(folder, response));
    } catch {
      // The file went away between being found and being read: a build has just been put in place.
      notFound(folder, response);
    }
  };
}

/** sirv names the encoding of HTML only; the others are UTF-8 too. */
function nameEncoding(response: ServerResponse, path: string): void {
  const types: Record<string, string> = {
    bib: 'application/x-bibtex',
    css: 'text/css',
    csv: 'text/csv',
    js: 'text/javascript',
    json: 'application/json',
    md: 'text/markdown',
    ris: 'application/x-research-info-systems',
    svg: 'image/svg+xml',
    txt: 'text/plain',
    xml: 'application/xml',
  };
  const type = types[/\.([a-z]+)$/.exec(path)?.[1] ?? ''];
  if (type !== undefined) response.setHeader('Content-Type', `${type};charset=utf-8`);
}

function isFolder(folder: string, path: string): boolean {
  if (path.endsWith('/') || path.includes('..') || path.includes('%') || path.includes('\0')) return false;
  const file = join(folder, path);
  return existsSync(file) && statSync(file).isDirectory();
}

function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  // "//host" would send the reader to another host.
  const target = path.replace(/^\/{2,}/, '/') + (query === undefined ? '' : `?${query}`);
  response.writeHead(302, { Location: target }).end();
}

function refuse(response: ServerResponse): void {
  response.writeHead(405, { Allow: 'GET, HEAD' }).end();
}

function notFound(folder: string, response: ServerResponse): void {
  readFile(join(folder, '404.html'))
    .catch(
      () => '<!doctype html><html lang="en"><title>Not found</title><p>There is no such page.</p></html>',
    )
    .then((page) => response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(page));
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
