import { Anchor, List } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate, formatDayOf, formatMoment, formatTimeOf } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Facts } from '@/ui/facts';
import { Lines } from '@/ui/lines';
import type { Course } from '../courses.api';
import { fieldLabels } from '../courses.names';

const lines = (text: string | null) => text && <Lines text={text} />;

/** When, where, by which plan, about what. */
export function CourseFacts({ course }: { course: Course }) {
  const { capacity, seats_taken, remote_points } = course;
  const facts: [string, ReactNode][] = [
    [
      fieldLabels.agency_id,
      <Anchor key="agency" component={Link} to={paths.agency(course.agency.code)} size="sm">
        {course.agency.name}
      </Anchor>,
    ],
    ['Kế hoạch', `${course.plan_number} ngày ${formatDate(course.plan_date)}`],
    ['Thời gian', period(course)],
    [fieldLabels.place, course.place],
    [
      fieldLabels.remote_points,
      remote_points.length > 0 && (
        <List size="sm" listStyleType="none">
          {remote_points.map((point) => (
            <List.Item key={point}>{point}</List.Item>
          ))}
        </List>
      ),
    ],
    [fieldLabels.topics, lines(course.topics)],
    [fieldLabels.lecturers, lines(course.lecturers)],
    ['Nhận đăng ký đến', course.registration_until && formatMoment(course.registration_until)],
    [fieldLabels.capacity, capacity !== null && seatsOf(capacity, seats_taken ?? 0, course.state === 'announced')],
    [fieldLabels.invited, `${course.invited_agency_ids.length} cơ quan`],
    [fieldLabels.materials, lines(course.materials)],
    ...(course.cancel_reason ? [['Lý do hủy', course.cancel_reason] as [string, ReactNode]] : []),
    ...(course.reopen_reason ? [['Lý do mở lại', course.reopen_reason] as [string, ReactNode]] : []),
  ];
  return <Facts facts={facts} />;
}

function seatsOf(capacity: number, taken: number, isFilling: boolean): string {
  return `${capacity} chỗ, đã đăng ký ${taken}${isFilling ? `, còn ${Math.max(0, capacity - taken)}` : ''}`;
}

function period({ starts_at, ends_at }: Course): string {
  const day = formatDayOf(ends_at) === formatDayOf(starts_at) ? '' : `ngày ${formatDayOf(ends_at)}`;
  return `${formatTimeOf(starts_at)} ngày ${formatDayOf(starts_at)} đến ${formatTimeOf(ends_at)} ${day}`.trim();
}
