import type { SpokespersonKind, SpokespersonState } from './spokespersons.names';

export type SpokespersonOrder = 'name' | 'name_desc' | 'newest' | 'oldest';

/** What the list shows; all of it stands in the address. */
export interface SpokespersonFilters {
  query: string;
  agencyId: string | null;
  kind: SpokespersonKind | null;
  state: SpokespersonState | null;
  published: boolean | null;
  order: SpokespersonOrder;
  /** The last row of the page before: its sort key and id. */
  after: { key: string; id: string } | null;
}

const values = {
  kind: { 'nguoi-dung-dau': 'head', 'nguoi-phat-ngon': 'standing' },
  state: { 'sap-nhan': 'planned', 'dang-nhiem-vu': 'current', 'da-thoi': 'ended' },
  published: { roi: true, chua: false },
  order: { 'ten-giam': 'name_desc', 'moi-nhat': 'newest', 'cu-nhat': 'oldest' },
} as const;

const names = { kind: 'tu-cach', state: 'trang-thai', published: 'cong-bo', order: 'sap-xep' } as const;
type Choice = keyof typeof names;

function read<C extends Choice>(search: URLSearchParams, choice: C) {
  const word = search.get(names[choice]) ?? '';
  const table: Record<string, unknown> = values[choice];
  return (Object.hasOwn(table, word) ? table[word] : null) as (typeof values)[C][keyof (typeof values)[C]] | null;
}

function write(search: URLSearchParams, choice: Choice, value: unknown) {
  const word = Object.entries(values[choice]).find(([, meaning]) => meaning === value)?.[0];
  if (word) search.set(names[choice], word);
}

const isId = (text: unknown): text is string =>
  typeof text === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): SpokespersonFilters {
  const agencyId = search.get('co-quan');
  return {
    query: search.get('q') ?? '',
    agencyId: isId(agencyId) ? agencyId : null,
    kind: read(search, 'kind'),
    state: read(search, 'state'),
    published: read(search, 'published'),
    order: read(search, 'order') ?? 'name',
    after: readCursor(search.get('sau')),
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: SpokespersonFilters): URLSearchParams {
  const search = new URLSearchParams();
  if (filters.query) search.set('q', filters.query);
  if (filters.agencyId) search.set('co-quan', filters.agencyId);
  for (const choice of ['kind', 'state', 'published', 'order'] as const) write(search, choice, filters[choice]);
  if (filters.after) search.set('sau', toCursor(filters.after));
  return search;
}

// The key holds control characters as separators; base64url keeps the address copyable.
function toCursor({ key, id }: { key: string; id: string }): string {
  const bytes = new TextEncoder().encode(JSON.stringify([key, id]));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function readCursor(cursor: string | null) {
  if (!cursor) return null;
  try {
    const bytes = Uint8Array.from(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const [key, id] = JSON.parse(new TextDecoder().decode(bytes));
    return typeof key === 'string' && isId(id) ? { key, id } : null;
  } catch {
    return null;
  }
}
