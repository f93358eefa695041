// Several agencies as a form holds them: their ids in one text, so that forms, drafts and comparisons hold nothing but texts.

export const splitIds = (ids: string) => ids.split(',').filter(Boolean);

/** Ids in one order, so that the same choice is the same text. */
export const joinIds = (ids: readonly string[]) => [...ids].sort().join(',');

/** Whether these are just the agencies below. */
export function areAll(ids: readonly string[], below: readonly string[]): boolean {
  return ids.length === below.length && below.every((id) => ids.includes(id));
}

/** A few by their names, many by their number. */
export function tellAgencies(ids: readonly string[], nameOf: (agencyId: string) => string): string {
  return ids.length > 6 ? `${ids.length} cơ quan` : ids.map(nameOf).join('; ') || 'không cơ quan nào';
}
