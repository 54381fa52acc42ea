import type { Settings } from './extracted.ts';

/** The options of a command that takes text out of files. */
export const settingOptions = {
  encoding: { type: 'string' },
  whole: { type: 'boolean' },
  'without-handlers': { type: 'boolean' },
} as const;

/** What somebody said with them of how a file is to be read. */
export function settingsOf(values: {
  readonly encoding?: string | undefined;
  readonly whole?: boolean | undefined;
  readonly 'without-handlers'?: boolean | undefined;
}): Settings {
  const { encoding, whole, 'without-handlers': withoutHandlers } = values;
  return {
    ...(encoding && { encoding }),
    ...(whole && { whole }),
    ...(withoutHandlers && { withoutHandlers: true as const }),
  };
}
