import { actorName } from '../corpus/actor-name.ts';
import { limitedNamesIn } from '../corpus/limited-names.ts';
import { byActor, mentionsIn } from '../corpus/mentions.ts';
import { notTakenInWords } from '../corpus/received.ts';
import { unknownNames } from '../corpus/unknown-names.ts';
import { formatNames } from '../intake/forms.ts';
import type { TakenIn } from '../intake/take-in.ts';
import { kindOf } from '../kinds/index.ts';
import { saidOnce } from '../messages/said-once.ts';
import { languageName, ownLanguage } from '../text/languages.ts';
import { counted, lineRange, shortened } from '../text/wording.ts';
import type { Added } from './add.ts';
import { passagesByDimension } from './passages.ts';

const width = 110;
const mostNames = 15;

/** What `npm run add` says when it is done. */
export function addedInWords(added: Added): string {
  return [
    heading(added),
    section('Not taken out of the file (see that nothing of the text is among it)', notTaken(added)),
    section('Read from the text (look at each; the source is right)', fieldsRead(added)),
    section('Not found in the text (give what matters as "facts" in seed.yml)', fieldsMissing(added)),
    section('Look at these', warnings(added, false)),
    section('Words that look like slips (decide each in emendations.yml)', warnings(added, true)),
    section('Names that it knows', namesKnown(added)),
    section(
      'Names that no actor goes by (npm run new -- actor ID, for those that matter)',
      namesUnknown(added),
    ),
    section(
      'Names limited to other documents (add this one to "in" in the actor\'s file where the same is meant)',
      namesLimited(added),
    ),
    section('Passages to read for each question (found by words; nothing here is a coding)', passages(added)),
    section('Next', nextSteps(added)),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function heading({ id, read, taken, written }: Added): string {
  const { tokens, fates } = read.account;
  const account = Object.entries(fates).map(([fate, count]) => `${count} ${fate}`);
  const files =
    written.length === 0
      ? ['nothing was written: all of it is there already']
      : written.map((file) => `wrote ${file}`);
  const by = taken && `its text was taken out of ${formatNames[taken.format].name}${encodingOf(taken)}`;
  return [
    `${id}: read as "${read.kind}" in ${languageName(read.language)}, ${tokens} words: ${account.join(', ')}`,
    ...(by ? [by] : []),
    ...files,
  ].join('\n  ');
}

function encodingOf({ extractor: { settings }, encoding }: TakenIn): string {
  const found = settings.encoding ?? encoding;
  return found === undefined ? '' : ` in ${found}`;
}

function notTaken({ taken }: Added): string[] {
  return (taken?.notTaken ?? []).map((one) => {
    const said = one.begins === undefined ? '' : `: "${shortened(one.begins, width)}"`;
    return `${notTakenInWords(one)}${said}`;
  });
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line}`).join('\n')}`;
}

function fieldsRead({ read: { reading } }: Added): string[] {
  return Object.entries(reading.metadata).map(([field, value]) => {
    const lines = reading.lines[field];
    const where = lines && lines.length > 0 ? ` (${lineRange(lines)})` : '';
    return `${field}: ${shortened(typeof value === 'string' ? value : JSON.stringify(value), width)}${where}`;
  });
}

function fieldsMissing({ document, read }: Added): string[] {
  const { front } = document;
  const own = kindOf(front.kind).metadata.shape;
  const given = new Set(front.facts.map(({ field }) => field));
  const missing = Object.keys(own).filter((field) => !(field in read.reading.metadata) && !given.has(field));
  const common = (['date', 'author'] as const).filter((field) => !front[field] && !missing.includes(field));
  const all = [...common, ...missing];
  return all.length === 0 ? [] : [all.join(', ')];
}

function warnings({ warnings: messages, id }: Added, slips: boolean): string[] {
  return saidOnce(messages.filter(({ name }) => (name === 'decide-slips') === slips)).map(
    ({ line, column, found, cure }) =>
      slips
        ? `seeds/${id}/source.txt:${line}:${column}  ${found}`
        : `seeds/${id}/source.txt:${line ?? 1}  ${found}: ${cure}`,
  );
}

function namesKnown({ corpus, document }: Added): string[] {
  const here = mentionsIn(corpus).decided.filter((mention) => mention.document === document.id);
  const counts = [...byActor(here)].sort((a, b) => b[1].length - a[1].length);
  const list = counts.map(([actor, mentions]) => `${actorName(corpus, actor)} ${mentions.length}`);
  return list.length === 0 ? ['none'] : [list.join(', ')];
}

function namesLimited({ corpus, document }: Added): string[] {
  return limitedNamesIn(corpus, document).map(
    ({ name, actor, times }) => `${name}: ${counted(times, 'time')}, content/actors/${actor}.yml`,
  );
}

function namesUnknown({ corpus, document }: Added): string[] {
  const names = unknownNames(corpus, document);
  const shown = names.slice(0, mostNames).map(({ name, times, block }) => `${name} ${times} (#${block})`);
  const more = names.length > mostNames ? ` … and ${names.length - mostNames} more` : '';
  return shown.length === 0 ? [] : [shown.join(', ') + more];
}

function passages({ corpus, document }: Added): string[] {
  const all = passagesByDimension(corpus, document);
  const hasOwnTerms = [...corpus.dimensions.values()].every(
    ({ value }) => value.termsIn?.[document.front.language],
  );
  const found = all.filter(({ passages: some }) => some.length > 0);
  const nothing = all.filter(({ passages: some }) => some.length === 0).map(({ dimension }) => dimension);
  const longest = Math.max(0, ...found.map(({ dimension }) => dimension.length));
  return [
    ...found.map(({ dimension, passages: some }) => {
      const blocks = some.slice(0, 5).map(({ block }) => `#${block}`);
      const more = some.length > 5 ? ` and ${some.length - 5} more` : '';
      return `${dimension.padEnd(longest)}  ${blocks.join(' ')}${more}: "…${some[0]?.text}…"`;
    }),
    ...(nothing.length > 0 ? [`nothing for ${nothing.join(', ')}`] : []),
    ...(document.front.language === ownLanguage || hasOwnTerms
      ? []
      : ['the words of the questions are English: the text has to be read for each']),
  ];
}

function nextSteps({ id, hasProposal, hasDecisions }: Added): string[] {
  const prompts = [`seeds/${id}/seed.yml`, ...(hasDecisions ? [`content/mentions/${id}.yml`] : [])];
  return [
    `1. Write the answers to the prompts ("TODO:") in ${prompts.join(' and ')}, and run npm run convert -- ${id}`,
    `2. Read the page beside the source: npm run dev, then /documents/${id}/`,
    hasProposal
      ? `3. Fill in content/proposals/${id}.yml, or remove it if the document proposes nothing; then npm run check until it has no error`
      : '3. Run npm run check until it has no error',
  ];
}
