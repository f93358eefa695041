import { Text, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatMoment } from '@/lib/dates';
import {
  type FieldChange,
  type TimelineEntry,
  type TimelineTables,
  type ToldEntry,
  tellTimeline,
} from './timeline.logic';
import classes from './timeline.module.css';

interface TimelineProps {
  /** Entries of rpc record_timeline, newest first. */
  entries: readonly TimelineEntry[];
  /** How each table that may occur is told. */
  tables: TimelineTables;
}

/** Changes of a record: who, when, and each field with what was before and what is now. */
export function Timeline({ entries, tables }: TimelineProps) {
  return (
    <TimelineList>
      {tellTimeline(entries, tables).map((entry) => (
        <TimelineItem key={entry.id} entry={entry} />
      ))}
    </TimelineList>
  );
}

export function TimelineList({ children }: { children: ReactNode }) {
  return <ol className={classes.timeline}>{children}</ol>;
}

interface ItemProps {
  entry: ToldEntry;
  /** Of which record, where a list is of many. */
  of?: ReactNode;
  /** What stands beside who and when: «Sở Y tế». */
  where?: string | undefined;
}

/** One change, in words. */
export function TimelineItem({ entry, of, where }: ItemProps) {
  return (
    <li className={classes.entry} data-kind={entry.kind}>
      <Text fw={600} size="sm">
        {entry.title}
        {of}
      </Text>
      <Text size="xs" c="dimmed">
        <time dateTime={entry.at}>{formatMoment(entry.at)}</time> · {entry.by}
        {where && ` · ${where}`}
      </Text>
      <Changes entry={entry} />
    </li>
  );
}

/** A correction is shown at once, as is what was exported; the many fields of a creation or deletion on demand. */
function Changes({ entry: { kind, changes } }: { entry: ToldEntry }) {
  if (changes.length === 0) return null;
  if (kind === 'changed') return <FieldList changes={changes} />;
  if (kind === 'exported') return <FieldList changes={changes} single />;
  return (
    <details className={classes.details}>
      <summary>{`${kind === 'created' ? 'Nội dung ban đầu' : 'Nội dung trước khi xóa'} (${changes.length} mục)`}</summary>
      <FieldList changes={changes} single />
    </details>
  );
}

function FieldList({ changes, single }: { changes: FieldChange[]; single?: boolean }) {
  return (
    <dl className={classes.fields}>
      {changes.map(({ column, label, before, after }) => (
        <div key={column}>
          <dt>{label}</dt>
          <dd>
            {single ? (
              (after ?? before)
            ) : (
              <>
                <VisuallyHidden>Trước: </VisuallyHidden>
                {before === null ? <span className={classes.empty}>(trống)</span> : <del>{before}</del>}
                <span aria-hidden> → </span>
                <VisuallyHidden>. Nay: </VisuallyHidden>
                {after === null ? <span className={classes.empty}>(trống)</span> : <ins>{after}</ins>}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
