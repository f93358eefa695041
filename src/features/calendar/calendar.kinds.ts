import {
  IconBroadcast,
  IconFlag,
  IconId,
  IconListCheck,
  IconMessages,
  IconPresentation,
  IconReportAnalytics,
  IconSend,
  IconSignature,
} from '@tabler/icons-react';
import { paths } from '@/lib/paths';
import { type NextStep, nextStepNames } from '@/reference/incidents';
import { type PressEventKind, pressEventKindNames } from '@/reference/press-events';
import type { CalendarRow } from './calendar.api';

/**
 * What is looked for together; each with a colour of Mantine, which its icon repeats in shape. Icons of the menu would be
 * cut out of what is loaded first.
 */
export const groups = {
  spokespersons: { name: 'Người phát ngôn', word: 'nguoi-phat-ngon', icon: IconId, color: 'cham' },
  delegations: { name: 'Ủy quyền', word: 'uy-quyen', icon: IconSignature, color: 'teal' },
  directory: { name: 'Danh bạ', word: 'danh-ba', icon: IconListCheck, color: 'gray' },
  incidents: { name: 'Vụ việc', word: 'vu-viec', icon: IconFlag, color: 'orange' },
  enquiries: { name: 'Đề nghị của báo chí', word: 'de-nghi', icon: IconMessages, color: 'blue' },
  events: { name: 'Sự kiện báo chí', word: 'su-kien', icon: IconBroadcast, color: 'grape' },
  directives: { name: 'Văn bản chỉ đạo', word: 'van-ban', icon: IconSend, color: 'cyan' },
  training: { name: 'Tập huấn', word: 'tap-huan', icon: IconPresentation, color: 'yellow' },
  reports: { name: 'Báo cáo', word: 'bao-cao', icon: IconReportAnalytics, color: 'pink' },
} as const;
export type Group = keyof typeof groups;

/** The colour of a group's icon, on either ground. */
export const colorOf = ({ color }: (typeof groups)[Group]) =>
  `light-dark(var(--mantine-color-${color}-light-color), var(--mantine-color-${color}-4))`;

interface Kind {
  group: Group;
  /** What happens then. */
  name: string;
  /** The same where there is little room. */
  short: string;
  /** The page on which it is seen to. */
  path: (row: CalendarRow) => string;
  /** What more is to be said; the row's detail when left out. */
  detail?: (row: CalendarRow) => string | null;
}

