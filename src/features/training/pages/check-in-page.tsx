import { Alert, List, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { describeError } from '@/lib/errors';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import { PageHeader } from '@/ui/page-header';
import { EmptyState, ErrorState, PageLoader } from '@/ui/states';
import type { CheckInRow } from '../check-in.api';
import { ownPeopleOptions } from '../check-in.queries';
import { inWords, isCodeRefused } from '../check-in.refusals';
import { CheckInList, RoomHeading } from '../components/check-in-list';
import { CodeForm, tidyCode } from '../components/code-form';

/** Where the code shown in the room leads: who of one's agency is there. */
export function Component() {
  const { can } = useActing();
  return (
    <>
      <PageHeader title="Điểm danh lớp tập huấn" crumbs={[{ label: 'Tập huấn', to: paths.training }]} />
      {can('training.register') ? (
        <CheckIn />
      ) : (
        <EmptyState title="Cán bộ đầu mối của cơ quan điểm danh người của cơ quan mình bằng mã." />
      )}
    </>
  );
}

function CheckIn() {
  const [search, setSearch] = useSearchParams();
  const code = tidyCode(search.get('ma') ?? '');
  const [done, setDone] = useState<CheckInRow[]>();
  // Refused as it was sent: the list stays as chosen, and a fresh code is asked for beside it.
  const [stale, setStale] = useState<unknown>();
  const [fresh, setFresh] = useState('');
  const people = useQuery({ ...ownPeopleOptions(code), enabled: code !== '' });
  const [first] = people.data ?? [];

  const enter = (entered: string) => {
    setStale(undefined);
    if (first) setFresh(entered);
    else setSearch({ ma: entered }, { replace: true });
  };

  if (done) return <Done rows={done} />;
  if (code !== '' && people.isPending) return <PageLoader />;
  if (people.isError && !isCodeRefused(people.error)) {
    return <ErrorState error={people.error} onRetry={() => people.refetch()} />;
  }
  const refused = stale ?? people.error;
  return (
    <Stack maw={560}>
      {first && <RoomHeading row={first} />}
      {(!first || stale !== undefined) && (
        <CodeForm error={refused ? describeError(inWords(refused)) : undefined} onEnter={enter} />
      )}
      {first && people.data && (
        <CheckInList code={fresh || code} rows={people.data} onRefused={setStale} onDone={setDone} />
      )}
    </Stack>
  );
}

function Done({ rows }: { rows: CheckInRow[] }) {
  const present = rows.filter(({ attended }) => attended === 'present');
  return (
    <Alert color="teal" variant="light" role="status" title={`Đã điểm danh: ${rows[0]?.course_title ?? ''}`} maw={560}>
      <List size="sm">
        {present.map((row) => (
          <List.Item key={row.attendance_id}>{row.full_name}</List.Item>
        ))}
      </List>
      <Link to={paths.course(rows[0]?.course_id)}>Xem lớp tập huấn</Link>
    </Alert>
  );
}
