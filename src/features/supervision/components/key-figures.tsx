import { SimpleGrid } from '@mantine/core';
import { formatDate } from '@/lib/dates';
import { type EnquiriesWhich, enquiries, openIncidents, speakersInOffice, untrained } from '@/reference/figure-lists';
import { type Dashboard, outcomes } from '../dashboard.api';
import { findings, sentLetters } from '../figures.lists';
import { days, share, sumOf } from '../figures.logic';
import { outcomeNames, shortOutcomes } from '../outcomes.names';
import type { SupervisionFilters } from '../supervision.filters';
import { totalOfAll } from '../supervision.logic';
import { Figure } from './figure';
import { KeyFigure } from './key-figure';

interface Props {
  dashboard: Dashboard;
  filters: SupervisionFilters;
}

/** The state of the province in six figures and what belongs to them. */
export function KeyFigures({ dashboard, filters }: Props) {
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3, xl: 6 }} spacing="sm">
      <Findings dashboard={dashboard} filters={filters} />
      <Incidents dashboard={dashboard} filters={filters} />
      <Letters dashboard={dashboard} filters={filters} />
      <Speed dashboard={dashboard} filters={filters} />
      <Enquiries dashboard={dashboard} filters={filters} />
      <Speakers dashboard={dashboard} filters={filters} />
    </SimpleGrid>
  );
}

function Findings({ dashboard, filters }: Props) {
  const { found, late } = totalOfAll(dashboard.findings);
  return (
    <KeyFigure
      title="Việc cần chấn chỉnh"
      when={filters.day ? `tính đến hết ${formatDate(filters.day)}` : 'hiện nay'}
      value={<Figure size="xl" label="Việc cần chấn chỉnh" value={found} to={findings(filters)} />}
      details={[
        [
          'Quá hạn',
          <Figure
            key="late"
            label="Việc cần chấn chỉnh quá hạn"
            value={late}
            to={findings(filters, { onlyLate: true })}
            alarming
          />,
        ],
      ]}
    />
  );
}

function Incidents({ dashboard: { agencies }, filters }: Props) {
  return (
    <KeyFigure
      title="Vụ việc đang xử lý"
      when="hiện nay"
      value={
        <Figure size="xl" label="Vụ việc đang xử lý" value={sumOf(agencies, 'open')} to={openIncidents(filters)} />
      }
      details={[
        [
          'Quá hạn',
          <Figure
            key="overdue"
            label="Vụ việc quá hạn"
            value={sumOf(agencies, 'overdue')}
            to={openIncidents(filters, true)}
            alarming
          />,
        ],
      ]}
    />
  );
}

function Letters({ dashboard: { newspapers }, filters }: Props) {
  const details = outcomes.map(
    (outcome) =>
      [
        shortOutcomes[outcome],
        <Figure
          key={outcome}
          label={`Văn bản: ${outcomeNames[outcome]}`}
          value={sumOf(newspapers, outcome)}
          to={sentLetters(filters, outcome)}
          alarming={outcome === 'unanswered'}
        />,
      ] as const,
  );
  return (
    <KeyFigure
      title="Văn bản gửi báo chí"
      when="trong kỳ"
      value={<Figure size="xl" label="Văn bản đã gửi" value={sumOf(newspapers, 'sent')} to={sentLetters(filters)} />}
      details={details}
    />
  );
}

function Speed({ dashboard: { corrected }, filters }: Props) {
  return (
    <KeyFigure
      title="Từ phát hiện đến cải chính"
      when="trung vị, của văn bản gửi trong kỳ"
      value={days(corrected.median_days) ?? '—'}
      details={[
        ['90% xong trong', days(corrected.p90_days)],
        [
          'Số văn bản',
          <Figure
            key="count"
            label="Văn bản được cải chính"
            value={corrected.count}
            to={sentLetters(filters, 'obtained')}
          />,
        ],
      ]}
    />
  );
}

function Enquiries({ dashboard: { enquiries: counted }, filters }: Props) {
  const detail = (label: string, value: number, which: EnquiriesWhich) =>
    [
      label,
      <Figure
        key={which}
        label={`Đề nghị ${label.toLowerCase()}`}
        value={value}
        to={enquiries(filters, filters, which)}
        alarming={which === 'overdue'}
      />,
    ] as const;
  const inTime = share(counted.in_time, counted.timed);
  return (
    <KeyFigure
      title="Đề nghị của báo chí"
      when="tiếp nhận trong kỳ"
      value={
        <Figure
          size="xl"
          label="Đề nghị đã tiếp nhận"
          value={counted.received}
          to={enquiries(filters, filters, 'received')}
        />
      }
      details={[
        ['Tỷ lệ đúng hạn', inTime],
        detail('Xong đúng hạn', counted.in_time, 'in_time'),
        detail('Xong muộn', counted.timed - counted.in_time, 'late'),
        detail('Đã trả lời', counted.answered, 'answered'),
        detail('Đã từ chối', counted.refused, 'refused'),
        detail('Chưa trả lời', counted.open, 'open'),
        detail('Chưa trả lời, quá hạn', counted.overdue, 'overdue'),
      ]}
    />
  );
}

function Speakers({ dashboard: { spokespersons }, filters }: Props) {
  const { in_office, untrained: missing } = spokespersons;
  return (
    <KeyFigure
      title="Người phát ngôn"
      when="hiện nay"
      value={<Figure size="xl" label="Đang giữ nhiệm vụ" value={in_office} to={speakersInOffice(filters)} />}
      details={[
        ['Đã tập huấn trong 12 tháng', share(in_office - missing, in_office)],
        [
          'Chưa tập huấn',
          <Figure key="untrained" label="Người phát ngôn chưa tập huấn" value={missing} to={untrained(filters)} />,
        ],
      ]}
    />
  );
}
