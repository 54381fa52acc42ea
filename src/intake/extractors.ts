import type { Extractor } from './extracted.ts';
import type { Format } from './forms.ts';

const pages = ['hast-util-from-parse5', 'hast-util-to-mdast'];

/** The extractors, each loaded where a file of its format is read. */
export const extractors: Readonly<Record<Format, Extractor>> = {
  text: {
    version: 3,
    uses: [],
    async extract(bytes, file, settings) {
      const { decodeText } = await import('./text/decode-text.ts');
      const { withoutSite } = await import('./text/select-all.ts');
      const { text, encoding } = decodeText(bytes, file, settings.encoding);
      const cut = settings.whole ? undefined : withoutSite(text);
      return { text: cut?.text ?? text, encoding, notTaken: cut?.out.list ?? [], metadata: {} };
    },
  },
  html: {
    version: 8,
    uses: ['@mozilla/readability', 'linkedom', ...pages],
    extract: async (...given) => (await import('./html/index.ts')).extractHtml(...given),
  },
  pdf: {
    version: 5,
    uses: ['pdfjs-dist'],
    extract: async (...given) => (await import('./pdf/index.ts')).extractPdf(...given),
  },
  docx: {
    version: 7,
    uses: ['mammoth', '@xmldom/xmldom', ...pages],
    extract: async (...given) => (await import('./office/docx.ts')).extractDocx(...given),
  },
  odt: {
    version: 6,
    uses: ['@xmldom/xmldom', ...pages],
    extract: async (...given) => (await import('./office/odt.ts')).extractOdt(...given),
  },
  rtf: {
    version: 8,
    uses: pages,
    extract: async (...given) => (await import('./rtf/index.ts')).extractRtf(...given),
  },
  epub: {
    version: 7,
    uses: ['@xmldom/xmldom', ...pages],
    extract: async (...given) => (await import('./epub.ts')).extractEpub(...given),
  },
  markdown: {
    version: 6,
    uses: ['mdast-util-from-markdown', 'mdast-util-gfm', 'mdast-util-frontmatter'],
    extract: async (...given) => (await import('./markdown/index.ts')).extractMarkdown(...given),
  },
};
