/**
 * An error that ends the drawing of a page. Astro takes one that speaks of a "document" for an error of a browser's, and would tell a writer
 * to move code: it looks at what the error says as a text, and shows its message.
 */
export function pageError(message: string): Error {
  return Object.assign(new Error(message), { toString: () => 'Error: this page cannot be drawn' });
}
