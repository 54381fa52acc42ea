import { parse } from 'yaml';
import { claimPath } from '../../addresses/paths.ts';
import type { Corpus } from '../../corpus/load-corpus.ts';
import { readTextIfThere } from '../../files/read.ts';
import { gone } from '../../files/write.ts';
import { refuse } from '../../messages/message.ts';
import { loadRedirects, parts, redirectsFile } from '../../publish/redirects.ts';
import { withdrawnFile } from '../../publish/withdrawn.ts';
import type { Thing } from '../../schema/vocabulary.ts';
import { withdrawnSchema } from '../../schema/withdrawn.ts';
import { counted } from '../../text/wording.ts';
import { existing } from '../new/plan.ts';
import { schemaLine } from '../schema-line.ts';
import { wholeCorpus } from '../whole-corpus.ts';
import { pagesAbout, standingPages } from './addresses.ts';
import { type Path, stoodOn, withoutThing } from './fall.ts';
import { type HandWrittenFile, handWrittenFiles } from './hand-written.ts';
import { newlyIdle, unusedActors, withoutTaken } from './left.ts';
import { type Collected, filesOfDocument, idsOf, type Move, nameOf, thingOf } from './move.ts';
import { proseAbout } from './prose.ts';
import { without } from './yaml-text.ts';

/** What is withdrawn, and what readers are told of it. */
export interface Withdrawal {
  readonly kind: string | undefined;
  readonly id: string | undefined;
  /** Why, as it stands after "because". */
  readonly because: string | undefined;
  /** The day, ISO. */
  readonly on: string;
}

/**
 * Withdraws a thing with everything that cannot be without it: files, quotes, parts, proposals that it puts forward, actors whom nothing
 * else names. At each address that was published a page says so.
 *
 * @throws Refusal if there is no such thing, or no reason
 */
export function withdraw(root: string, { kind, id, because, on }: Withdrawal): Move {
  const thing = thingOf(kind);
  if (thing === 'theme' || thing === 'role')
    refuse(
      'withdraw',
      kind ?? '',
      `a ${thing}`,
      'a document, an actor, a proposal or a question',
      `give the ${thing} up in content/edition.yml; npm run check says what still has it`,
    );
  const corpus = wholeCorpus(root);
  const first = existing(kind ?? thing, id, idsOf(corpus, thing));
  const forms = withdrawnSchema.element.shape;
  const { data: reason } = forms.because.safeParse(because);
  if (reason === undefined)
    return refuse(
      'withdraw',
      first,
      because?.trim() ? `the reason "${because}"` : 'no reason',
      'why it is withdrawn, in words as they stand after "because": its readers are told',
      '--because "its rights did not allow it"',
    );
  if (!forms.on.safeParse(on).success)
    refuse(
      'withdraw',
      '--on',
      `"${on}"`,
      'a day, such as "2013-03-17"',
      'give the day on which it is withdrawn',
    );
  const fallen = new Falling(root, corpus);
  fallen.take(thing, first);
  return fallen.move({ name: nameOf(corpus, thing, first), on, because: reason });
}

/** Takes one thing after another away, and keeps what is left of each file. */
class Falling {
  private readonly files: Map<string, HandWrittenFile>;
  private readonly taken: (readonly [thing: Thing, id: string])[] = [];
  private readonly tells: string[] = [];
  private readonly toRead = new Map<string, ReadonlySet<string>>();
  private readonly changes: Collected = new Map();
  private readonly root: string;
  private readonly corpus: Corpus;

  /** Pages of topics in which nothing is claimed any more. */
  private readonly pages: string[] = [];

  constructor(root: string, corpus: Corpus) {
    this.root = root;
    this.corpus = corpus;
    this.files = new Map(handWrittenFiles(root).map((written) => [written.file, written]));
  }

  take(thing: Thing, id: string): void {
    if (this.taken.some(([other, known]) => other === thing && known === id)) return;
    this.taken.push([thing, id]);
    this.tells.push(
      `the ${thing === 'dimension' ? 'question' : thing} "${id}", ${nameOf(this.corpus, thing, id)}`,
    );
    if (thing === 'document') for (const file of filesOfDocument(this.root, id)) this.remove(file);
    const follow: [Thing, string][] = [];
    for (const written of [...this.files.values()]) {
      if (written.names?.thing === thing && written.names.id === id) {
        this.remove(written.file);
        continue;
      }
      if (thing === 'document' && putForwardIn(written, id)) {
        follow.push(['proposal', written.names?.id ?? '']);
        continue;
      }
      const { text, paths, reopened } = withoutThing(written, thing, id);
      if (paths.length === 0) continue;
      if (text === undefined) {
        if (written.names && isOwn(written)) follow.push([written.names.thing, written.names.id]);
        else {
          this.remove(written.file);
          const topic = /^content\/claims\/([^/]+)\.yml$/.exec(written.file)?.[1];
          if (topic !== undefined) this.pages.push(claimPath(topic));
        }
        continue;
      }
      this.put({ ...written, text }, paths, reopened);
    }
    for (const [other, one] of follow) this.take(other, one);
    for (const actor of unusedActors(this.corpus, this.left())) this.take('actor', actor);
    if (thing === 'actor') this.dropIdle();
  }

