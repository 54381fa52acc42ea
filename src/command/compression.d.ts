// What we use of `compression`: the package has no types of its own, and those made for it bring those of a web framework.
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
  type Compress = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  const compression: ((options: { filter: Filter }) => Compress) & { readonly filter: Filter };
  export default compression;
}
