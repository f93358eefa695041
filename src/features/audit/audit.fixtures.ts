import { agencies } from '../../../tests/harness/unit-personas';
import type { AuditEntry } from './audit.api';

/** An entry: Nguyễn Ngọc Hân made an incident of Sở Y tế hot. */
export function auditEntry(id: number, rest: Partial<AuditEntry> = {}): AuditEntry {
  return {
    id,
    changed_at: '2026-11-23T08:00:00Z',
    changed_by: '00000000-0000-4000-8000-00000000b001',
    changed_by_name: 'Nguyễn Ngọc Hân',
    table_name: 'incidents',
    operation: 'UPDATE',
    record_id: 'i1',
    subject_id: 'i1',
    subject_table: 'incidents',
    subject_name: 'Tin sai về dịch sốt xuất huyết',
    agency_id: agencies.health.id,
    agency_short_name: 'Sở Y tế',
    was: { severity: 'normal' },
    is_now: { severity: 'hot' },
    ...rest,
  };
}
