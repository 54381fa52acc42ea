import { address } from '../../addresses/links.ts';
import { escapeHtml } from '../../text/html.ts';
import type { Medium } from '../html.ts';

/** A report on a page of the preview. */
export const onPage: Medium = {
  isPage: true,
  text: escapeHtml,
  link: (words, path) =>
    path === undefined
      ? escapeHtml(words)
      : `<a href="${escapeHtml(address(path))}">${escapeHtml(words)}</a>`,
};
