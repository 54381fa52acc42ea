import { listFolder, readText } from '../files/read.ts';
import { type Message, Refusal } from '../messages/message.ts';
import { type Account, type Difference, firstDifference } from './account.ts';
import { printedPage } from './printed.ts';

// Nothing here is of the conversion's: what this room knows of sources, apparatus and pages, it knows by itself.

/** What was proven: how many documents, and how many words of their sources. */
export interface Proof {
  readonly documents: number;
  readonly tokens: number;
  /** One message for each document whose page is not its account. */
  readonly messages: readonly Message[];
}

/**
 * Holds the built page of every document to its source and its account.
 *
 * @param root the edition's folder, with `content/` and `seeds/`
 * @param site the folder that the pages were built into
 */
export function proveSite(root: string, site: string): Proof {
  // An edition that has just begun has none yet, and no page of any.
  const ids = listFolder(root, 'content/documents', 'optional').flatMap(({ name }) =>
    name.endsWith('.mdx') ? [name.slice(0, -'.mdx'.length)] : [],
  );
  const messages: Message[] = [];
  let tokens = 0;
  for (const id of ids) {
    try {
      const source = readText(root, `seeds/${id}/source.txt`);
      const account = JSON.parse(readText(root, `content/apparatus/${id}.json`)) as Account;
      tokens += account.tokens;
      const difference = differenceOf(source, account, readText(site, `documents/${id}/index.html`));
      if (difference) messages.push(messageOf(id, difference));
    } catch (error) {
      if (error instanceof Refusal) {
        messages.push(...error.messages);
        continue;
      }
      const found = error instanceof Error ? error.message : String(error);
      messages.push(messageOf(id, { line: 1, found, expected: 'a source, its account and its page' }));
    }
  }
  return { documents: ids.length, tokens, messages };
}

/** The first difference between a source, its account and its page; undefined where the page is the account. */
export function differenceOf(source: string, account: Account, html: string): Difference | undefined {
  return firstDifference(source, account, printedPage(html, new Set(account.blocks.map(({ id }) => id))));
}

function messageOf(id: string, { line, found, expected }: Difference): Message {
  return {
    level: 'error',
    name: 'page-is-account',
    file: `seeds/${id}/source.txt`,
    line,
    found: `${found} on the page /documents/${id}/`,
    expected,
    cure: `run "npm run convert -- ${id}" and build again; if it stays so, this is a defect of the edition and not of the source: report it with the source`,
  };
}
