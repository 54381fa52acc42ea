import { address } from '../../addresses/links.ts';
import { escapeHtml } from '../../text/html.ts';
import type { Medium } from '../html.ts';
import { seen } from '../seen.ts';

const text = (words: string) => escapeHtml(seen(words));

/** A report on a page of the preview. */
export const onPage: Medium = {
  isPage: true,
  text,
  link: (words, path) =>
    path === undefined ? text(words) : `<a href="${escapeHtml(address(path))}">${text(words)}</a>`,
};
