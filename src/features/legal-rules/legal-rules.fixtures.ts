import type { SpecialDay } from './days-off.api';
import type { LegalRule } from './legal-rules.api';
import type { RuleVersion } from './rule-versions.api';

/** A rule as the page reads it. */
export function rule(code: string, regime: string | null, changes: Partial<LegalRule> = {}): LegalRule {
  const of2026 = regime === '2026';
  return {
    id: [code, regime, changes.press_kinds].join(),
    code,
    regime,
    topic: 'delegation',
    title: `Quy định ${code}`,
    basis: regime === null ? 'policy' : 'law',
    instrument: of2026 ? 'Nghị định 244/2026/NĐ-CP' : 'Nghị định 09/2017/NĐ-CP',
    article: 'Điều 3',
    quote: null,
    agency_kinds: null,
    press_kinds: null,
    trigger: null,
    trigger_label: null,
    amount: null,
    unit: 'none',
    effective_from: of2026 ? '2026-07-01' : '2017-03-30',
    effective_to: regime === '2017' ? '2026-06-30' : null,
    unsure_note: null,
    replaces_id: null,
    version: 1,
    ...changes,
  };
}

/** A version whole: the province's own time for verifying, since 2020. */
export function ruleVersion(changes: Partial<RuleVersion> = {}): RuleVersion {
  return {
    ...rule('verify_incident', null),
    id: '00000000-0000-4000-8000-00000000f001',
    topic: 'follow_up',
    title: 'Xác minh xong thông tin báo chí nêu',
    instrument: 'Thiết lập của tỉnh',
    citation: null,
    article: null,
    trigger: 'item_published',
    trigger_label: 'Báo chí đăng, phát thông tin',
    amount: 5,
    unit: 'day',
    rolls_over: true,
    effective_from: '2020-01-01',
    created_at: '2026-11-20T02:00:00Z',
    created_by: null,
    updated_at: '2026-11-20T02:00:00Z',
    updated_by: null,
    ...changes,
  };
}

/** A day of the calendar as the page reads it. */
export function specialDay(day: string, name: string, changes: Partial<SpecialDay> = {}): SpecialDay {
  return {
    id: `00000000-0000-4000-8000-${day.replaceAll('-', '').padStart(12, '0')}`,
    day,
    name,
    is_off: true,
    unsure_note: null,
    version: 1,
    ...changes,
  };
}

const hours = (amount: number, trigger_label: string) => ({ unit: 'hour', amount, trigger_label });

export const rules: LegalRule[] = [
  rule('publish_delegation', '2017', {
    title: 'Đăng văn bản ủy quyền trên Cổng thông tin điện tử',
    article: 'khoản 6 Điều 3',
    quote: 'trong thời hạn 12 giờ kể từ khi ký văn bản ủy quyền',
    ...hours(12, 'Ký văn bản ủy quyền'),
  }),
  rule('publish_delegation', '2026', {
    title: 'Công bố người được ủy quyền: không thấy quy định',
    unsure_note: 'Chưa tìm thấy nghĩa vụ hoặc thời hạn.',
  }),
  rule('no_redelegation', '2017', { title: 'Không được ủy quyền tiếp', article: 'khoản 7 Điều 3' }),
  rule('no_redelegation', '2026', { title: 'Không được ủy quyền tiếp', article: 'khoản 6 Điều 3' }),
  rule('province_list', '2026', { topic: 'publication', agency_kinds: ['province'] }),
  rule('correction', '2017', {
    topic: 'correction',
    press_kinds: ['online'],
    unit: 'at_once',
    trigger_label: 'Nhận được văn bản kết luận',
  }),
  rule('verify_incident', null, {
    topic: 'follow_up',
    title: 'Xác minh xong thông tin báo chí nêu',
    instrument: 'Thiết lập của tỉnh',
    article: null,
    unit: 'day',
    amount: 5,
    trigger_label: 'Báo chí đăng, phát thông tin',
    effective_from: '2017-01-01',
  }),
];