  /** Decisions on names that went with an actor: they meet no name any more. */
  private dropIdle(): void {
    for (const [file, idle] of newlyIdle(this.corpus, this.left())) {
      const written = this.files.get(file);
      if (!written) continue;
      const text = idle.reduceRight((done, index) => without(done, [index]), written.text);
      this.put(
        { ...written, text },
        idle.map((index) => [index]),
      );
    }
  }

  private put(written: HandWrittenFile, paths: readonly Path[], reopened: readonly Path[] = []): void {
    this.files.set(written.file, written);
    this.changes.set(written.file, written.text);
    this.tell(written.file, paths, reopened);
  }

  private remove(file: string): void {
    this.files.delete(file);
    this.changes.set(file, gone);
  }

  private tell(file: string, paths: readonly Path[], reopened: readonly Path[]): void {
    const said = new Map<string, number>();
    for (const path of paths) {
      const what = reopened.includes(path)
        ? 'position not reviewed any more'
        : (path.findLast((key) => typeof key === 'string') ?? 'entry').toString();
      said.set(what, (said.get(what) ?? 0) + 1);
      const stood = stoodOn(path, reopened);
      if (stood !== undefined) this.toRead.set(file, new Set([...(this.toRead.get(file) ?? []), stood]));
    }
    this.tells.push(`of ${file}: ${[...said].map(([what, count]) => `${what} (${count})`).join(', ')}`);
  }

  private left(): Corpus {
    return withoutTaken(this.corpus, this.taken, this.changes);
  }

  move(told: { readonly name: string; readonly on: string; readonly because: string }): Move {
    const standing = standingPages(this.root);
    const pages = this.pages.filter((page) => standing.includes(page));
    const about = this.taken.flatMap(([thing, id]) => pagesAbout(standing, thing, id));
    const addresses = [...new Set([...about, ...pages])].sort();
    const changes: Collected = new Map(this.changes);
    const tells = [...this.tells];
    const redirects = loadRedirects(this.root);
    const idle = redirects.flatMap(({ to }, at) => (addresses.includes(parts(to).page) ? at : []));
    const led = idle.map((at) => redirects[at]?.from ?? '').filter((from) => parts(from).id === undefined);
    if (idle.length > 0) {
      const text = readTextIfThere(this.root, redirectsFile) ?? '';
      changes.set(
        redirectsFile,
        [...idle].reverse().reduce((done, at) => without(done, [at]), text),
      );
    }
    if (addresses.length > 0) {
      const entry = [
        `- name: ${JSON.stringify(told.name)}`,
        `  on: "${told.on}"`,
        `  because: ${JSON.stringify(told.because)}`,
        '  addresses:',
        ...[...addresses, ...led].map((address) => `    - ${address}`),
      ];
      const head = `${schemaLine(this.root, withdrawnFile, 'withdrawn')}\n# What was published and is no longer, and the addresses at which a page says so.\n`;
      changes.set(
        withdrawnFile,
        `${(readTextIfThere(this.root, withdrawnFile) ?? head).trimEnd()}\n${entry.join('\n')}\n`,
      );
      tells.push(
        `${counted(addresses.length + led.length, 'address', 'addresses')} will say that it was withdrawn on ${told.on}, because ${told.because}`,
      );
    }
    const reading = [...this.toRead].map(([file, cells]) => `${file} (${[...cells].sort().join(', ')})`);
    const { file = '', value: story } = this.corpus.story ?? {};
    const retold = (story?.disagreements ?? []).filter(({ question, sides }) =>
      sides.some(({ proposal }) => this.toRead.get(`content/proposals/${proposal}.yml`)?.has(question)),
    );
    const prose = this.taken.flatMap(([thing, id]) => proseAbout(this.root, this.corpus, thing, id));
    return {
      tells,
      changes,
      next: [
        ...(reading.length > 0 ? [`Read these again, which stood on it: ${reading.join('; ')}`] : []),
        ...(retold.length > 0
          ? [`Tell these of ${file} anew: ${retold.map(({ question }) => question).join(', ')}`]
          : []),
        ...(prose.length > 0 ? [`Pages of prose speak of it: ${[...new Set(prose)].join(', ')}`] : []),
        'npm run check says what is left to do; then npm run ready',
      ],
    };
  }
}

/** A proposal that a document puts forward falls with it. */
function putForwardIn({ names, text }: HandWrittenFile, document: string): boolean {
  return (
    names?.thing === 'proposal' &&
    (parse(text) as { made?: { document?: string } } | null)?.made?.document === document
  );
}

/** Whether a file describes the thing of its name, and does not only belong to it. */
function isOwn({ file, names }: HandWrittenFile): boolean {
  return names !== undefined && file === `content/${names.thing}s/${names.id}.yml`;
}
