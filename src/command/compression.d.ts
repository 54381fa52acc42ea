// What we use of `compression`: the package has no types of its own, and those made for it bring those of a web framework.
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
  type Compress = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  interface Options {
    readonly filter: Filter;
    readonly brotli: { readonly params: Readonly<Record<number, number>> };
  }
  const compression: ((options: Options) => Compress) & { readonly filter: Filter };
  export default compression;
}
