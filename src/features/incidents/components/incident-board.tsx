import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDayOf } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useServerNow } from '@/ui/use-server-now';
import type { BoardColumn, ListedIncident } from '../incident-lists.api';
import { type IncidentFilters, writeFilters } from '../incidents.filters';
import { conclusionNames, statusNames } from '../incidents.names';
import classes from './incident-board.module.css';
import { dueMoments, IncidentPress, IncidentStep, IncidentTitle } from './incident-lines';

interface Props {
  columns: BoardColumn[];
  filters: IncidentFilters;
  stale: boolean;
}

/** Incidents by how far they have come. Read here; each step is taken on the record, where what it needs is asked for. */
export function IncidentBoard({ columns, filters, stale }: Props) {
  const now = useServerNow(dueMoments(columns.flatMap(({ rows }) => rows)));
  return (
    <div className={classes.board} aria-busy={stale}>
      {columns.map(({ status, rows, more }) => (
        <section key={status} className={classes.column} aria-labelledby={`cot-${status}`}>
          <h2 id={`cot-${status}`}>
            {statusNames[status]}
            <span>{more ? `${rows.length}+` : rows.length}</span>
          </h2>
          {rows.length === 0 ? (
            <Text size="sm" c="dimmed" p={4}>
              Không có vụ việc
            </Text>
          ) : (
            <ul>
              {rows.map((row) => (
                <Card key={row.id} row={row} now={now} />
              ))}
            </ul>
          )}
          {more && (
            <Anchor
              component={Link}
              to={`${paths.incidents}?${writeFilters({ ...filters, view: 'list', status, after: null })}`}
              aria-label={`Xem tất cả: ${statusNames[status]}`}
              size="sm"
              p={4}
              display="block"
            >
              Xem tất cả
            </Anchor>
          )}
        </section>
      ))}
    </div>
  );
}

function Card({ row, now }: { row: ListedIncident; now: number }) {
  return (
    <li className={classes.card}>
      <IncidentTitle row={row} />
      <Text size="xs" c="dimmed">
        {row.agency_short_name} · phát hiện {formatDayOf(row.found_at)}
      </Text>
      {row.conclusion && <span>Kết luận thông tin: {conclusionNames[row.conclusion].toLowerCase()}</span>}
      <IncidentPress row={row} />
      {row.next_step !== null && <IncidentStep row={row} now={now} />}
    </li>
  );
}
