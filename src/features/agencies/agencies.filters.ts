import { isDay } from '@/lib/address-filters';
import { today } from '@/lib/dates';
import { type AgencyKind, agencyKinds } from '@/reference/agency-kinds';

export type AgencyView = 'list' | 'tree';
export type AgencyOrder = 'official' | 'name' | 'name_desc';

/** What the page of agencies shows; all of it stands in the address. */
export interface AgencyFilters {
  view: AgencyView;
  query: string;
  kind: AgencyKind | null;
  /** Only agencies for which nobody speaks. */
  onlyGaps: boolean;
  /** Only agencies that are late with confirming their published contacts. */
  onlyOverdue: boolean;
  /** Only agencies whose new head has appointed nobody yet. */
  onlyNewHeads: boolean;
  order: AgencyOrder;
  /** A past day (yyyy-MM-dd) whose structure is shown; null: today. */
  day: string | null;
  /** Branches of the tree opened or closed by hand. */
  opened: string[];
  closed: string[];
}

const kindWords: Record<AgencyKind, string> = {
  province: 'tinh',
  department: 'so-ban-nganh',
  party_body: 'co-quan-dang',
  district: 'cap-huyen',
  commune: 'xa',
  ward: 'phuong',
  township: 'thi-tran',
  special_zone: 'dac-khu',
};
const orderWords: Record<string, AgencyOrder> = { ten: 'name', 'ten-giam': 'name_desc' };

/** Filters of an address; what it says wrongly counts as not said. */
export function readFilters(search: URLSearchParams): AgencyFilters {
  const day = search.get('ngay');
  return {
    view: search.get('xem') === 'cay' ? 'tree' : 'list',
    query: search.get('q') ?? '',
    kind: agencyKinds.find((kind) => kindWords[kind] === search.get('loai')) ?? null,
    onlyGaps: search.get('nguoi-phat-ngon') === 'chua-co',
    onlyOverdue: search.get('xac-nhan') === 'qua-han',
    onlyNewHeads: search.get('thu-truong') === 'chua-cu-lai',
    order: orderWords[search.get('sap-xep') ?? ''] ?? 'official',
    day: isDay(day) && day < today() ? day : null,
    opened: search.getAll('mo'),
    closed: search.getAll('dong'),
  };
}

/** The address of filters, without what is at its default. */
export function writeFilters(filters: AgencyFilters): URLSearchParams {
  const search = new URLSearchParams();
  if (filters.view === 'tree') search.set('xem', 'cay');
  if (filters.query) search.set('q', filters.query);
  if (filters.kind) search.set('loai', kindWords[filters.kind]);
  if (filters.onlyGaps) search.set('nguoi-phat-ngon', 'chua-co');
  if (filters.onlyOverdue) search.set('xac-nhan', 'qua-han');
  if (filters.onlyNewHeads) search.set('thu-truong', 'chua-cu-lai');
  const order = Object.entries(orderWords).find(([, meaning]) => meaning === filters.order)?.[0];
  if (order) search.set('sap-xep', order);
  if (filters.day) search.set('ngay', filters.day);
  for (const branch of filters.opened) search.append('mo', branch);
  for (const branch of filters.closed) search.append('dong', branch);
  return search;
}

/** Filters with a branch of the tree opened or closed by hand. */
export function withBranch(filters: AgencyFilters, key: string, open: boolean): AgencyFilters {
  const without = (keys: string[]) => keys.filter((other) => other !== key);
  const [opened, closed] = [without(filters.opened), without(filters.closed)];
  return { ...filters, opened: open ? [...opened, key] : opened, closed: open ? closed : [...closed, key] };
}
