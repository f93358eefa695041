import { formatPhone } from '@/lib/contact';
import type { Json } from '@/lib/database.types';
import { formatMoment } from '@/lib/dates';
import { numberKeys, numberNames } from '@/reference/report-figures';
import type { TimelineField, TimelineTable, TimelineTables } from '@/ui/timeline.logic';
import type { AuditEntry } from './audit.api';
import { tableName } from './audit.names';

/** Tables no feature tells: without a page of their own, or told there of one row, whose name and unit are known. */
const withoutFeature: TimelineTables = {
  settings: {
    title: { created: 'Thiết lập ban đầu', changed: 'Đổi thiết lập', deleted: 'Xóa thiết lập' },
    fields: { label: 'Tên', value: 'Giá trị', text: 'Nội dung' },
  },
  hotlines: {
    title: { created: 'Thêm số tiếp nhận', changed: 'Sửa số tiếp nhận', deleted: 'Xóa số tiếp nhận' },
    fields: {
      label: 'Tên',
      phones: { label: 'Điện thoại', format: (phones) => (phones as string[]).map(formatPhone).join(', ') },
      email: 'Thư điện tử',
    },
  },
};

/** What the features leave out of a record's own history, for there it goes without saying. */
const further = {
  agency_id: 'Cơ quan',
  asked_agency_id: 'Cơ quan được hỏi',
  user_id: 'Người dùng',
  accepted_by: 'Người nhận',
  answered_by: 'Người trả lời',
  active: 'Đang hoạt động',
  spokesperson_id: 'Mã người phát ngôn',
  delegation_id: 'Mã ủy quyền',
  incident_id: 'Mã vụ việc',
  press_enquiry_id: 'Mã đề nghị của báo chí',
  enquiry_id: 'Mã đề nghị của báo chí',
  training_course_id: 'Mã lớp tập huấn',
  course_id: 'Mã lớp tập huấn',
  directive_id: 'Mã văn bản chỉ đạo',
  directive_acknowledgement_id: 'Mã xác nhận quán triệt',
  replaced_by_id: 'Văn bản thay thế (mã)',
  press_event_id: 'Mã sự kiện báo chí',
  event_id: 'Mã sự kiện báo chí',
  organiser_id: 'Đơn vị tổ chức',
  partner_agency_id: 'Cơ quan phối hợp',
  assignee_spokesperson_id: 'Mã người phát ngôn được giao',
  assignee_delegation_id: 'Mã ủy quyền của người được giao',
  answerer_spokesperson_id: 'Mã người phát ngôn trả lời',
  answerer_delegation_id: 'Mã ủy quyền của người trả lời',
  answerer_position: 'Chức vụ người trả lời',
  refusal_ground_id: 'Căn cứ từ chối (mã)',
  submission_id: 'Mã lần gửi',
  contributed_at: 'Gửi phần phối hợp lúc',
  contributed_by: 'Người gửi phần phối hợp',
  press_item_id: 'Mã tin, bài',
  press_agency_id: 'Mã cơ quan báo chí',
  verification_request_id: 'Mã đề nghị xác minh',
  correction_request_id: 'Mã văn bản gửi báo',
  renews_id: 'Gia hạn cho (mã)',
  replaces_id: 'Thay cho (mã)',
  due_rule_id: 'Quy định về hạn đăng (mã)',
  publish_rule_id: 'Quy định về công bố (mã)',
  year: 'Năm',
  is_sum: 'Là báo cáo tổng hợp',
  due_at: 'Hạn',
  ...Object.fromEntries(
    numberKeys.map((key) => [`recorded_${key}`, `Theo hồ sơ khi xác nhận: ${numberNames[key].toLowerCase()}`]),
  ),
  due_starts_at: 'Hạn tính từ lúc',
  due_from: 'Hạn tính từ lúc',
  assigned_at: 'Giao lúc',
  cancelled_at: 'Hủy lúc',
  sent_at: 'Gửi lúc',
  read_at: 'Đọc lúc',
  read_by: 'Người đọc',
  confirmed_at: 'Xác nhận lúc',
  confirmed_by: 'Người xác nhận',
  first_confirmed_at: 'Xác nhận lần đầu lúc',
  returned_at: 'Đề nghị bổ sung lúc',
  returned_by: 'Người đề nghị bổ sung',
  marked_at: 'Điểm danh lúc',
  marked_by: 'Người điểm danh',
  certified_on: 'Ngày cấp giấy chứng nhận',
  certificate_no: 'Số thứ tự giấy chứng nhận',
  certificate_symbol: 'Ký hiệu giấy chứng nhận',
  is_walk_in: 'Đến không đăng ký trước',
  is_recorded_late: 'Ghi nhận sau khi tổ chức',
  state: 'Trạng thái',
  phone: 'Điện thoại',
  email: 'Thư điện tử',
  publish_due_at: 'Hạn công bố',
  concluded_at: 'Kết luận lúc',
  closed_at: 'Khép lại lúc',
  settled_at: 'Kết thúc lúc',
  voided_at: 'Gỡ lúc',
  answered_at: 'Trả lời lúc',
  withdrawn_at: 'Rút lúc',
  captured_at: 'Chụp lúc',
  published_at: 'Công bố lúc',
  visible_from: 'Hiện từ',
  visible_until: 'Hiện đến',
  signer_position: 'Chức vụ người ký',
  encloses_conclusion: 'Kèm văn bản kết luận',
  grounds: 'Căn cứ',
  purpose: 'Loại tệp',
  content_type: 'Định dạng tệp',
  byte_size: 'Cỡ tệp (byte)',
  agency_code: 'Mã cơ quan',
  agency_name: 'Tên cơ quan',
  agency_sort: 'Thứ tự cơ quan',
  kind: 'Loại',
  document_signed_on: 'Ngày văn bản',
  document_path: 'Nơi lưu văn bản',
  document_type: 'Định dạng văn bản',
  sort_order: 'Thứ tự',
  sender_agency_id: 'Cơ quan gửi',
  steps: 'Các bước',
  effects: 'Kết quả',
  code: 'Mã',
  trigger: 'Mốc tính hạn (mã)',
  key: 'Khóa',
  unit: 'Đơn vị',
  least: 'Nhỏ nhất',
  most: 'Lớn nhất',
  is_demo: 'Dữ liệu minh họa',
  id: 'Mã bản ghi',
} satisfies TimelineTable['fields'];

