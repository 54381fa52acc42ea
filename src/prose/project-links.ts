/**
 * HTML of a page that was written for the project's folder, for the site: a link to a file of the project has no address here and becomes
 * the file's name.
 */
export function onSite(html: string): string {
  return html.replace(/<a href="(?!https?:|#)([^"]*)"[^>]*>([\s\S]*?)<\/a>/g, (_, _file, text: string) =>
    text.startsWith('<code') ? text : `<code>${text}</code>`,
  );
}
