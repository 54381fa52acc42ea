import type { Block, Run, Sheet } from './sheet.ts';

const marks: Record<Block['is'], string> = {
  heading: '## ',
  subheading: '### ',
  text: '',
  item: '- ',
  quote: '> ',
  remark: '',
  quiet: '',
};

/** A brief as Markdown, with its notes as footnotes or as a list. */
export function sheetMarkdown({ title, blocks, notes, notesAre }: Sheet): string {
  const isList = notesAre === 'list';
  const body = blocks.map(({ is, runs }) => marks[is] + runsMarkdown(runs, isList));
  // The items of a list stand close together.
  const isInList = (at: number) => blocks[at]?.is === 'item' && blocks[at + 1]?.is === 'item';
  const text = body.map((one, at) => `${one}${isInList(at) ? '\n' : '\n\n'}`).join('');
  const cited = notes.map((runs, at) => {
    const text = runsMarkdown(runs, isList);
    return isList ? `${at + 1}. ${text}` : `[^${at + 1}]: ${text}`;
  });
  const heading = isList && notes.length > 0 ? ['## References'] : [];
  return `${[`# ${escaped(title)}`, text.trimEnd(), ...heading, cited.join('\n')].filter(Boolean).join('\n\n')}\n`;
}

function runsMarkdown(runs: readonly Run[], isList: boolean): string {
  return runs.map((run) => runMarkdown(run, isList)).join('');
}

function runMarkdown({ text, bold, italic, href, note }: Run, isList: boolean): string {
  // Marks stand close to a word, and spaces outside them.
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  let written = escaped(inner);
  if (href === text) written = `<${href}>`;
  else if (href && inner) written = `[${written}](<${href}>)`;
  if (italic && inner) written = `*${written}*`;
  if (bold && inner) written = `**${written}**`;
  const mark = note === undefined ? '' : isList ? ` \\[${note}\\]` : `[^${note}]`;
  return before + written + after.replace(/\s+/g, ' ') + mark;
}

// Whatever a text holds, it stays text: no mark of Markdown, no HTML, no line of its own.
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1');
}
