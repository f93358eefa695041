import { paths } from '@/lib/paths';
import type { DeadlineQuestion } from '@/reference/deadlines.api';
import type { Incident, IncidentItem, IncidentLetter } from './incidents.api';
import type { ItemState } from './incidents.names';

/** Who looks at an incident, as far as its steps ask for it. */
export interface Reader {
  /** Records, asks, concludes, reopens, voids, escalates. */
  writes: boolean;
  /** Writes to newspapers, notes the remedy, closes: the owner's clerk. */
  settles: boolean;
  /** Whether they are a clerk of that agency. */
  answersFor: (agencyId: string) => boolean;
}

/** Something to do, or, with neither `to` nor `opens` nor `shows`, somebody else to wait for. */
export interface Step {
  key: string;
  label: string;
  note?: string;
  dueAt: string | null;
  overdue: boolean;
  /** The page where it is done. */
  to?: string;
  /** The question on the record's own page. */
  opens?: 'verify' | 'reopen' | 'void' | 'close';
  /** The items it is about, when there are many. */
  shows?: ItemState;
  main?: boolean;
  why?: DeadlineQuestion;
}

export const isOverdue = (dueAt: string | null, now: number) => dueAt !== null && Date.parse(dueAt) <= now;

const last = (a: IncidentLetter, b: IncidentLetter) => Date.parse(b.sent_at ?? '') - Date.parse(a.sent_at ?? '');

/** The letter that says how far an item has come: the one sent last among those not settled, else the settled one. */
export function letterInHand({ letters }: IncidentItem): IncidentLetter | undefined {
  const sent = letters.filter(({ stage }) => stage !== 'draft').sort(last);
  return sent.find(({ stage }) => stage !== 'settled') ?? sent[0];
}

const short = ['partial_correction', 'refused', 'silence'];

/** Whether a newspaper's answer falls short and nothing has been done about it. */
const fallsShort = (letter: IncidentLetter) =>
  letter.settled_at === null && letter.escalation_date === null && short.includes(letter.result ?? '');

/** What an item waits for. */
export function itemSteps(incident: Incident, item: IncidentItem, reader: Reader, now: number): Step[] {
  if (!isBeingCorrected(incident) || item.voided_at !== null) return [];
  const letter = letterInHand(item);
  const draft = item.letters.find(({ stage }) => stage === 'draft');
  const make = (key: string, label: string, rest: Partial<Step> = {}): Step => ({
    key: `${key}:${item.id}`,
    label,
    dueAt: null,
    overdue: isOverdue(rest.dueAt ?? null, now),
    ...rest,
  });
  const owner = incident.agency.short_name;
  const own = (key: string, label: string, waiting: string, to: string, rest: Partial<Step> = {}) => [
    reader.settles ? make(key, label, { to, ...rest }) : make(key, waiting, rest),
  ];

  if (!letter) {
    if (draft) {
      return own('send', 'Gửi văn bản đang soạn', `Chờ ${owner} gửi văn bản`, paths.letter(incident.id, draft.id));
    }
    const to = `${paths.newLetter(incident.id)}?${new URLSearchParams({ 'tin-bai': item.id })}`;
    return own('write', 'Soạn văn bản gửi báo', `Chờ ${owner} gửi văn bản`, to);
  }
  const page = paths.letter(incident.id, letter.id);
  if (letter.stage === 'requested') {
    return own('receipt', 'Ghi ngày báo nhận văn bản', 'Chờ báo xác nhận đã nhận văn bản', page);
  }
  if (letter.stage === 'received') {
    const due = { dueAt: letter.due_at, ...whyDue(incident, item, letter) };
    const published = isOverdue(letter.due_at, now) ? 'Quá hạn đăng: ghi kết quả' : 'Ghi kết quả khi báo đăng, phát';
    return [
      ...(clockStands(letter) && incident.conclusion_date !== null
        ? own('conclusion', 'Ghi ngày báo nhận văn bản kết luận', 'Chờ báo nhận văn bản kết luận', page, {
            note: 'Hạn cải chính chưa chạy: luật tính từ khi báo nhận văn bản kết luận.',
          })
        : []),
      ...own('result', published, 'Chờ báo đăng, phát', paths.letterResult(incident.id, letter.id), due),
    ];
  }
  if (fallsShort(letter)) {
    return [
      ...(reader.writes
        ? [
            make('escalate', 'Báo cáo cơ quan quản lý báo chí', {
              to: paths.escalateLetter(incident.id, letter.id),
              note: 'Báo cải chính chưa đủ, từ chối hoặc không trả lời.',
            }),
          ]
        : []),
      ...own('settle', 'Khép lại với báo', `Chờ ${owner} xử lý kết quả chưa đạt`, page),
    ];
  }
  if (letter.stage === 'escalated') {
    return own('outcome', 'Ghi kết quả sau khi báo cáo', 'Chờ cơ quan quản lý báo chí', page);
  }
  return [];
}

/** Whether letters about the items may go out. */
export const isBeingCorrected = ({ status, conclusion }: Pick<Incident, 'status' | 'conclusion'>) =>
  status === 'verifying' ||
  status === 'correcting' ||
  (status === 'concluded' && (conclusion === 'partly' || conclusion === 'inaccurate'));

/** The law's clock of a correction runs from the receipt of the written conclusion. */
export const clockStands = (letter: IncidentLetter) =>
  letter.kind === 'correction' && letter.received_at !== null && letter.conclusion_received_at === null;

/** How a letter's deadline comes about, once its clock runs. */
export function whyDue(incident: Incident, item: IncidentItem, letter: IncidentLetter): { why?: DeadlineQuestion } {
  if (letter.due_starts_at === null) return {};
  return {
    why: {
      code: letter.kind,
      startsAt: letter.due_starts_at,
      agencyKind: incident.agency.kind,
      pressKind: item.press_kind,
      ...(letter.next_issue_on && { nextIssueOn: letter.next_issue_on }),
    },
  };
}
