import { languageAttributes } from '../text/languages.ts';
import type { Block, Run, Sheet } from './sheet.ts';

// A brief as HTML, from text that anybody may have written: everything is escaped, and nothing but links to web pages is a link.

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] as string);

const tags: Record<Block['is'], readonly [tag: string, of: string]> = {
  heading: ['h2', ''],
  subheading: ['h3', ''],
  text: ['p', ''],
  item: ['li', ''],
  quote: ['blockquote', ''],
  remark: ['p', 'remark'],
  quiet: ['p', 'quiet'],
};

/** The blocks and notes of a brief, without its title. */
export function sheetHtml({ blocks, notes, notesAre }: Sheet): string {
  const body = blocks.map(({ is, runs }, at) => {
    const [tag, of] = tags[is];
    const html = `<${tag}${of && ` class="${of}"`}>${runsHtml(runs)}</${tag}>`;
    if (is !== 'item') return html;
    const [begins, ends] = [blocks[at - 1], blocks[at + 1]].map((beside) => beside?.is !== 'item');
    return `${begins ? '<ul class="items">\n' : ''}${html}${ends ? '\n</ul>' : ''}`;
  });
  if (notes.length === 0) return body.join('\n');
  const heading = notesAre === 'list' ? 'References' : 'Notes';
  const items = notes.map((runs, at) => `<li id="note-${at + 1}">${runsHtml(runs)}</li>`);
  return `${body.join('\n')}
<section class="sheet-notes" aria-labelledby="notes">
<h2 id="notes">${heading}</h2>
<ol>
${items.join('\n')}
</ol>
</section>`;
}

function runsHtml(runs: readonly Run[]): string {
  return runs.map(runHtml).join('');
}

function runHtml({ text, bold, italic, href, note, language }: Run): string {
  let html = escaped(text).replaceAll('\n', '<br>');
  if (language) {
    const given = languageAttributes(language);
    const attributes = Object.entries(given).map(([name, value]) => ` ${name}="${escaped(value)}"`);
    html = `<span${attributes.join('')}>${html}</span>`;
  }
  if (italic) html = `<i>${html}</i>`;
  if (bold) html = `<b>${html}</b>`;
  if (href && /^(?:https?:\/\/|\/)/.test(href)) {
    // An address that is read as such, where the build did not know its host: the browser puts that before it.
    const hostless = href.startsWith('/') && href === text ? ' data-no-host' : '';
    html = `<a href="${escaped(href)}"${hostless}>${html}</a>`;
  }
  return note ? `${html}<sup><a href="#note-${note}" aria-label="Note ${note}">${note}</a></sup>` : html;
}

// What a file that stands alone needs to be read and printed.
const sheet = `body{font:11pt/1.4 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5em}h2{font-size:1.15em}h3{font-size:1em}
blockquote{margin:.3em 0 .3em 1.2em}.items{list-style:none;padding:0}.items li{padding-left:1.2em;text-indent:-1.2em}.quiet,.sheet-notes{font-size:.82em}@page{size:A4;margin:18mm}@media print{body{margin:0;max-width:none;font-size:10pt}}`;

/** A brief as a file of its own. */
export function htmlFile(brief: Sheet): string {
  const title = escaped(brief.title);
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${sheet}</style></head>
<body>
<h1>${title}</h1>
${sheetHtml(brief)}
</body>
</html>
`;
}
