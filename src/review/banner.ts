import { underBase } from '../addresses/base.ts';
import { filePaths, pagePaths } from '../addresses/paths.ts';
import { escapeHtml } from '../text/html.ts';
import { forReaders, type Report } from './report.ts';

/** What a preview says of itself on every page. */
export interface BannerOptions {
  readonly report?: Report | undefined;
  /** Number of the pull request, where there is one. */
  readonly pull?: string | undefined;
  /** Path under which the site stands, with slashes at both ends. */
  readonly base: string;
}

export const bannerStyles = `.preview-banner {
  font: 0.875rem/1.5 ui-sans-serif, system-ui, sans-serif;
  padding: 0.4rem 1.25rem;
  color-scheme: light dark;
  background: light-dark(#fff3c4, #3a3110);
  color: light-dark(#2b2300, #fbeebb);
  border-bottom: 1px solid light-dark(#b99a2b, #8a7526);
}
.preview-banner p {
  margin: 0;
}
.preview-banner a {
  color: inherit;
}
@media print {
  .preview-banner {
    display: none;
  }
}
`;

/**
 * Makes a page of a preview say so: which pull request, commit and base, whether this page changed; and keeps it out of search engines.
 *
 * @param path of the page from the site's root
 */
export function withBanner(html: string, path: string, options: BannerOptions): string {
  const head = [
    /<meta name="robots"/.test(html) ? '' : '<meta name="robots" content="noindex">',
    `<link rel="stylesheet" href="${escapeHtml(underBase(options.base, filePaths.bannerSheet))}">`,
  ].join('');
  const banner = `<aside class="preview-banner" aria-label="Preview" data-edition><p>${sentenceOn(path, options)}</p></aside>`;
  return (
    html
      .replace('</head>', () => `${head}</head>`)
      // The link that skips to the text has to be the first on the page.
      .replace(/<body[^>]*>(\s*<a class="skip"[^>]*>[^<]*<\/a>)?/, (start) => `${start}${banner}`)
  );
}

function sentenceOn(path: string, { report, pull, base }: BannerOptions): string {
  const what = pull === undefined ? 'Preview' : `Preview of pull request ${escapeHtml(pull)}`;
  if (!report)
    return `<b>${what}.</b> What it changes was not looked at: run “npm run review” before the build.`;
  const sides = `commit <code>${report.head.commit.slice(0, 10)}</code>${report.head.uncommitted.length > 0 ? ' and what is not committed' : ''}, compared with <code>${report.base.commit.slice(0, 10)}</code>`;
  return `<b>${what}</b>, ${sides}. ${stateOf(path, report)} <a href="${escapeHtml(underBase(base, pagePaths.review))}">${allChanges(report)}</a>`;
}

function stateOf(path: string, { pages }: Report): string {
  if (path.startsWith(pagePaths.review)) return 'This page is in previews only.';
  const isChanged = pages.changed.includes(path);
  if (pages.known === 'built') return isChanged ? '<b>This page changed.</b>' : 'This page did not change.';
  return isChanged
    ? '<b>This page may have changed.</b>'
    : 'Whether this page changed was not seen: there was no build of the base to compare it with.';
}

function allChanges({ changes }: Report): string {
  const seen = forReaders(changes).length;
  if (seen === 0) return 'Nothing changes for readers';
  return seen === 1 ? 'See the one change' : `See all ${seen} changes`;
}
