import type { ListedIncident } from './incident-lists.api';

/** A line of the list: recorded by Sở Y tế on 01/06/2026, two items, nothing done yet. */
export function listedIncident(title: string, rest: Partial<ListedIncident> = {}): ListedIncident {
  return {
    id: `id-${title}`,
    agency_id: '00000000-0000-4000-8000-00000000a002',
    agency_code: 'SYT',
    agency_short_name: 'Sở Y tế',
    title,
    severity: 'normal',
    status: 'recorded',
    conclusion: null,
    found_at: '2026-05-31 18:30:00+00',
    press_agency_names: ['Báo Minh Họa', 'Đài Giả Định'],
    item_count: 2,
    open_item_count: 2,
    next_step: 'verify',
    next_due_at: null,
    is_asked: false,
    is_demo: false,
    sort_key: `key-${title}`,
    ...rest,
  };
}
