import { readWords, writeWords } from '@/lib/address-filters';
import { matches } from '@/lib/vietnamese';
import type { PressAgency } from '@/reference/press-agencies.api';
import { type PressKind, pressKindWords } from '@/reference/press-kinds';

export const pageSize = 50;

/** What the register shows; all of it stands in the address. */
export interface RegisterFilters {
  query: string;
  kind: PressKind | null;
  /** From 1. */
  page: number;
}

const vocabulary = { kind: ['loai-hinh', pressKindWords] } as const;

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): RegisterFilters {
  const page = search.get('trang') ?? '';
  return {
    query: search.get('q') ?? '',
    ...readWords(search, vocabulary),
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: RegisterFilters): URLSearchParams {
  const search = new URLSearchParams();
  if (filters.query) search.set('q', filters.query);
  writeWords(search, vocabulary, filters);
  if (filters.page > 1) search.set('trang', String(filters.page));
  return search;
}

/** Those found by name, governing body or domain, with or without diacritics; and the page of them the address names. */
export function findPressAgencies(all: readonly PressAgency[], { query, kind, page }: RegisterFilters) {
  const found = all.filter(
    ({ name, governing_body, domains, kinds }) =>
      (kind === null || kinds.includes(kind)) && matches([name, governing_body ?? '', ...domains].join(' '), query),
  );
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const shown = Math.min(page, pages);
  return { found: found.length, pages, page: shown, rows: found.slice((shown - 1) * pageSize, shown * pageSize) };
}
