import { Badge, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { UnsureMark } from '@/reference/unsure-mark';
import { ErrorState, PageLoader } from '@/ui/states';
import type { SpecialDay } from '../days-off.api';
import { tellDaysOff } from '../days-off.logic';
import { daysOffOptions } from '../legal-rules.queries';
import classes from './rules.module.css';

/** Days off of a year, and Saturdays worked in lieu: what the count of days goes by. */
export function DaysOffOfYear({ year }: { year: string }) {
  const days = useQuery(daysOffOptions(year));
  return (
    <section aria-labelledby="days-off" className={classes.topic}>
      <Title order={2} size="h4" id="days-off">
        {`Ngày nghỉ năm ${year}`}
      </Title>
      <Text size="sm" c="dimmed">
        Ngoài thứ Bảy, Chủ nhật. Hạn tính bằng ngày rơi vào ngày nghỉ thì lùi đến ngày làm việc tiếp theo.
      </Text>
      {days.isPending ? (
        <PageLoader />
      ) : days.isError ? (
        <ErrorState error={days.error} onRetry={() => days.refetch()} />
      ) : days.data.length === 0 ? (
        <Text mt="xs">Chưa có lịch nghỉ của năm này.</Text>
      ) : (
        <List days={days.data} />
      )}
    </section>
  );
}

function List({ days }: { days: SpecialDay[] }) {
  return (
    <ul className={classes.daysOff}>
      {tellDaysOff(days).map(({ name, days: when, isOff, unsure }) => (
        <li key={when}>
          <Text size="sm" component="span">
            <strong>{when}</strong> {name}
          </Text>{' '}
          {!isOff && (
            <Badge size="sm" variant="light" color="gray">
              Làm việc
            </Badge>
          )}
          <UnsureMark note={unsure} />
        </li>
      ))}
    </ul>
  );
}
