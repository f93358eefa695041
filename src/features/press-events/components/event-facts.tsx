import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate, formatDayOf, formatMoment, formatTimeOf } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Deadline } from '@/reference/deadline';
import { pressEventKindNames } from '@/reference/press-events';
import { capacityName } from '@/reference/speaking';
import { Facts } from '@/ui/facts';
import { Lines } from '@/ui/lines';
import type { PressEvent } from '../press-events.api';
import { splitNames } from '../press-events.form';
import { isAnnounced } from '../press-events.logic';
import { fieldLabels, isMeeting, modeNames, roleNames } from '../press-events.names';

type Told = [label: string, value: ReactNode];

/** What, when, where, who speaks. */
export function EventFacts({ event }: { event: PressEvent }) {
  const meets = isMeeting(event.kind);
  const facts: Told[] = [
    [
      'Cơ quan',
      <Anchor key="agency" component={Link} to={paths.agency(event.agency.code)} size="sm">
        {event.agency.name}
      </Anchor>,
    ],
    [fieldLabels.kind, pressEventKindNames[event.kind as keyof typeof pressEventKindNames]],
    ...(event.kind === 'press_briefing'
      ? [[fieldLabels.role, roleNames[event.role as keyof typeof roleNames]] as Told]
      : []),
    [meets ? 'Thời gian' : 'Công bố lúc', period(event)],
    [fieldLabels.content, event.content && <Lines text={event.content} />],
    ...(meets ? meetingFacts(event) : publishedFacts(event)),
    ...(event.cancel_reason ? [['Lý do hủy', event.cancel_reason] as Told] : []),
    ...(event.reopen_reason ? [['Lý do mở lại', event.reopen_reason] as Told] : []),
  ];
  return (
    <Paper withBorder p="md">
      <Facts facts={facts} />
    </Paper>
  );
}

function meetingFacts(event: PressEvent): Told[] {
  return [
    [fieldLabels.mode, modeNames[event.mode as keyof typeof modeNames]],
    ...(event.mode === 'online' ? [] : [[fieldLabels.place, event.place] as Told]),
    ...(event.online_link ? [[fieldLabels.online_link, <Address key="link" url={event.online_link} />] as Told] : []),
    [fieldLabels.host, event.host],
    [fieldLabels.speaker, speakerOf(event)],
  ];
}

function publishedFacts(event: PressEvent): Told[] {
  return [
    [fieldLabels.published_in, event.published_in],
    [fieldLabels.published_url, event.published_url && <Address url={event.published_url} />],
  ];
}

function Address({ url }: { url: string }) {
  return (
    <Anchor href={url} target="_blank" rel="noreferrer" size="sm" style={{ overflowWrap: 'anywhere' }}>
      {url}
    </Anchor>
  );
}

function speakerOf({ speaker_capacity, speaker_name, speaker_position, speaker_matter }: PressEvent): ReactNode {
  if (speaker_capacity === null) return null;
  const who = [speaker_name, speaker_position].filter(Boolean).join(', ');
  return `${who} (${capacityName(speaker_capacity)}${speaker_matter ? `, về «${speaker_matter}»` : ''})`;
}

function period({ kind, starts_at, ends_at }: PressEvent): string {
  if (!isMeeting(kind) || ends_at === null) return formatMoment(starts_at);
  return `${formatTimeOf(starts_at)} đến ${formatTimeOf(ends_at)} ngày ${formatDayOf(starts_at)}`;
}

/** The notice and by when the law wants it. */
export function NoticeFacts({ event, writes }: { event: PressEvent; writes: boolean }) {
  const { notice_number, notice_date, notice_sent_at, notice_to, notice_due_at, starts_at, agency, state } = event;
  if (!isAnnounced(event) || (state === 'cancelled' && notice_sent_at === null)) return null;
  const number = [notice_number && `số ${notice_number}`, notice_date && `ngày ${formatDate(notice_date)}`];
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="thong-bao">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="thong-bao">
          Thông báo
        </Title>
        {writes && (state === 'announced' || state === 'held') && (
          <Button
            component={Link}
            to={paths.announcePressEvent(event.id)}
            size="xs"
            variant="default"
            className="no-print"
          >
            Sửa thông báo
          </Button>
        )}
      </Group>
      <Facts
        facts={[
          ['Văn bản', number.filter(Boolean).join(' ')],
          ['Gửi lúc', notice_sent_at ? formatMoment(notice_sent_at) : 'Chưa gửi'],
          [fieldLabels.notice_to, notice_to],
          [
            'Hạn thông báo',
            notice_due_at === null ? (
              'Không có quy định nào buộc thông báo trước'
            ) : (
              <Deadline
                key="due"
                code="press_conference_notice"
                startsAt={starts_at}
                agencyKind={agency.kind}
                dueAt={notice_due_at}
                doneAt={notice_sent_at ?? (state === 'planned' ? null : starts_at)}
                label="thông báo họp báo"
              />
            ),
          ],
        ]}
      />
    </Paper>
  );
}

interface PressProps {
  event: PressEvent;
  /** Newspapers as a form holds them: names, one a line. */
  invited: string;
  attended: string;
  writes: boolean;
}

/** Who was invited and who came. */
export function PressFacts({ event, invited, attended, writes }: PressProps) {
  if (!isMeeting(event.kind)) return null;
  const isOver = event.state === 'held' || event.state === 'closed';
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="bao-chi">
      <Group justify="space-between" mb="xs">
        <Title order={2} size="h4" id="bao-chi">
          Báo chí
        </Title>
        {writes && event.state === 'held' && (
          <Button component={Link} to={paths.holdPressEvent(event.id)} size="xs" variant="default" className="no-print">
            Ghi báo có mặt
          </Button>
        )}
      </Group>
      <Facts
        facts={[
          ...(event.role === 'organiser'
            ? [[fieldLabels.invited, <Newspapers key="i" names={invited} />] as const]
            : []),
          ...(isOver
            ? [
                [fieldLabels.attended, <Newspapers key="a" names={attended} />] as const,
                [
                  fieldLabels.reporter_count,
                  event.reporter_count === null ? null : String(event.reporter_count),
                ] as const,
              ]
            : []),
        ]}
      />
    </Paper>
  );
}

function Newspapers({ names }: { names: string }) {
  const all = splitNames(names);
  if (all.length === 0) return '—';
  return (
    <Stack gap={2}>
      <Text size="xs" c="dimmed">
        {all.length} cơ quan báo chí
      </Text>
      <span>{all.join('; ')}</span>
    </Stack>
  );
}
