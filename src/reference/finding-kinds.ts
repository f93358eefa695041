import { paths } from '@/lib/paths';
import type { Finding } from './findings.api';

interface FindingKind {
  name: string;
  /** What is asked for, and met where nothing is found. */
  asks: string;
  /** What asks for it, where that is no one rule. */
  source?: string;
  /** What «about» names: «Người trước: …»; left out where the name says it by itself. */
  about?: string;
  /** What ends it. */
  ends: string;
  /** The record that proves it; the agency's own page where there is none. */
  record?: (id: string, within: string | null) => string;
}

const ofSpokesperson = { record: (id: string) => paths.spokesperson(id) };

/** What supervision looks at, in the order of its table; the keys are those of the database. */
const kinds = {
  no_spokesperson: {
    name: 'Chưa có người phát ngôn',
    asks: 'Có người được giao nhiệm vụ phát ngôn thường xuyên',
    about: 'Người trước',
    ends: 'Hết khi có người được giao nhiệm vụ phát ngôn thường xuyên.',
    ...ofSpokesperson,
  },
  head_changed: {
    name: 'Đổi thủ trưởng, chưa cử lại',
    asks: 'Cử lại người phát ngôn khi đổi thủ trưởng',
    about: 'Thủ trưởng mới',
    ends: 'Hết khi có quyết định giao nhiệm vụ phát ngôn từ ngày thủ trưởng mới giữ chức.',
  },
  unpublished: {
    name: 'Chưa công bố người phát ngôn',
    asks: 'Công bố người phát ngôn trên danh bạ',
    ends: 'Hết khi người phát ngôn được công bố trên danh bạ.',
    ...ofSpokesperson,
  },
  published_late: {
    name: 'Công bố người phát ngôn muộn',
    asks: 'Công bố người phát ngôn đúng hạn',
    ends: 'Được ghi lại đến khi nhiệm kỳ kết thúc.',
    ...ofSpokesperson,
  },
  delegation_unpublished: {
    name: 'Văn bản ủy quyền chưa công bố đúng hạn',
    asks: 'Công bố văn bản ủy quyền đúng hạn',
    ends: 'Hết khi ủy quyền hết hiệu lực.',
    record: (id) => paths.delegation(id),
  },
  contact_missing: {
    name: 'Thiếu điện thoại, thư điện tử công vụ',
    asks: 'Có đủ điện thoại, thư điện tử công vụ',
    ends: 'Hết khi ghi đủ điện thoại và thư điện tử công vụ.',
    ...ofSpokesperson,
  },
  contact_outlived: {
    name: 'Còn công bố người đã hết nhiệm vụ',
    asks: 'Gỡ khỏi danh bạ người đã hết nhiệm vụ',
    source: 'Danh bạ công khai của tỉnh',
    ends: 'Hết khi gỡ người ấy khỏi danh bạ.',
    ...ofSpokesperson,
  },
  incident_overdue: {
    name: 'Vụ việc quá hạn xử lý',
    asks: 'Không để vụ việc quá hạn xử lý',
    ends: 'Hết khi làm bước tiếp theo của vụ việc.',
    record: (id) => paths.incident(id),
  },
  verification_overdue: {
    name: 'Chưa trả lời yêu cầu xác minh',
    asks: 'Không để quá hạn trả lời xác minh',
    about: 'Cơ quan hỏi',
    ends: 'Hết khi trả lời, hoặc cơ quan hỏi rút yêu cầu.',
    record: (_, incident) => paths.incident(incident ?? ''),
  },
  correction_overdue: {
    name: 'Chưa theo dõi kết quả cải chính',
    asks: 'Theo dõi kết quả cải chính',
    source: 'Thời hạn cải chính theo loại hình báo chí',
    ends: 'Hết khi ghi kết quả; nếu báo im lặng thì khi báo cáo cơ quan quản lý báo chí.',
    record: (id, incident) => paths.letter(incident ?? '', id),
  },
  enquiry_overdue: {
    name: 'Quá hạn trả lời báo chí',
    asks: 'Không để quá hạn trả lời báo chí',
    source: 'Thời hạn trả lời theo loại đề nghị',
    ends: 'Hết khi trả lời, hoặc từ chối có căn cứ.',
    record: (id) => paths.pressEnquiry(id),
  },
  untrained: {
    name: 'Chưa tập huấn trong 12 tháng',
    asks: 'Người phát ngôn được tập huấn trong 12 tháng',
    ends: 'Hết khi người ấy dự một lớp tập huấn.',
    ...ofSpokesperson,
  },
  directive_unacknowledged: {
    name: 'Chưa xác nhận quán triệt văn bản',
    asks: 'Xác nhận quán triệt văn bản đúng hạn',
    source: 'Văn bản được giao quán triệt',
    ends: 'Hết khi cơ quan xác nhận đã quán triệt.',
    record: (id) => paths.directive(id),
  },
  duty_overdue: {
    name: 'Chưa cung cấp thông tin, họp báo định kỳ',
    asks: 'Cung cấp thông tin, họp báo định kỳ',
    ends: 'Hết khi ghi lần cung cấp thông tin hoặc họp báo của kỳ.',
    record: (id) => paths.pressEvent(id),
  },
  report_unconfirmed: {
    name: 'Chưa xác nhận báo cáo năm',
    asks: 'Xác nhận báo cáo năm đúng hạn',
    ends: 'Hết khi cơ quan xác nhận báo cáo năm.',
    record: () => paths.reports,
  },
  regulation_missing: {
    name: 'Chưa có quy chế nội bộ',
    asks: 'Có quy chế nội bộ về phát ngôn',
    ends: 'Hết khi ghi số, ngày của quyết định ban hành quy chế ở hồ sơ cơ quan.',
  },
} satisfies Record<string, FindingKind>;

export const findingKindNames: Record<string, string> = Object.fromEntries(
  Object.entries(kinds).map(([kind, { name }]) => [kind, name]),
);

const kindOf = (kind: string): FindingKind | undefined => (kinds as Record<string, FindingKind>)[kind];

/** What a kind is called; one this build does not know yet is shown as it is. */
export const findingName = (kind: string) => kindOf(kind)?.name ?? kind;
/** The same as a requirement: what is asked for. */
export const requirementName = (kind: string) => kindOf(kind)?.asks ?? kind;
export const requirementSource = (kind: string) => kindOf(kind)?.source ?? null;
export const findingEnd = (kind: string) => kindOf(kind)?.ends;

/** What a finding is about, in words; the kind itself where it names nothing. */
export function findingAbout({ kind, about }: Pick<Finding, 'kind' | 'about'>): string | null {
  const label = kindOf(kind)?.about;
  return about && label ? `${label}: ${about}` : about;
}

/** Where the record stands that proves a finding; null where it is not the reader's to open. */
export function findingPath(finding: Pick<Finding, 'kind' | 'record_id' | 'within_id' | 'agency_code'>): string | null {
  const { kind, record_id, within_id, agency_code } = finding;
  const record = kindOf(kind)?.record;
  if (record && record_id) return record(record_id, within_id);
  return kind === 'verification_overdue' ? null : paths.agency(agency_code);
}
