import { paths } from '@/lib/paths';
import type { Incident, IncidentRequest } from './incidents.api';
import { isBeingCorrected, isOverdue, itemSteps, type Reader, type Step } from './incidents.item-steps';
import type { ItemState } from './incidents.names';

/** From so many steps about items on, those alike are one line that leads to the items. */
const fewSteps = 5;

/** A question is open until it is answered or withdrawn. */
export const isStanding = ({ answered_at, withdrawn_at }: IncidentRequest) =>
  answered_at === null && withdrawn_at === null;

/** Whether an incident is over and nothing of it may change. */
export const isOver = ({ status }: Pick<Incident, 'status'>) => status === 'closed' || status === 'voided';

/** Items that still count. */
export const standingItems = ({ items }: Incident) => items.filter(({ voided_at }) => voided_at === null);

const outcomes: readonly string[] = ['corrected', 'refused', 'settled'] satisfies ItemState[];
/** Items whose newspaper has not come to an outcome. */
export const openItems = (incident: Incident) =>
  standingItems(incident).filter(({ correction_state }) => !outcomes.includes(correction_state));

/** Whether closing takes a reason: nothing could be found out, or a newspaper has not come to an outcome. */
export const needsCloseReason = (incident: Incident) =>
  incident.status === 'concluded' || (incident.status === 'correcting' && openItems(incident).length > 0);

/** What is said to who has nothing to do. */
export function nothingFor(incident: Incident, { writes }: Reader): string {
  if (incident.status === 'voided') return 'Vụ việc đã đánh dấu ghi nhầm.';
  if (incident.status === 'closed') return 'Vụ việc đã khép lại.';
  if (writes) return 'Bạn chưa có việc gì phải làm ở bước này.';
  return `Bạn xem được vụ việc; các bước do cán bộ đầu mối của ${incident.agency.name} và giám sát thực hiện.`;
}

/** Since when the province's own times run: the first publication, else the discovery. */
export function clockStart(incident: Incident): string {
  const published = standingItems(incident).map(({ published_at }) => published_at);
  return published.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? incident.found_at;
}

/** Moments at which something about an incident falls overdue by itself. */
export function boundariesOf({ next_due_at, requests, items }: Incident): number[] {
  const moments = [
    next_due_at,
    ...requests.map(({ due_at }) => due_at),
    ...items.flatMap(({ letters }) => letters.map(({ due_at }) => due_at)),
  ];
  return moments.flatMap((moment) => (moment === null ? [] : Date.parse(moment)));
}

/** What this person may do now, and whom the incident waits for; the most pressing first. */
export function stepsOf(incident: Incident, reader: Reader, now: number): Step[] {
  const make = maker(incident, now);
  const steps = [...answers(incident, reader, make), ...ofStatus(incident, reader, now, make)];
  if (reader.writes && !isOver(incident)) {
    steps.push(make('add', 'Thêm tin, bài', { to: paths.newPressItem(incident.id) }));
    if (incident.status === 'recorded') steps.push(make('void', 'Đánh dấu ghi nhầm', { opens: 'void' }));
  }
  return steps;
}

type Make = (key: string, label: string, rest?: Partial<Step>, rule?: 'verify_incident' | 'report_result') => Step;

function maker(incident: Incident, now: number): Make {
  return (key, label, rest = {}, rule) => {
    const dueAt = rest.dueAt ?? (rule ? incident.next_due_at : null);
    const why = rule && { code: rule, startsAt: clockStart(incident), agencyKind: incident.agency.kind };
    return { key, label, ...rest, dueAt, overdue: isOverdue(dueAt, now), ...(why && dueAt && { why }) };
  };
}

/** Questions to the reader's own agency. */
function answers(incident: Incident, { answersFor }: Reader, make: Make): Step[] {
  return incident.requests
    .filter((request) => isStanding(request) && answersFor(request.asked_agency_id) && !isOver(incident))
    .map(({ id, due_at, asked }) =>
      make(`answer:${id}`, `Trả lời xác minh thay mặt ${asked.short_name}`, {
        to: paths.answerVerification(incident.id, id),
        dueAt: due_at,
        main: true,
      }),
    );
}

