import { agencies } from '../../../tests/harness/unit-personas';
import type { AgencyRecord, ListedAgency, Term } from './agencies.api';
import type { EditedAgency } from './editing.api';

type Person = ListedAgency['spokespersons'][number];

/** A listed agency for tests: named and placed; nobody speaks for it unless said. */
export function listedAgency(
  code: string,
  name: string,
  rest: Partial<ListedAgency> & Pick<ListedAgency, 'parent_id'>,
): ListedAgency {
  return {
    id: `id-${code}`,
    code,
    kind: 'department',
    name,
    short_name: name,
    symbol: null,
    successor_id: null,
    head_name: null,
    head_position: null,
    office_phone: null,
    dissolved_on: null,
    is_demo: false,
    spokespersons: [],
    public_contacts: [],
    ...rest,
  };
}

/** A present spokesperson as its record shows. */
export function record(full_name: string, published = true): Person {
  const public_contacts = published ? { published_at: '2026-10-01T02:00:00Z' } : null;
  return { id: `record-${full_name}`, full_name, position: 'Phó Giám đốc Sở', public_contacts };
}

/** The same as the public directory shows. */
export function contact(full_name: string): ListedAgency['public_contacts'][number] {
  return { full_name, position: 'Phó Giám đốc Sở', kind: 'standing' };
}

/** An agency as a form over it gets it. */
export function editedAgency(rest: Partial<EditedAgency> = {}): EditedAgency {
  return {
    id: '00000000-0000-4000-8000-00000000a002',
    code: 'SYT',
    kind: 'department',
    name: 'Sở Y tế',
    short_name: 'Sở Y tế',
    symbol: 'SYT',
    parent_id: '00000000-0000-4000-8000-00000000a001',
    sort_order: 170,
    gso_code: null,
    press_role: null,
    head_name: 'Ngô Thị Thu Quân',
    head_position: 'Giám đốc Sở',
    head_since: '2025-02-03',
    portal_url: 'https://syt.angiang.gov.vn',
    office_phone: '02963000018',
    office_email: 'vanthu.syt@angiang.gov.vn',
    office_address: null,
    established_on: null,
    internal_regulation_number: null,
    internal_regulation_date: null,
    dissolved_on: null,
    successor_id: null,
    is_demo: false,
    version: 3,
    updated_at: '2026-11-20T02:00:00Z',
    ...rest,
  };
}

/** The record of Sở Y tế, for which nobody speaks unless said. */
export function healthRecord(rest: Partial<AgencyRecord> = {}): AgencyRecord {
  return {
    ...agencies.health,
    symbol: 'SYT',
    gso_code: null,
    press_role: null,
    parent_id: agencies.province.id,
    head_name: 'Ngô Thị Thu Quân',
    head_position: 'Giám đốc Sở',
    head_since: '2025-02-03',
    portal_url: 'https://syt.angiang.gov.vn/',
    office_phone: '02963000018',
    office_email: 'vanthu.syt@angiang.gov.vn',
    office_address: null,
    established_on: null,
    internal_regulation_number: null,
    internal_regulation_date: null,
    dissolved_on: null,
    successor_id: null,
    is_demo: false,
    spokespersons: [],
    public_contacts: [],
    former_agencies: [],
    ...rest,
  };
}

/** A standing spokesperson's term, not published. */
export function term(full_name: string, valid_from: string, rest: Partial<Term> = {}): Term {
  return {
    id: `id-${full_name}`,
    kind: 'standing',
    full_name,
    position: 'Phó Giám đốc Sở',
    official_phone: '02963000218',
    official_email: 'phatngon.syt@angiang.gov.vn',
    valid_from,
    valid_to: null,
    end_reason: null,
    is_demo: false,
    public_contacts: null,
    ...rest,
  };
}
