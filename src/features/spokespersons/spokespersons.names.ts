import type { Tables } from '@/lib/database.types';
import type { RecordField } from './spokespersons.form';

export type SpokespersonRecord = Tables<'spokespersons'>;
export type SpokespersonKind = 'head' | 'standing';
export type SpokespersonState = 'planned' | 'current' | 'ended';

export const kindNames: Record<SpokespersonKind, string> = {
  head: 'Người đứng đầu',
  standing: 'Người phát ngôn',
};

export const stateNames: Record<SpokespersonState, string> = {
  planned: 'Sắp nhận nhiệm vụ',
  current: 'Đang nhiệm vụ',
  ended: 'Đã thôi nhiệm vụ',
};

/** Standards and abilities the directive asks an agency to make sure of before it appoints. */
export const standards = {
  is_permanent_staff: 'Thuộc biên chế, đang công tác tại cơ quan',
  has_political_standing: 'Lập trường chính trị vững vàng, phẩm chất đạo đức tốt',
  knows_field: 'Am hiểu sâu lĩnh vực quản lý của cơ quan',
  knows_press_law: 'Nắm vững pháp luật về báo chí',
  communicates_well: 'Có năng lực phân tích, xử lý thông tin và giao tiếp với báo chí',
} as const;

export type Standard = keyof typeof standards;
export const standardKeys = Object.keys(standards) as Standard[];

/** Names of the fields, on forms, in histories and comparisons. */
export const fieldLabels: Record<Exclude<RecordField, 'id'> | 'end_reason', string> = {
  agency_id: 'Cơ quan',
  kind: 'Tư cách phát ngôn',
  full_name: 'Họ và tên',
  position: 'Chức vụ',
  official_phone: 'Điện thoại công vụ',
  official_email: 'Thư điện tử công vụ',
  internal_phone: 'Điện thoại nội bộ',
  decision_number: 'Số, ký hiệu quyết định',
  decision_date: 'Ngày quyết định',
  decision_signer: 'Người ký',
  valid_from: 'Từ ngày',
  valid_to: 'Đến hết ngày',
  end_reason: 'Lý do thôi nhiệm vụ',
  ...standards,
  standards_note: 'Ghi chú về tiêu chuẩn',
};
