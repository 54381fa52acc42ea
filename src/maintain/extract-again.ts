import { isDeepStrictEqual } from 'node:util';
import { listSeeds, readSeedFolder } from '../convert/seed-folder.ts';
import { readBytes, readText } from '../files/read.ts';
import { formatSchema } from '../intake/forms.ts';
import { extract } from '../intake/take-in.ts';
import { type Message, Refusal } from '../messages/message.ts';

/**
 * Takes the text out of every received file again, and holds `source.txt` and what the seed says was left out to it. Seeds that were received as
 * plain text are passed over, and where there are no others nothing is fetched and nothing loaded.
 *
 * @param ids of the seeds to look at; all of them if absent
 * @returns an error for each seed whose text is not what comes out now
 */
export async function extractAgain(
  root: string,
  ids: readonly string[] = listSeeds(root),
): Promise<Message[]> {
  const messages: Message[] = [];
  for (const id of ids) {
    try {
      messages.push(...(await differences(root, id)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      messages.push(...error.messages);
    }
  }
  return messages;
}

async function differences(root: string, id: string): Promise<Message[]> {
  const { seed } = readSeedFolder(root, id);
  if (!seed.received) return [];
  const { file, extractor, notTaken, pages } = seed.received;
  const path = `seeds/${id}/${file}`;
  const again = await extract(
    formatSchema.parse(extractor.name),
    readBytes(root, path),
    path,
    extractor.settings,
  );
  const kept = readText(root, `seeds/${id}/source.txt`);
  const line = firstDifference(kept, again.text);
  const own = { level: 'error', name: 'extract-again', file: `seeds/${id}/source.txt` } as const;
  const cure =
    again.extractor.version === extractor.version
      ? 'restore source.txt and received.* as they were (git restore seeds); corrections belong in emendations.yml'
      : `the extractor was ${extractor.version} then and is ${again.extractor.version} now: look at the difference, and add the file anew if it is better`;
  if (line !== undefined)
    return [
      {
        ...own,
        line,
        found: `a line that is not what ${file} gives: "${kept.split('\n')[line - 1]?.slice(0, 80) ?? ''}"`,
        expected: `"${again.text.split('\n')[line - 1]?.slice(0, 80) ?? ''}"`,
        cure,
      },
    ];
  const plain = JSON.parse(JSON.stringify({ notTaken: again.notTaken, pages: again.pages })) as object;
  if (isDeepStrictEqual(plain, { notTaken, ...(pages && { pages }) })) return [];
  return [
    {
      ...own,
      file: `seeds/${id}/seed.yml`,
      found: `other pages, or another list of what was not taken out of ${file}`,
      expected: 'what comes of it now',
      cure,
    },
  ];
}

/** The line, from 1, on which two texts differ first; undefined where they are the same. */
function firstDifference(one: string, other: string): number | undefined {
  if (one === other) return undefined;
  const [lines, others] = [one.split('\n'), other.split('\n')];
  return lines.findIndex((line, at) => line !== others[at]) + 1 || lines.length + 1;
}
