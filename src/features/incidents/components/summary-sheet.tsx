import type { ReactNode } from 'react';
import { formatDate, formatMoment } from '@/lib/dates';
import { type Severity, severityNames } from '@/reference/incidents';
import type { StoryEvent } from '../incident-story.api';
import { tellEvent } from '../incident-story.told';
import type { Incident } from '../incidents.api';
import { type Conclusion, conclusionNames, type Status, statusNames } from '../incidents.names';
import { summaryRows } from '../print-summary.logic';
import classes from './summary-sheet.module.css';

interface Props {
  incident: Incident;
  events: readonly StoryEvent[];
  /** There are older steps than those given. */
  cut: boolean;
  now: Date;
}

/** «Tóm tắt vụ việc»: the whole case on paper. */
export function SummarySheet({ incident, events, cut, now }: Props) {
  return (
    <article lang="vi" className={classes.sheet}>
      <p>{incident.agency.name}</p>
      <h2 className={classes.title}>Tóm tắt vụ việc</h2>
      <p className={classes.title}>{incident.title}</p>
      {incident.is_demo && <p className={classes.title}>(dữ liệu minh họa)</p>}
      <FactTable incident={incident} />
      <Newspapers incident={incident} />
      <Verification incident={incident} />
      <Part title="Diễn biến">
        <ul>
          {[...events].reverse().map((event) => (
            <li key={event.id}>
              {formatMoment(event.created_at)}: {tellEvent(event.kind, event.data)}
              {event.body && `${event.kind === 'comment' ? ': ' : '. '}${event.body}`}
              {event.created_by_name && ` (${event.created_by_name})`}
            </li>
          ))}
        </ul>
        {cut && <p>Chỉ in {events.length} bước gần nhất.</p>}
      </Part>
      <p className={classes.note}>In từ phần mềm Phát Ngôn lúc {formatMoment(now.toISOString())}.</p>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function FactTable({ incident }: { incident: Incident }) {
  const { conclusion, conclusion_number, conclusion_date } = incident;
  const facts = [
    ['Tình trạng', statusNames[incident.status as Status]],
    ['Mức độ', severityNames[incident.severity as Severity]],
    ['Phát hiện', `${formatMoment(incident.found_at)}, ${incident.found_by}`],
    ['Báo nêu', incident.said],
    ['Phần thông tin sai', incident.false_part],
    ['Nội dung đúng', incident.correct_part],
    ['Căn cứ, nguồn', incident.sources],
    [
      'Kết luận',
      conclusion &&
        [
          conclusionNames[conclusion as Conclusion],
          conclusion_number && `số ${conclusion_number}`,
          conclusion_date && `ngày ${formatDate(conclusion_date)}`,
        ]
          .filter(Boolean)
          .join(', '),
    ],
    ['Nội dung kết luận', incident.conclusion_text],
    ['Khắc phục', incident.remedy],
    ['Lý do khép lại', incident.close_reason],
  ].filter(([, value]) => value);
  return (
    <table className={classes.facts}>
      <tbody>
        {facts.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const columns = [
  'STT',
  'Cơ quan báo chí',
  'Loại hình',
  'Tên tác phẩm',
  'Chuyên mục, số',
  'Ngày đăng',
  'Văn bản',
  'Ngày báo nhận',
  'Hạn',
  'Kết quả',
];

function Newspapers({ incident }: { incident: Incident }) {
  const rows = summaryRows(incident);
  if (rows.length === 0) return null;
  return (
    <Part title="Cơ quan báo chí">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the wide table scrolls, by keyboard, too */}
      <section className={classes.wide} aria-label="Bảng cơ quan báo chí" tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>{row.number}</td>
                <td>{row.pressAgency}</td>
                <td>{row.pressKind}</td>
                <td>
                  {row.title}
                  {row.url && <div className={classes.url}>{row.url}</div>}
                </td>
                <td>{row.column}</td>
                <td>{row.published}</td>
                <td>{row.letter}</td>
                <td>{row.received}</td>
                <td>{row.due}</td>
                <td>{row.result}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Part>
  );
}

function Verification({ incident }: { incident: Incident }) {
  if (incident.requests.length === 0) return null;
  return (
    <Part title="Xác minh">
      <ul>
        {incident.requests.map((request) => (
          <li key={request.id}>
            <b>{request.asked.name}</b>: {request.question}{' '}
            {request.answered_at
              ? `Trả lời ${formatMoment(request.answered_at)}: ${request.answer}`
              : request.withdrawn_at
                ? `Đã rút: ${request.withdraw_reason}.`
                : 'Chưa trả lời.'}
          </li>
        ))}
      </ul>
    </Part>
  );
}