function ofStatus(incident: Incident, reader: Reader, now: number, make: Make): Step[] {
  const { id, agency, conclusion } = incident;
  const owner = agency.short_name;
  const reopen = (label: string, main = false) =>
    reader.writes ? [make('reopen', label, { opens: 'reopen', main })] : [];
  const close = (label: string, rest: Partial<Step> = {}, rule?: 'report_result') =>
    reader.settles ? [make('close', label, { opens: 'close', ...rest }, rule)] : [];
  switch (incident.status) {
    case 'recorded':
      if (!reader.writes) return [];
      return [
        make('verify', 'Bắt đầu xác minh', { opens: 'verify', main: true }, 'verify_incident'),
        make('ask', 'Hỏi cơ quan khác', { to: paths.askVerification(id) }),
      ];
    case 'verifying':
      return [...verifying(incident, reader, make), ...ofItems(incident, reader, now, make)];
    case 'concluded':
      if (conclusion === 'accurate') {
        return [
          reader.settles
            ? make('remedy', 'Ghi nhận khắc phục', { to: paths.remedyIncident(id), main: true }, 'report_result')
            : make('remedy', `Chờ ${owner} ghi nhận khắc phục`, {}, 'report_result'),
          ...reopen('Mở lại để xác minh'),
        ];
      }
      if (conclusion === 'undetermined') {
        return [...reopen('Xác minh lại', true), ...close('Khép lại với lý do')];
      }
      return [...ofItems(incident, reader, now, make), ...reopen('Mở lại để xác minh')];
    case 'remedied':
      return [
        ...close('Khép lại vụ việc', { main: true }, 'report_result'),
        ...(reader.settles ? [make('remedy', 'Bổ sung kết quả khắc phục', { to: paths.remedyIncident(id) })] : []),
        ...(reader.settles ? [] : [make('close', `Chờ ${owner} khép lại`, {}, 'report_result')]),
        ...reopen('Mở lại để xác minh'),
      ];
    case 'correcting': {
      const open = openItems(incident).length;
      return [
        ...ofItems(incident, reader, now, make),
        ...(open === 0
          ? close('Khép lại vụ việc', { main: true }, 'report_result')
          : close(`Khép lại khi còn ${open} tin, bài chưa có kết quả`, { note: 'Phải ghi lý do.' })),
        ...reopen('Mở lại để xác minh'),
      ];
    }
    case 'closed':
      return reopen('Mở lại để xác minh');
    default:
      return [];
  }
}

function verifying(incident: Incident, reader: Reader, make: Make): Step[] {
  const standing = incident.requests.filter(isStanding);
  const waiting = standing
    .filter(({ asked_agency_id }) => !reader.answersFor(asked_agency_id))
    .map(({ id, asked, due_at }) => make(`await:${id}`, `Chờ ${asked.short_name} trả lời`, { dueAt: due_at }));
  if (!reader.writes) return waiting;
  const conclude = make(
    'conclude',
    'Kết luận',
    {
      to: paths.concludeIncident(incident.id),
      main: standing.length === 0,
      ...(standing.length > 0 && { note: 'Kết luận thì các câu hỏi chưa trả lời được rút.' }),
    },
    standing.length === 0 ? 'verify_incident' : undefined,
  );
  return [...waiting, conclude, make('ask', 'Hỏi thêm cơ quan khác', { to: paths.askVerification(incident.id) })];
}

/** What is to be done with the newspapers: one by one when few, by what is alike when many. */
function ofItems(incident: Incident, reader: Reader, now: number, make: Make): Step[] {
  if (!isBeingCorrected(incident)) return [];
  const all = standingItems(incident).flatMap((item) =>
    itemSteps(incident, item, reader, now).map((step) => ({ item, step })),
  );
  const unwritten = all.filter(({ step }) => step.key.startsWith('write:'));
  const rest = all.filter(({ step }) => !step.key.startsWith('write:'));
  return [
    ...writing(incident, reader, unwritten.length, make),
    ...(rest.length > fewSteps ? together(rest) : each(rest)),
  ];
}

function writing(incident: Incident, reader: Reader, count: number, make: Make): Step[] {
  const early = incident.status === 'verifying';
  if (count === 0 || (early && !reader.settles)) return [];
  const rule = early ? undefined : 'report_result';
  if (!reader.settles) return [make('write', `Chờ ${incident.agency.short_name} gửi văn bản cho báo`, {}, rule)];
  const to = paths.newLetter(incident.id);
  return [
    early
      ? make('write', 'Soạn văn bản gửi báo', {
          to,
          note: 'Gửi được ngay trong khi xác minh; thời hạn cải chính theo luật chỉ tính từ khi báo nhận văn bản kết luận.',
        })
      : make('write', `Soạn văn bản gửi báo (${count} tin, bài)`, { to, main: true }, rule),
  ];
}

type ItemStep = { item: Incident['items'][number]; step: Step };

const each = (steps: ItemStep[]) =>
  steps.map(({ item, step }) => ({ ...step, label: `${item.press_agency.name}: ${lowered(step.label)}` })).sort(byDue);

const lowered = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
const dueOf = ({ dueAt }: Step) => (dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt));
const byDue = (a: Step, b: Step) => (dueOf(a) === dueOf(b) ? 0 : dueOf(a) - dueOf(b));

function together(steps: ItemStep[]): Step[] {
  const alike = new Map<string, ItemStep[]>();
  for (const one of steps) {
    const key = `${one.item.correction_state}:${one.step.label}`;
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike]
    .map(([key, group]) => {
      const first = group.map(({ step }) => step).sort(byDue)[0] as Step;
      const { to: _to, why: _why, ...kept } = first;
      const shows = group[0]?.item.correction_state as ItemState;
      return { ...kept, key, label: `${first.label}: ${group.length} tin, bài`, shows };
    })
    .sort(byDue);
}
