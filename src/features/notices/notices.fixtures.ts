import type { Notice } from './notices.api';

/** Sở Y tế is reminded by the province, and nobody has read it. */
export function notice(rest: Partial<Notice> = {}): Notice {
  return {
    key: 'reminded:00000000-0000-4000-8000-000000001001',
    kind: 'reminded',
    of_kind: 'reminder',
    step: null,
    record_id: '00000000-0000-4000-8000-000000001001',
    part_id: '00000000-0000-4000-8000-000000001001',
    title: 'Đôn đốc cử người phát ngôn',
    agency_short_name: 'UBND tỉnh',
    detail: null,
    at: '2026-11-24T02:00:00+00:00',
    due_at: null,
    read_at: null,
    ...rest,
  };
}
