import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Agency } from '@/reference/agencies.api';
import { TimelineItem, TimelineList } from '@/ui/timeline';
import { type TimelineTables, tellTimeline } from '@/ui/timeline.logic';
import type { Actor, AuditEntry } from '../audit.api';
import { recordPath } from '../audit.links';
import { tableOf } from '../audit.told';

interface Props {
  entries: readonly AuditEntry[];
  /** How each table is told by its own feature. */
  told: TimelineTables;
  agencies: readonly Agency[];
  people: readonly Actor[];
}

/** Entries of the history: what happened to which record, who, when, whose; each field before and after. */
export function AuditEntries({ entries, told, agencies, people }: Props) {
  const names = new Map([
    ...agencies.map(({ id, short_name }) => [id, short_name] as const),
    ...people.map(({ id, full_name }) => [id, full_name] as const),
  ]);
  return (
    <TimelineList>
      {entries.flatMap((entry) =>
        tellTimeline([entry], { [entry.table_name]: tableOf(entry, told, names) }).map((inWords) => (
          <TimelineItem
            key={entry.id}
            entry={inWords}
            of={<RecordLink entry={entry} agencies={agencies} />}
            where={entry.agency_short_name ?? undefined}
          />
        )),
      )}
    </TimelineList>
  );
}

function RecordLink({ entry, agencies }: { entry: AuditEntry; agencies: readonly Agency[] }) {
  if (entry.subject_name === null) return null;
  const path = recordPath(entry, agencies);
  return (
    <>
      {': '}
      {path ? (
        <Anchor component={Link} to={path} inherit underline="always">
          {entry.subject_name}
        </Anchor>
      ) : (
        <Text span inherit>
          {entry.subject_name}
        </Text>
      )}
    </>
  );
}
