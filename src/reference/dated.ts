import { paths } from '@/lib/paths';
import { type NextStep, nextStepNames } from './incidents';
import { type PressEventKind, pressEventKindNames } from './press-events';

/** A row of the calendar, as far as it says what it is and where it is seen to. */
export interface Dated {
  kind: string;
  record_id: string;
  /** The record on whose page it stands. */
  page_id: string;
  detail: string | null;
}

interface DatedKind {
  /** What happens then. */
  name: string;
  /** The page on which it is seen to. */
  path: (row: Dated) => string;
  /** What more is to be said; the row's detail when left out. */
  detail?: (row: Dated) => string | null;
}

/** Everything that has its time, by its name in the database: see private.list_calendar, and private.owed_by. */
const kinds: Record<string, DatedKind> = {
  term_starts: {
    name: 'Bắt đầu nhiệm vụ phát ngôn',
    path: ({ page_id }) => paths.spokesperson(page_id),
  },
  term_ends: {
    name: 'Hết nhiệm vụ phát ngôn',
    path: ({ page_id }) => paths.spokesperson(page_id),
  },
  publish_spokesperson: {
    name: 'Hạn công bố người phát ngôn',
    path: ({ page_id }) => paths.spokesperson(page_id),
  },
  delegation_starts: {
    name: 'Ủy quyền có hiệu lực',
    path: ({ page_id }) => paths.delegation(page_id),
  },
  delegation_ends: {
    name: 'Ủy quyền hết hiệu lực',
    path: ({ page_id }) => paths.delegation(page_id),
  },
  publish_delegation: {
    name: 'Hạn công bố ủy quyền',
    path: ({ page_id }) => paths.delegation(page_id),
  },
  attestation_due: {
    name: 'Hạn xác nhận danh bạ',
    path: ({ detail }) => paths.agency(detail ?? ''),
    detail: () => null,
  },
  incident_due: {
    name: 'Hạn xử lý vụ việc',
    path: ({ page_id }) => paths.incident(page_id),
    detail: ({ detail }) => nextStepNames[detail as NextStep] ?? null,
  },
  verification_due: {
    name: 'Hạn trả lời xác minh',
    path: ({ page_id }) => paths.incident(page_id),
  },
  letter_due: {
    name: 'Hạn báo đăng cải chính, phản hồi',
    path: ({ page_id, record_id }) => paths.letter(page_id, record_id),
  },
  enquiry_due: {
    name: 'Hạn trả lời báo chí',
    path: ({ page_id }) => paths.pressEnquiry(page_id),
  },
  contribution_due: {
    name: 'Hạn phối hợp trả lời báo chí',
    path: ({ page_id }) => paths.pressEnquiry(page_id),
  },
  press_event: {
    name: 'Sự kiện báo chí',
    path: ({ page_id }) => paths.pressEvent(page_id),
    detail: ({ detail }) => pressEventKindNames[detail as PressEventKind] ?? null,
  },
  event_notice_due: {
    name: 'Hạn thông báo họp báo',
    path: ({ page_id }) => paths.pressEvent(page_id),
  },
  promise_due: {
    name: 'Hạn việc đã hứa với báo chí',
    path: ({ page_id }) => paths.pressEvent(page_id),
  },
  periodic_information_due: {
    name: 'Hạn cung cấp thông tin hằng tháng',
    path: () => paths.pressEvents,
  },
  periodic_conference_due: {
    name: 'Hạn họp báo định kỳ',
    path: () => paths.pressEvents,
  },
  acknowledgement_due: {
    name: 'Hạn xác nhận quán triệt văn bản',
    path: ({ page_id }) => paths.directive(page_id),
  },
  course: {
    name: 'Lớp tập huấn',
    path: ({ page_id }) => paths.course(page_id),
  },
  registration_until: {
    name: 'Hạn đăng ký tập huấn',
    path: ({ page_id }) => paths.course(page_id),
  },
  report_due: {
    name: 'Hạn xác nhận báo cáo năm',
    path: ({ page_id, detail }) => paths.yearReport(Number(detail), page_id),
    detail: () => null,
  },
  reminder_due: { name: 'Hạn thực hiện việc được đôn đốc', path: ({ page_id }) => paths.reminder(page_id) },
};

/** A row in words; of a kind newer than this page it is at least shown, under its title. */
export function tellDated(row: Dated) {
  const kind = kinds[row.kind];
  return {
    name: kind?.name ?? 'Việc khác',
    path: kind?.path(row),
    detail: kind?.detail ? kind.detail(row) : row.detail,
  };
}
