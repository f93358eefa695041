import type { Refusals } from '@/ui/form-errors';
import type { RuleForm } from './rule-versions.form';

/** Refusals of the database, each beside its field. */
export const refusals = {
  rule_in_past: {
    field: 'effective_from',
    message: 'Quy định chỉ bắt đầu từ hôm nay trở đi; thời gian đã qua không sửa được.',
  },
  legal_rules_overlap: {
    field: 'effective_from',
    message:
      'Trùng thời gian với một phiên bản khác của cùng quy định cho cùng cơ quan, loại hình báo chí. Đổi ngày hoặc đối tượng áp dụng.',
  },
  replacement_before_start: {
    field: 'effective_from',
    message: 'Phiên bản mới phải bắt đầu sau ngày phiên bản bị thay bắt đầu.',
  },
  replacement_after_end: {
    field: 'effective_from',
    message: 'Phiên bản bị thay đã hết hiệu lực trước ngày này. Chọn ngày ngay sau ngày đó, hoặc thêm quy định mới.',
  },
  rule_replaces_another: { field: 'effective_from', message: 'Phiên bản mới phải nối tiếp ngay phiên bản bị thay.' },
  rule_end_in_past: {
    field: 'effective_to',
    message: 'Ngày cuối có hiệu lực sớm nhất là hôm qua: quy định thôi áp dụng từ hôm nay.',
  },
  rule_ended: { field: 'effective_to', message: 'Phiên bản này đã hết hiệu lực nên không sửa được nữa.' },
  rule_begun: {
    message: 'Phiên bản này đã có hiệu lực nên không sửa, không rút được. Hãy lập phiên bản mới từ một ngày.',
  },
  rule_code_fixed: { message: 'Không đổi được việc mà quy định nói đến.' },
  legal_rules_replaced_by_another: {
    message: 'Phiên bản này sẽ được một phiên bản khác thay thế. Rút phiên bản sau đó trước.',
  },
  legal_rules_code: { field: 'title', message: 'Nội dung cần ít nhất ba chữ cái.' },
  legal_rules_topic: { field: 'topic', message: 'Chọn chủ đề trong danh sách.' },
  legal_rules_title: { field: 'title', message: 'Nội dung dài từ 3 đến 300 ký tự.' },
  legal_rules_basis: { field: 'basis', message: 'Chọn luật hoặc chính sách của tỉnh.' },
  legal_rules_regime: { field: 'regime', message: 'Thời kỳ là một năm gồm bốn chữ số, ví dụ 2026.' },
  legal_rules_instrument: { field: 'instrument', message: 'Tên văn bản dài từ 3 đến 200 ký tự.' },
  legal_rules_citation: { field: 'citation', message: 'Cách ghi dài từ 3 đến 300 ký tự.' },
  legal_rules_article: { field: 'article', message: 'Điều, khoản dài từ 3 đến 100 ký tự.' },
  legal_rules_quote: { field: 'quote', message: 'Đoạn trích dài nhất 1.000 ký tự.' },
  legal_rules_agency_kinds: { field: 'agency_kinds', message: 'Chọn loại cơ quan trong danh sách.' },
  legal_rules_press_kinds: { field: 'press_kinds', message: 'Chọn loại hình trong danh sách.' },
  legal_rules_trigger: { field: 'trigger_label', message: 'Sự kiện cần ít nhất ba chữ cái.' },
  legal_rules_trigger_label: { field: 'trigger_label', message: 'Sự kiện dài từ 3 đến 200 ký tự.' },
  legal_rules_trigger_complete: { field: 'trigger_label', message: 'Nhập sự kiện bắt đầu tính.' },
  legal_rules_deadline_has_start: { field: 'trigger_label', message: 'Có thời hạn thì phải nói tính từ sự kiện nào.' },
  legal_rules_amount: { field: 'amount', message: 'Đơn vị này cần một số; các đơn vị khác thì không.' },
  legal_rules_amount_reasonable: { field: 'amount', message: 'Nhập số từ 1 đến 1000.' },
  legal_rules_days_run_forward: { field: 'amount', message: 'Nhập số lớn hơn 0; chỉ giờ mới được tính lùi (số âm).' },
  legal_rules_unit: { field: 'unit', message: 'Chọn đơn vị trong danh sách.' },
  legal_rules_period: { field: 'effective_to', message: 'Ngày cuối có hiệu lực phải từ ngày bắt đầu trở đi.' },
  legal_rules_law_says_where: {
    field: 'basis',
    message: 'Luật thì phải có thời kỳ, điều khoản và cách ghi; chính sách của tỉnh thì không có thời kỳ.',
  },
  legal_rules_unsure_note: { field: 'unsure_note', message: 'Ghi từ 3 đến 500 ký tự, hoặc để trống.' },
  not_found: { message: 'Chỉ quản trị của tỉnh sửa được quy định.' },
} satisfies Refusals<RuleForm>;
