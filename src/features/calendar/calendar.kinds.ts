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
import { tellDated } from '@/reference/dated';
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
  /** What happens then, where there is little room. */
  short: string;
}

/** Everything the calendar can hold, by its name in the database: see private.list_calendar. */
export const kinds: Record<string, Kind> = {
  term_starts: { group: 'spokespersons', short: 'Nhận nhiệm vụ' },
  term_ends: { group: 'spokespersons', short: 'Hết nhiệm vụ' },
  publish_spokesperson: { group: 'spokespersons', short: 'Hạn công bố' },
  delegation_starts: { group: 'delegations', short: 'Ủy quyền từ' },
  delegation_ends: { group: 'delegations', short: 'Hết ủy quyền' },
  publish_delegation: { group: 'delegations', short: 'Hạn công bố' },
  attestation_due: { group: 'directory', short: 'Hạn xác nhận' },
  incident_due: { group: 'incidents', short: 'Hạn xử lý' },
  verification_due: { group: 'incidents', short: 'Hạn xác minh' },
  letter_due: { group: 'incidents', short: 'Hạn báo đăng' },
  enquiry_due: { group: 'enquiries', short: 'Hạn trả lời' },
  contribution_due: { group: 'enquiries', short: 'Hạn phối hợp' },
  press_event: { group: 'events', short: 'Sự kiện' },
  event_notice_due: { group: 'events', short: 'Hạn thông báo' },
  promise_due: { group: 'events', short: 'Hạn đã hứa' },
  periodic_information_due: { group: 'events', short: 'Thông tin tháng' },
  periodic_conference_due: { group: 'events', short: 'Hạn họp báo' },
  acknowledgement_due: { group: 'directives', short: 'Hạn quán triệt' },
  course: { group: 'training', short: 'Tập huấn' },
  registration_until: { group: 'training', short: 'Hạn đăng ký' },
  report_due: { group: 'reports', short: 'Hạn báo cáo' },
};

/** A row in words; of a kind newer than this page it is at least shown, under its title. */
export function tell(row: CalendarRow) {
  const kind = kinds[row.kind];
  return { ...tellDated(row), short: kind?.short ?? 'Việc khác', group: kind && groups[kind.group] };
}

/** The kinds of some groups, as the database is asked for them; of none in particular, all. */
export function kindsOf(chosen: readonly Group[]): string[] | undefined {
  if (chosen.length === 0) return undefined;
  return Object.entries(kinds)
    .filter(([, { group }]) => chosen.includes(group))
    .map(([kind]) => kind);
}
