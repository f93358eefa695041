import type { PublicContact } from './directory.api';

/** A published contact for tests. */
export function publicContact(rest: Partial<PublicContact> = {}): PublicContact {
  return {
    id: 'a3f1c2de-0000-4000-8000-000000000001',
    agency_id: 'agency-syt',
    agency_code: 'SYT',
    agency_name: 'Sở Y tế An Giang',
    agency_sort: 170,
    kind: 'standing',
    full_name: 'Nguyễn Thị Mỹ Hương',
    name_sort: 'huong',
    position: 'Phó Giám đốc Sở',
    phone: '02963957049',
    email: 'phatngon.syt@angiang.gov.vn',
    confirmed_at: '2026-10-05T02:00:00Z',
    is_demo: false,
    ...rest,
  };
}
