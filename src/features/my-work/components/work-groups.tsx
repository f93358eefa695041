import { Stack, Title } from '@mantine/core';
import { useServerNow } from '@/ui/use-server-now';
import type { Work } from '../my-work.api';
import { dayEnds, groupNames, groupWork } from '../my-work.logic';
import classes from './work-groups.module.css';
import { WorkItem } from './work-item';

/** What waits, under the headings of its time; it moves to the next one as that comes. */
export function WorkGroups({ works, stale }: { works: Work[]; stale: boolean }) {
  const ends = dayEnds(new Date());
  const dues = works.flatMap(({ due_at }) => (due_at === null ? [] : Date.parse(due_at)));
  const now = useServerNow([...dues, ends.today]);
  return (
    <Stack gap="lg" aria-busy={stale}>
      {groupWork(works, new Date(now)).map(({ group, works: inGroup }) => (
        <section key={group} aria-labelledby={`viec-${group}`}>
          <Title
            order={2}
            size="h4"
            mb="xs"
            id={`viec-${group}`}
            {...(group === 'overdue' && { c: 'var(--mantine-color-red-light-color)' })}
          >
            {groupNames[group]} ({inGroup.length})
          </Title>
          <ul className={classes.works}>
            {inGroup.map((work) => (
              <WorkItem key={work.kind + work.id} work={work} now={now} />
            ))}
          </ul>
        </section>
      ))}
    </Stack>
  );
}
