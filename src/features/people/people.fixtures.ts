import type { Agency } from '@/reference/agencies.api';
import { agencies as known } from '../../../tests/harness/unit-personas';
import type { Invitation } from './invitations.api';
import type { PersonRole } from './people.api';

const living = { successor_id: null, dissolved_on: null };

/** A province, two departments with one name in common, one that is no more, and another province. */
export const agencies: Agency[] = [
  { ...known.province, parent_id: null, ...living },
  { ...known.health, parent_id: known.province.id, ...living },
  { ...known.education, parent_id: known.province.id, ...living },
  {
    id: '00000000-0000-4000-8000-00000000a004',
    code: 'SVHTTDL',
    kind: 'department',
    name: 'Sở Văn hóa, Thể thao và Du lịch',
    short_name: 'Sở VH,TT&DL',
    parent_id: known.province.id,
    ...living,
  },
  {
    id: '00000000-0000-4000-8000-00000000a005',
    code: 'SCU',
    kind: 'department',
    name: 'Sở Cũ',
    short_name: 'Sở Cũ',
    parent_id: known.province.id,
    successor_id: known.health.id,
    dissolved_on: '2025-06-30',
  },
  {
    id: '00000000-0000-4000-8000-00000000a006',
    code: 'TINH-KHAC',
    kind: 'province',
    name: 'Ủy ban nhân dân tỉnh khác',
    short_name: 'UBND tỉnh khác',
    parent_id: null,
    ...living,
  },
];

/** A role in the list: a clerk of Sở Y tế. */
export function personRole(rest: Partial<PersonRole> = {}): PersonRole {
  return {
    id: '00000000-0000-4000-8000-00000000f001',
    user_id: '00000000-0000-4000-8000-00000000b001',
    full_name: 'Nguyễn Ngọc Hân',
    email: 'canbo.syt@phatngon.example',
    phone: '02963957049',
    agency_id: known.health.id,
    agency_code: 'SYT',
    agency_short_name: 'Sở Y tế',
    role: 'clerk',
    active: true,
    since: '2026-01-05T02:00:00Z',
    deactivated_at: null,
    deactivation_reason: null,
    updated_at: '2026-01-05T02:00:00Z',
    updated_by_name: null,
    version: 3,
    is_demo: true,
    sort_key: 'syt',
    ...rest,
  };
}

/** An invitation that waits. */
export function invitation(rest: Partial<Invitation> = {}): Invitation {
  return {
    id: '00000000-0000-4000-8000-00000000d001',
    email: 'nguoi.moi@angiang.gov.vn',
    agency_id: known.health.id,
    agency_code: 'SYT',
    agency_short_name: 'Sở Y tế',
    role: 'clerk',
    state: 'open',
    created_at: '2026-11-20T02:00:00Z',
    created_by_name: 'Trần Quốc Khải',
    expires_at: '2026-11-27T02:00:00Z',
    accepted_at: null,
    accepted_by: null,
    accepted_by_name: null,
    withdrawn_at: null,
    is_demo: false,
    sort_key: '2026-11-20',
    inviter_has_left: false,
    ...rest,
  };
}
