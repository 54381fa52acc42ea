import { z } from 'zod';

/** A path of this site from its root, with or without a fragment. */
export const sitePathSchema = z
  .string()
  .regex(
    /^\/(?:[a-z0-9.-]+\/)*(?:#[A-Za-z0-9_-]+)?$/,
    'a path of this site from its root, /documents/x/ or /documents/x/#p5',
  );

/** `content/redirects.yml`: addresses that were published and are no longer, each with the one that took its place. */
export const redirectsSchema = z.array(
  z.strictObject({
    from: sitePathSchema,
    to: sitePathSchema,
    /** Why the address changed; for whoever looks at the file later. */
    why: z.string().trim().min(1),
  }),
);
export type Redirect = z.infer<typeof redirectsSchema>[number];
