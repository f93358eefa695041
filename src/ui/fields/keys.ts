/** Keys of several choices as a form holds them: one after another in the order of the options, so that the same choice is the same text. */
export const joinKeys = (keys: readonly string[], options: Record<string, string>): string =>
  Object.keys(options)
    .filter((key) => keys.includes(key))
    .join(',');

/** The same as a list. */
export const splitKeys = (keys: string): string[] => keys.split(',').filter(Boolean);
