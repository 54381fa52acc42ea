/**
 * What the site's Markdown compiler reads in a document: GitHub's additions, for the notes; no curly quotes and no dashes made of hyphens, for a
 * transcription prints the source's own characters. The site is rendered with these, and the conversion reads back with them what it writes.
 */
export const markdownFeatures = { gfm: true, smartPunctuation: false } as const;
