import { Paper } from '@mantine/core';
import { formatMoment } from '@/lib/dates';
import { Facts } from '@/ui/facts';
import { Lines } from '@/ui/lines';
import type { Incident } from '../incidents.api';
import { standingItems } from '../incidents.steps';

const shown = 5;

/** An incident in short, for who has to say something about it. */
export function IncidentBrief({ incident }: { incident: Incident }) {
  const items = standingItems(incident);
  return (
    <Paper withBorder p="md" mb="md" maw={880}>
      <Facts
        facts={[
          ['Cơ quan chủ trì', incident.agency.name],
          ['Phát hiện', `${formatMoment(incident.found_at)}, ${incident.found_by}`],
          ['Báo nêu', incident.said && <Lines key="said" text={incident.said} />],
          ['Phần cho là sai', incident.false_part && <Lines key="false" text={incident.false_part} />],
          [
            `Tin, bài (${items.length})`,
            items
              .slice(0, shown)
              .map(({ press_agency, title }) => `${press_agency.name}: «${title}»`)
              .join('; ') + (items.length > shown ? ` và ${items.length - shown} tin, bài khác` : ''),
          ],
        ]}
      />
    </Paper>
  );
}
