/** Where an event stands; the keys are those of press_events.state. */
export const stateNames = {
  planned: 'Dự kiến',
  announced: 'Đã thông báo',
  held: 'Đã diễn ra',
  closed: 'Đã kết thúc',
  cancelled: 'Đã hủy',
} as const;
export type State = keyof typeof stateNames;

export const modeNames = { direct: 'Trực tiếp', online: 'Trực tuyến', both: 'Trực tiếp và trực tuyến' } as const;
export type Mode = keyof typeof modeNames;

export const roleNames = {
  organiser: 'Cơ quan mình tổ chức',
  participant: 'Cơ quan mình đến cung cấp thông tin',
} as const;
export type Role = keyof typeof roleNames;

export const replyNames = { answered: 'Đã trả lời tại chỗ', promised: 'Hứa trả lời sau' } as const;
export type ReplyKind = keyof typeof replyNames;

export const outcomeNames = { done: 'Đã thực hiện', handed: 'Đã chuyển' } as const;
export type Outcome = keyof typeof outcomeNames;

/** People come together, in a room or online; releases and information are published. */
export const isMeeting = (kind: string) => kind === 'press_conference' || kind === 'press_briefing';

/** Where it stands in the words of its kind: what is published does not take place. */
export function stateName(kind: string, state: State): string {
  return state === 'held' && !isMeeting(kind) ? 'Đã công bố' : stateNames[state];
}

/** Names of the fields, on forms, in histories and comparisons. */
export const fieldLabels = {
  kind: 'Loại sự kiện',
  role: 'Vai trò của cơ quan',
  title: 'Tên sự kiện',
  content: 'Nội dung',
  mode: 'Hình thức',
  place: 'Địa điểm',
  online_link: 'Đường dẫn trực tuyến',
  starts_day: 'Ngày',
  starts_time: 'Giờ bắt đầu',
  ends_time: 'Giờ kết thúc',
  host: 'Người chủ trì',
  speaker: 'Người phát ngôn chính',
  invited: 'Cơ quan báo chí được mời',
  published_in: 'Nơi đăng tải',
  published_url: 'Đường dẫn bài đăng',
  was_held: 'Đã diễn ra, ghi nhận sau',
  notice_number: 'Số, ký hiệu thông báo',
  notice_date: 'Ngày thông báo',
  notice_sent_day: 'Ngày gửi',
  notice_sent_time: 'Giờ gửi',
  notice_to: 'Nơi nhận thông báo',
  attended: 'Cơ quan báo chí có mặt',
  reporter_count: 'Số phóng viên',
} as const;
