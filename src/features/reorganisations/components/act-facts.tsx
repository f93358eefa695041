import { Anchor, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatDate, formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { addDays } from '@/lib/typed-date';
import { timelineOptions } from '@/reference/timeline.queries';
import { Facts } from '@/ui/facts';
import type { Reorganisation } from '../reorganisations.api';

/** What an act rests on, from when it counts, who carried it out and when. */
export function ActFacts({ act }: { act: Reorganisation }) {
  const timeline = useInfiniteQuery(timelineOptions(act.id));
  const done = timeline.data?.pages
    .flatMap(({ entries }) => entries)
    .find(({ table_name, operation }) => table_name === 'reorganisations' && operation === 'INSERT');
  const structure = (day: string) => (
    <Anchor component={Link} to={`${paths.agencies}?${new URLSearchParams({ ngay: day })}`} size="sm">
      Cơ cấu tại ngày {formatDate(day)}
    </Anchor>
  );
  return (
    <Facts
      facts={[
        ['Văn bản', `Số ${act.decision_number} ngày ${formatDate(act.decision_date)}`],
        ['Có hiệu lực từ', formatDate(act.effective_on)],
        ['Thực hiện trên hệ thống', formatMoment(act.created_at)],
        ['Người thực hiện', done?.changed_by_name],
        [
          'Xem cơ cấu',
          <Stack key="structure" gap="xs" py={4}>
            {structure(addDays(act.effective_on, -1))}
            {structure(act.effective_on)}
          </Stack>,
        ],
      ]}
    />
  );
}