/** Everything the calendar can hold, by its name in the database: see private.list_calendar. */
export const kinds: Record<string, Kind> = {
  term_starts: {
    group: 'spokespersons',
    name: 'Bắt đầu nhiệm vụ phát ngôn',
    short: 'Nhận nhiệm vụ',
    path: ({ page_id }) => paths.spokesperson(page_id),
  },
  term_ends: {
    group: 'spokespersons',
    name: 'Hết nhiệm vụ phát ngôn',
    short: 'Hết nhiệm vụ',
    path: ({ page_id }) => paths.spokesperson(page_id),
  },
  publish_spokesperson: {
    group: 'spokespersons',
    name: 'Hạn công bố người phát ngôn',
    short: 'Hạn công bố',
    path: ({ page_id }) => paths.spokesperson(page_id),
  },
  delegation_starts: {
    group: 'delegations',
    name: 'Ủy quyền có hiệu lực',
    short: 'Ủy quyền từ',
    path: ({ page_id }) => paths.delegation(page_id),
  },
  delegation_ends: {
    group: 'delegations',
    name: 'Ủy quyền hết hiệu lực',
    short: 'Hết ủy quyền',
    path: ({ page_id }) => paths.delegation(page_id),
  },
  publish_delegation: {
    group: 'delegations',
    name: 'Hạn công bố ủy quyền',
    short: 'Hạn công bố',
    path: ({ page_id }) => paths.delegation(page_id),
  },
  attestation_due: {
    group: 'directory',
    name: 'Hạn xác nhận danh bạ',
    short: 'Hạn xác nhận',
    path: ({ detail }) => paths.agency(detail ?? ''),
    detail: () => null,
  },
  incident_due: {
    group: 'incidents',
    name: 'Hạn xử lý vụ việc',
    short: 'Hạn xử lý',
    path: ({ page_id }) => paths.incident(page_id),
    detail: ({ detail }) => nextStepNames[detail as NextStep] ?? null,
  },
  verification_due: {
    group: 'incidents',
    name: 'Hạn trả lời xác minh',
    short: 'Hạn xác minh',
    path: ({ page_id }) => paths.incident(page_id),
  },
  letter_due: {
    group: 'incidents',
    name: 'Hạn báo đăng cải chính, phản hồi',
    short: 'Hạn báo đăng',
    path: ({ page_id, record_id }) => paths.letter(page_id, record_id),
  },
  enquiry_due: {
    group: 'enquiries',
    name: 'Hạn trả lời báo chí',
    short: 'Hạn trả lời',
    path: ({ page_id }) => paths.pressEnquiry(page_id),
  },
  contribution_due: {
    group: 'enquiries',
    name: 'Hạn phối hợp trả lời báo chí',
    short: 'Hạn phối hợp',
    path: ({ page_id }) => paths.pressEnquiry(page_id),
  },
  press_event: {
    group: 'events',
    name: 'Sự kiện báo chí',
    short: 'Sự kiện',
    path: ({ page_id }) => paths.pressEvent(page_id),
    detail: ({ detail }) => pressEventKindNames[detail as PressEventKind] ?? null,
  },
  event_notice_due: {
    group: 'events',
    name: 'Hạn thông báo họp báo',
    short: 'Hạn thông báo',
    path: ({ page_id }) => paths.pressEvent(page_id),
  },
  promise_due: {
    group: 'events',
    name: 'Hạn việc đã hứa với báo chí',
    short: 'Hạn đã hứa',
    path: ({ page_id }) => paths.pressEvent(page_id),
  },
  periodic_information_due: {
    group: 'events',
    name: 'Hạn cung cấp thông tin hằng tháng',
    short: 'Thông tin tháng',
    path: () => paths.pressEvents,
  },
  periodic_conference_due: {
    group: 'events',
    name: 'Hạn họp báo định kỳ',
    short: 'Hạn họp báo',
    path: () => paths.pressEvents,
  },
  acknowledgement_due: {
    group: 'directives',
    name: 'Hạn xác nhận quán triệt văn bản',
    short: 'Hạn quán triệt',
    path: ({ page_id }) => paths.directive(page_id),
  },
  course: { group: 'training', name: 'Lớp tập huấn', short: 'Tập huấn', path: ({ page_id }) => paths.course(page_id) },
  registration_until: {
    group: 'training',
    name: 'Hạn đăng ký tập huấn',
    short: 'Hạn đăng ký',
    path: ({ page_id }) => paths.course(page_id),
  },
  report_due: {
    group: 'reports',
    name: 'Hạn xác nhận báo cáo năm',
    short: 'Hạn báo cáo',
    path: ({ page_id, detail }) => paths.yearReport(Number(detail), page_id),
    detail: () => null,
  },
};

/** A row in words; of a kind newer than this page it is at least shown, under its title. */
export function tell(row: CalendarRow) {
  const kind = kinds[row.kind];
  return {
    name: kind?.name ?? 'Việc khác',
    short: kind?.short ?? 'Việc khác',
    group: kind && groups[kind.group],
    path: kind?.path(row),
    detail: kind?.detail ? kind.detail(row) : row.detail,
  };
}

/** The kinds of some groups, as the database is asked for them; of none in particular, all. */
export function kindsOf(chosen: readonly Group[]): string[] | undefined {
  if (chosen.length === 0) return undefined;
  return Object.entries(kinds)
    .filter(([, { group }]) => chosen.includes(group))
    .map(([kind]) => kind);
}
