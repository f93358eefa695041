import { Anchor, Button, Checkbox, Group } from '@mantine/core';
import { Link } from 'react-router';
import { remindPath } from '@/lib/paths';
import { findingName } from '@/reference/finding-kinds';
import type { Finding } from '@/reference/findings.api';
import type { Column } from '@/ui/data-table';

interface ColumnProps {
  chosen: ReadonlySet<string>;
  onChoose: (id: string, isChosen: boolean) => void;
}

/** The column that reminds of one finding, or chooses it to be reminded of with others. */
export function remindColumn({ chosen, onChoose }: ColumnProps): Column<Finding> {
  return {
    key: 'remind',
    header: 'Đôn đốc',
    cell: (finding) => {
      const { id, kind, agency_short_name, done_at } = finding;
      // What was done, only too late, nobody can set right any more.
      if (done_at !== null) return null;
      const what = `${agency_short_name}, ${findingName(kind).toLowerCase()}`;
      return (
        <Group gap="xs" wrap="nowrap">
          <Checkbox
            aria-label={`Chọn để đôn đốc: ${what}`}
            checked={chosen.has(id)}
            onChange={(event) => onChoose(id, event.currentTarget.checked)}
          />
          <Anchor
            component={Link}
            to={remindPath([id])}
            size="sm"
            style={{ whiteSpace: 'nowrap' }}
            aria-label={`Đôn đốc: ${what}`}
          >
            Đôn đốc
          </Anchor>
        </Group>
      );
    },
  };
}

interface BarProps {
  findings: readonly Finding[];
  chosen: ReadonlySet<string>;
  onChooseAll: (ids: string[]) => void;
}

/** Reminds of all that are chosen, by one letter. */
export function RemindBar({ findings, chosen, onChooseAll }: BarProps) {
  const all = findings.filter(({ done_at }) => done_at === null).map(({ id }) => id);
  const ids = all.filter((id) => chosen.has(id));
  if (all.length < 2) return null;
  return (
    <Group gap="xs" mb="sm" className="no-print">
      {ids.length > 0 && (
        <Button component={Link} to={remindPath(ids)}>
          Đôn đốc {ids.length} việc đã chọn
        </Button>
      )}
      {ids.length < all.length && (
        <Button variant="default" onClick={() => onChooseAll(all)}>
          Chọn cả {all.length} việc ở trang này
        </Button>
      )}
      {ids.length > 0 && (
        <Button variant="subtle" onClick={() => onChooseAll([])}>
          Bỏ chọn
        </Button>
      )}
    </Group>
  );
}
