// Filters of lists stand in the address, in Vietnamese words; what an address says wrongly counts as not said.

/** The last row of the page before: its sort key and id. */
export interface Cursor {
  key: string;
  id: string;
}

/** What every list has: words looked for, the agency, and where the page begins. */
export interface ListPlace {
  query: string;
  agencyId: string | null;
  after: Cursor | null;
}

/** A page of a list. */
export interface ListPage<Row> {
  rows: Row[];
  /** Where the next page begins; null on the last one. */
  next: Cursor | null;
}

/** The rows of a page out of an answer that has one row more when there is a next page. */
export function pageOf<Row extends { id: string; sort_key: string }>(found: Row[], size: number): ListPage<Row> {
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return { rows, next: found.length > size && last ? { key: last.sort_key, id: last.id } : null };
}

/** For each filter its name in the address, and what each of its words means. */
type Vocabulary = Record<string, readonly [name: string, words: Record<string, unknown>]>;
type Said<V extends Vocabulary> = { [Filter in keyof V]: V[Filter][1][keyof V[Filter][1]] | null };

/** The filters an address names. */
export function readWords<V extends Vocabulary>(search: URLSearchParams, vocabulary: V): Said<V> {
  const said = Object.entries(vocabulary).map(([filter, [name, words]]) => {
    const word = search.get(name) ?? '';
    return [filter, Object.hasOwn(words, word) ? words[word] : null];
  });
  return Object.fromEntries(said) as Said<V>;
}

/** Names filters in an address; what has no word, as a default has none, is left out. */
export function writeWords<V extends Vocabulary>(search: URLSearchParams, vocabulary: V, filters: object): void {
  const values = new Map<string, unknown>(Object.entries(filters));
  for (const [filter, [name, words]] of Object.entries(vocabulary)) {
    const word = Object.entries(words).find(([, meaning]) => meaning === values.get(filter))?.[0];
    if (word) search.set(name, word);
  }
}

/** Whether a text, of an address for one, is the id of a record. */
export const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

/** Whether a text, of an address for one, is a day of the calendar (yyyy-MM-dd) of these two centuries. */
export function isDay(text: string | null): text is string {
  if (text === null || !/^(19|20)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export function readPlace(search: URLSearchParams): ListPlace {
  const agencyId = search.get('co-quan');
  return {
    query: search.get('q') ?? '',
    agencyId: isId(agencyId) ? agencyId : null,
    after: readCursor(search.get('sau')),
  };
}

/** The address of a list: what is looked for, its filters, then where the page begins. */
export function writeAddress<V extends Vocabulary>(filters: ListPlace, vocabulary: V): URLSearchParams {
  const search = new URLSearchParams();
  if (filters.query) search.set('q', filters.query);
  if (filters.agencyId) search.set('co-quan', filters.agencyId);
  writeWords(search, vocabulary, filters);
  if (filters.after) search.set('sau', toCursor(filters.after));
  return search;
}

// The key holds control characters as separators; base64url keeps the address copyable.
function toCursor({ key, id }: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([key, id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function readCursor(cursor: string | null): Cursor | null {
  if (!cursor) return null;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const [key, id] = JSON.parse(new TextDecoder().decode(bytes));
    return typeof key === 'string' && isId(id) ? { key, id } : null;
  } catch {
    return null;
  }
}
