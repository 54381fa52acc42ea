import { readFile } from 'node:fs/promises';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import { constants } from 'node:zlib';
import compression from 'compression';
import send from 'send';

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

/** Milliseconds that a client may take over the head of a request and over all of it; how often that is looked at. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

/**
 * Serves a built site on this machine alone, as static hosts do: a folder's index.html at its address with a slash, a redirect to
 * it without one, 404.html for whatever is not there, compressed where the client takes it. Takes the next free port if the one asked for
 * is taken. Files are looked up at each request, so that a new build shows at once.
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
  const server = createServer(patience, respond);
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

/**
 * What comes of a site compressed: whole files, because a part of a file is a part of its own bytes; nearly as well as hosts do, which do it
 * once.
 */
const compressed = compression({
  brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } },
  filter: (request, response) =>
    !response.hasHeader('Content-Range') && compression.filter(request, response),
});

function responder(options: ServeOptions): Respond {
  return (request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    try {
      compressed(request, response, () => answer(options, request, response));
    } catch (error) {
      fail(options.folder, response, error);
    }
  };
}

function answer({ folder, base }: ServeOptions, request: IncomingMessage, response: ServerResponse): void {
  const [path = '/', query] = splitOnce(request.url ?? '/', '?');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  else if (`${path}/` === base || (path === '/' && base !== '/')) redirect(response, base, query);
  else if (!path.startsWith(base)) notFound(folder, response);
  else
    send(request, `/${path.slice(base.length)}`, { root: folder, extensions: ['html'] })
      .on('headers', nameType)
      .on('directory', () => redirect(response, `${path}/`, query))
      .on('error', (error: unknown) => fail(folder, response, error))
      .pipe(response);
}

/** A type of file that the edition has and the list of known types has not. */
function nameType(response: ServerResponse, path: string): void {
  if (path.endsWith('.bib')) response.setHeader('Content-Type', 'application/x-bibtex; charset=utf-8');
}

/**
 * What cannot be found, decoded or reached is not there; a range outside a file and a condition that does not hold have answers of
 * their own. A file may also go away while it is read: a build has just been put in place.
 */
function fail(folder: string, response: ServerResponse, error: unknown): void {
  const { status = 500, headers = {} } = error as { status?: number; headers?: OutgoingHttpHeaders };
  if (response.headersSent) response.destroy();
  else if (status === 412 || status === 416 || status >= 500) response.writeHead(status, headers).end();
  else notFound(folder, response);
}

function redirect(response: ServerResponse, path: string, query: string | undefined): void {
  // "//host" would send the reader to another host.
  const target = path.replace(/^[/\\]{2,}/, '/') + (query === undefined ? '' : `?${query}`);
  response.writeHead(302, { Location: encodeURI(target).replaceAll('%25', '%') }).end();
}

function notFound(folder: string, response: ServerResponse): void {
  readFile(join(folder, '404.html'))
    .catch(
      () => '<!doctype html><html lang="en"><title>Not found</title><p>There is no such page.</p></html>',
    )
    .then((page) => response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page));
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
