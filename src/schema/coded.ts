import { z } from 'zod';

/** Number of a version of the codebook. */
export const versionSchema = z.number().int().positive();
/** Number of a coder. */
export const coderSchema = z.number().int().positive();

/** By which rules, by whom and when values were given. */
export const codedFields = {
  codebook: versionSchema.describe('Version of the codebook.'),
  coder: coderSchema.describe('Number of the coder in content/codebook.yml.'),
  date: z.iso.date().describe('The day.'),
};
export const codedSchema = z.strictObject(codedFields);
export type Coded = z.infer<typeof codedSchema>;
