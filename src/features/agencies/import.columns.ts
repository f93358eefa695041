import { fold } from '@/lib/vietnamese';
import { type AgencyField, fieldLabels } from './agencies.form';

/** A column of a list of agencies: a field of theirs, the parent by its code. */
export type ImportField = Exclude<AgencyField, 'parent_id'> | 'parent_code';

interface ImportColumn {
  field: ImportField;
  title: string;
  /** Other titles it goes by; case, diacritics and punctuation are nothing. */
  also: string[];
  /** What goes into it, for the sample's instructions. */
  note: string;
}

const column = (field: ImportField, note: string, ...also: string[]): ImportColumn => ({
  field,
  title: field === 'parent_code' ? 'Mã cơ quan cấp trên' : fieldLabels[field],
  also,
  note,
});

/** The columns of a list of agencies, in the order of the sample. */
export const importColumns: readonly ImportColumn[] = [
  column(
    'code',
    'Bắt buộc. 2–20 chữ cái không dấu, chữ số, gạch nối. Mã đã có: dòng này cập nhật cơ quan ấy.',
    'Mã',
    'Ký hiệu cơ quan',
    'Mã đơn vị',
  ),
  column('name', 'Bắt buộc với cơ quan mới.', 'Tên', 'Tên đơn vị', 'Cơ quan', 'Đơn vị', 'Tên đầy đủ'),
  column('short_name', 'Để trống: lấy tên cơ quan.', 'Tên tắt', 'Tên viết tắt', 'Tên ngắn'),
  column(
    'kind',
    'Bắt buộc với cơ quan mới: Sở, ban, ngành; Cơ quan Đảng; Huyện, thị xã, thành phố; Xã; Phường; Thị trấn; Đặc khu.',
    'Loại',
    'Loại đơn vị',
    'Loại hình',
    'Cấp',
  ),
  column(
    'parent_code',
    'Bắt buộc với cơ quan mới. Cơ quan cấp trên có thể ở chính tệp này, dòng nào cũng được.',
    'Cơ quan cấp trên',
    'Cấp trên',
    'Mã cấp trên',
    'Trực thuộc',
    'Đơn vị cấp trên',
    'Cơ quan chủ quản',
  ),
  column(
    'symbol',
    'Phần viết tắt tên cơ quan trong số, ký hiệu văn bản: SYT.',
    'Viết tắt',
    'Chữ viết tắt',
    'Ký hiệu',
    'Ký hiệu văn bản',
  ),
  column('sort_order', 'Số nguyên. Để trống: đứng cuối danh sách.', 'Thứ tự', 'Số thứ tự hiển thị'),
  column('gso_code', 'Của huyện, xã: mã của Tổng cục Thống kê.', 'Mã ĐVHC', 'Mã GSO', 'Mã thống kê', 'Mã hành chính'),
  column(
    'head_name',
    'Họ và tên.',
    'Thủ trưởng',
    'Thủ trưởng cơ quan',
    'Tên người đứng đầu',
    'Họ tên người đứng đầu',
    'Lãnh đạo',
  ),
  column(
    'head_position',
    'Ví dụ: Giám đốc Sở, Chủ tịch Ủy ban nhân dân.',
    'Chức vụ',
    'Chức danh',
    'Chức vụ thủ trưởng',
  ),
  column(
    'head_since',
    'Ngày dạng 06/12/2026. Bắt buộc khi thay người đứng đầu.',
    'Ngày giữ chức',
    'Ngày bổ nhiệm',
    'Từ ngày',
  ),
  column('office_phone', 'Số trong nước: 0296 3957 049.', 'Điện thoại', 'Số điện thoại', 'SĐT', 'ĐT'),
  column('office_email', 'Thư điện tử công vụ.', 'Thư điện tử', 'Email', 'E-mail', 'Hộp thư'),
  column(
    'portal_url',
    'Địa chỉ cổng hoặc trang thông tin điện tử.',
    'Cổng thông tin',
    'Website',
    'Trang thông tin điện tử',
    'Trang web',
  ),
  column('office_address', 'Địa chỉ trụ sở.', 'Địa chỉ cơ quan', 'Trụ sở'),
  column('established_on', 'Ngày dạng 06/12/2026.', 'Thành lập', 'Ngày lập'),
  column(
    'press_role',
    'Để trống, hoặc: Cơ quan quản lý nhà nước về báo chí; Ban Tuyên giáo Tỉnh ủy.',
    'Vai trò',
    'Vai trò báo chí',
  ),
];

/** What is the same of two titles or words: letters and digits, without case, diacritics, punctuation. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const byTitle = new Map(
  importColumns.flatMap(({ field, title, also }) => [title, also].flat().map((name) => [plain(name), field] as const)),
);

/** The column a title names. */
export function columnOf(title: string): ImportField | null {
  return byTitle.get(plain(title)) ?? null;
}

const beside = new Set(['STT', 'TT', 'Số thứ tự', 'Ghi chú', 'Lỗi'].map(plain));

/** Whether a title is of a column lists have and agencies do not. */
export function isBeside(title: string): boolean {
  return beside.has(plain(title));
}

/** How a column is titled in the sample and named to people. */
export function columnTitle(field: ImportField): string {
  return importColumns.find((one) => one.field === field)?.title ?? field;
}
