import { z } from 'zod';
import { sentenceSchema } from './vocabulary.ts';

// A browser reads "https:name" as a page of the site itself, and a name before "@" as that of a user: neither is an address to report to.
const reportsAddress =
  /^(?:https:\/\/[^\s@/?#]+(?:[/?][^\s#]*)?|mailto:[^\s@/?#&]+@[^\s@/?#&]+(?:\?[^\s#]*)?)$/;

/** Who edits an edition, and where readers tell them of an error or of another reading. */
export const editorsSchema = z
  .strictObject({
    who: sentenceSchema
      .optional()
      .describe('Who edits the edition, in a sentence. Without it readers are told that it is not said.'),
    reports: z
      .string()
      .max(200)
      .regex(
        reportsAddress,
        'an address of a page (https://…) or of a mailbox (mailto:name@host), without "#"',
      )
      .refine((address) => URL.canParse(address), 'an address that a browser can read')
      .optional()
      .describe(
        'Where a reader reports an error or another reading: the page of a forge on which an issue is opened ("https://…/issues/new"), or "mailto:name@host". Place, version and words are filled in. Without it every page says that none is named.',
      ),
    fields: z
      .strictObject({
        title: z.string().regex(/^[\w[\]-]+$/, 'the name of a field in an address'),
        body: z.string().regex(/^[\w[\]-]+$/, 'the name of a field in an address'),
      })
      .optional()
      .describe(
        'How the page of "reports" calls title and text in its address, if not "title" and "body": "issue[title]" and "issue[description]", say.',
      ),
    after: sentenceSchema
      .optional()
      .describe('What happens with a report: who looks at it, how soon, how the reader hears of it.'),
  })
  .refine(({ reports, fields }) => !fields || reports?.startsWith('https:'), {
    message: 'only where "reports" is the address of a page; a message has its own fields',
    path: ['fields'],
  });
export type Editors = z.infer<typeof editorsSchema>;