/** Names by id, of agencies and people: what nobody reads as an id. */
export type Names = ReadonlyMap<string, string>;

/**
 * How an entry is told: as its feature tells the table, and then whatever else was written down, by its label or by the
 * column's own name, so that nothing is hidden.
 */
export function tableOf(entry: AuditEntry, told: TimelineTables, names: Names): TimelineTable {
  const name = tableName(entry.table_name);
  const table = told[entry.table_name] ?? withoutFeature[entry.table_name];
  const title = table?.title ?? {
    created: `Thêm: ${name}`,
    changed: `Sửa: ${name}`,
    deleted: `Xóa: ${name}`,
    exported: name,
  };
  const labels: TimelineTable['fields'] = { ...table?.fields, ...without(further, table?.fields) };
  const unknown = Object.keys({ ...row(entry.was), ...row(entry.is_now) }).filter((column) => !(column in labels));
  const fields = [...Object.entries(labels), ...unknown.map((column) => [column, column] as const)];
  return {
    title,
    fields: Object.fromEntries(fields.map(([column, field]) => [column, readable(column, field, names)])),
  };
}

const row = (value: Json | null) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});

function without(fields: TimelineTable['fields'], told: TimelineTable['fields'] = {}): TimelineTable['fields'] {
  return Object.fromEntries(Object.entries(fields).filter(([column]) => !(column in told)));
}

/** A field nobody has put in words is at least no bare moment, and no bare id of somebody one knows. */
function readable(column: string, field: TimelineField, names: Names): TimelineField {
  if (typeof field !== 'string') return field;
  if (/_at$|^visible_/.test(column)) return { label: field, format: (moment) => formatMoment(String(moment)) };
  if (/_(id|by)$/.test(column)) return { label: field, format: (id) => names.get(String(id)) ?? String(id) };
  return field;
}

/** Labels by column, for who holds them against the tables of the database. */
export function labelsOf(table: string, told: TimelineTables): Set<string> {
  return new Set(Object.keys({ ...further, ...(told[table] ?? withoutFeature[table])?.fields }));
}
