import type { Spokesperson, SpokespersonRow } from './spokespersons.api';
import { type SpokespersonForm, toForm } from './spokespersons.form';

/** A record of Sở Y tế for tests: in office since 2024, complete, not published. */
export function spokesperson(rest: Partial<Spokesperson> = {}): Spokesperson {
  return {
    id: '00000000-0000-4000-8000-00000000d001',
    agency_id: '00000000-0000-4000-8000-00000000a002',
    kind: 'standing',
    full_name: 'Võ Bảo Tú',
    position: 'Phó Giám đốc Sở',
    official_phone: '02963000218',
    official_email: 'phatngon.syt@angiang.gov.vn',
    internal_phone: null,
    decision_number: '15/QĐ-SYT',
    decision_date: '2024-01-10',
    decision_signer: 'Ngô Thị Thu Quân',
    valid_from: '2024-01-15',
    valid_to: null,
    end_reason: null,
    publish_rule_id: null,
    publish_due_at: null,
    is_permanent_staff: true,
    has_political_standing: true,
    knows_field: true,
    knows_press_law: true,
    communicates_well: true,
    standards_note: null,
    is_demo: false,
    name_sort: 'tu vo bao',
    name_key: 'vo bao tu',
    search: '',
    created_at: '2024-01-15T02:00:00Z',
    created_by: null,
    updated_at: '2026-11-20T02:00:00Z',
    updated_by: null,
    version: 3,
    agency: {
      id: '00000000-0000-4000-8000-00000000a002',
      code: 'SYT',
      kind: 'department',
      name: 'Sở Y tế',
      short_name: 'Sở Y tế',
      dissolved_on: null,
    },
    contact: null,
    ...rest,
  };
}

/** What a form holds of that record. */
export const spokespersonForm = (rest: Partial<SpokespersonForm> = {}): SpokespersonForm => ({
  ...toForm(spokesperson()),
  ...rest,
});

/** A line of the list. */
export function listedSpokesperson(full_name: string, rest: Partial<SpokespersonRow> = {}): SpokespersonRow {
  return {
    id: `id-${full_name}`,
    agency_id: '00000000-0000-4000-8000-00000000a002',
    agency_code: 'SYT',
    agency_short_name: 'Sở Y tế',
    kind: 'standing',
    full_name,
    position: 'Phó Giám đốc Sở',
    official_phone: '02963000218',
    official_email: 'phatngon.syt@angiang.gov.vn',
    valid_from: '2024-01-15',
    valid_to: null,
    state: 'current',
    published_at: null,
    standards_met: 5,
    is_demo: false,
    sort_key: `key-${full_name}`,
    ...rest,
  };
}
