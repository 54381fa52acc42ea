import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { isAbsolute } from '../cite/reference.ts';
import type { Block, Run, Sheet } from './sheet.ts';

// Loaded only when somebody saves a brief for a word processor.

/** Twentieths of a point, half points and lines, as Word counts. */
const page = { width: 11_906, height: 16_838, margin: 1020 };
const serif = 'Cambria';

const forms: Record<Block['is'], Omit<IParagraphOptions, 'children'>> = {
  heading: { heading: HeadingLevel.HEADING_1 },
  subheading: { heading: HeadingLevel.HEADING_2 },
  text: { spacing: { before: 60 } },
  item: { spacing: { before: 20 }, indent: { left: 280, hanging: 280 } },
  quote: { style: 'Quote' },
  remark: { spacing: { before: 60 } },
  quiet: { style: 'Quiet' },
};

/** A brief for a word processor, with real footnotes or a list of references. */
export function sheetDocx(sheet: Sheet): Promise<Blob> {
  return Packer.toBlob(documentOf(sheet));
}

/** The same as the word processor's document, before it is packed. */
function documentOf({ title, blocks, notes, notesAre }: Sheet): Document {
  const isList = notesAre === 'list';
  const body = blocks.map(
    ({ is, runs }) =>
      new Paragraph({ ...forms[is], children: runs.flatMap((run) => childrenOf(run, isList)) }),
  );
  const listed = notes.map(
    (runs, at) =>
      new Paragraph({
        style: 'Quiet',
        children: [new TextRun(`${at + 1}. `), ...runs.flatMap((run) => childrenOf(run, true))],
      }),
  );
  const footnotes = notes.map((runs, at) => [
    at + 1,
    {
      children: [
        new Paragraph({ style: 'FootnoteText', children: runs.flatMap((run) => childrenOf(run, true)) }),
      ],
    },
  ]);
  return new Document({
    title,
    creator: '',
    styles: styles(),
    ...(isList ? {} : { footnotes: Object.fromEntries(footnotes) }),
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(title))] }),
          ...body,
          ...(isList && notes.length > 0
            ? [
                new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('References')] }),
                ...listed,
              ]
            : []),
        ],
      },
    ],
  });
}

function childrenOf(run: Run, isList: boolean): ParagraphChild[] {
  const { text, bold, italic, href, note, language } = run;
  const form: IRunOptions = {
    text: clean(text),
    ...(bold && { bold }),
    ...(italic && { italics: italic }),
    ...(language && { language: { value: language } }),
  };
  const leads = href !== undefined && isAbsolute(href);
  const words = leads
    ? new ExternalHyperlink({
        link: href,
        children: [new TextRun(bold ? form : { ...form, style: 'Hyperlink' })],
      })
    : new TextRun(form);
  const mark =
    note === undefined
      ? []
      : [isList ? new TextRun({ text: `[${note}]`, superScript: true }) : new FootnoteReferenceRun(note)];
  return text === '' ? mark : [words, ...mark];
}

// XML has no way to write them.
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out.
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

function styles() {
  const small = { run: { font: serif, size: 16 }, paragraph: { spacing: { after: 20 } } };
  return {
    default: {
      document: { run: { font: serif, size: 20, language: { value: 'en-GB' } } },
      title: { run: { font: serif, size: 30, bold: true }, paragraph: { spacing: { after: 60 } } },
      heading1: {
        run: { font: serif, size: 23, bold: true, color: '000000' },
        paragraph: { spacing: { before: 200, after: 40 }, keepNext: true },
      },
      heading2: {
        run: { font: serif, size: 21, bold: true, color: '000000' },
        paragraph: { spacing: { before: 140, after: 30 }, keepNext: true },
      },
      hyperlink: { run: { color: '0B5070' } },
      footnoteText: small,
    },
    paragraphStyles: [
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        run: { size: 19 },
        paragraph: { indent: { left: 280 }, spacing: { before: 30 } },
      },
      {
        id: 'Quiet',
        name: 'Remark',
        basedOn: 'Normal',
        run: { size: 16, color: '444444' },
        paragraph: { spacing: { before: 30 } },
      },
    ],
  };
}
