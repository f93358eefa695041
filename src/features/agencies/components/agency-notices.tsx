import { Alert, Button, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate, today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import { useActing } from '@/session/acting';
import type { AgencyRecord } from '../agencies.api';
import { sortTerms } from '../agencies.terms';
import { AgencyLink } from './agency-facts';

interface Props {
  agency: AgencyRecord;
  agencies: readonly Agency[];
  readable: boolean;
}

/** What must be seen before anything else: the agency is no more, or nobody speaks for it. */
export function AgencyNotices({ agency, agencies, readable }: Props) {
  if (agency.dissolved_on && agency.dissolved_on <= today()) {
    return <Dissolved on={agency.dissolved_on} successor={agencies.find(({ id }) => id === agency.successor_id)} />;
  }
  const { current, planned } = sortTerms(agency.spokespersons);
  if (!readable || current.some(({ kind }) => kind === 'standing')) return null;
  const next = planned.findLast(({ kind }) => kind === 'standing');
  return <NobodySpeaks agency={agency} nextFrom={next?.valid_from} />;
}

function Dissolved({ on, successor }: { on: string; successor: Agency | undefined }) {
  return (
    <Alert color="gray" variant="light" title={`Cơ quan đã giải thể từ ngày ${formatDate(on)}`} mb="md">
      {successor ? (
        <Text size="sm">
          Cơ quan kế thừa: <AgencyLink agency={successor} />. Hồ sơ mới lập ở cơ quan kế thừa.
        </Text>
      ) : (
        <Text size="sm">Không lập hồ sơ mới ở cơ quan này.</Text>
      )}
    </Alert>
  );
}

interface NobodySpeaksProps {
  agency: AgencyRecord;
  nextFrom: string | undefined;
}

function NobodySpeaks({ agency, nextFrom }: NobodySpeaksProps) {
  const { can } = useActing();
  return (
    <Alert color="red" variant="light" title="Cơ quan hiện chưa có người phát ngôn" mb="md">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {nextFrom
            ? `Người kế tiếp nhận nhiệm vụ từ ngày ${formatDate(nextFrom)}`
            : 'Chưa giao nhiệm vụ phát ngôn thường xuyên cho ai'}
          ; trong thời gian này người đứng đầu cơ quan trực tiếp phát ngôn.
        </Text>
        {can('spokespersons.write', agency.id) && (
          <Button
            component={Link}
            to={`${paths.newSpokesperson}?${new URLSearchParams({ 'co-quan': agency.code })}`}
            className="no-print"
          >
            Cử người phát ngôn
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
