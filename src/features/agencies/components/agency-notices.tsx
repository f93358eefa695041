import { Alert, Stack, Text } from '@mantine/core';
import { formatDate, today } from '@/lib/dates';
import type { Agency } from '@/reference/agencies.api';
import type { Finding } from '@/reference/findings.api';
import type { AgencyRecord } from '../agencies.api';
import { sortTerms } from '../agencies.terms';
import { AgencyLink } from './agency-facts';
import { AppointButton } from './appoint-button';
import { NewHeadNotice } from './new-head-notice';

interface Props {
  agency: AgencyRecord;
  agencies: readonly Agency[];
  readable: boolean;
  findings: readonly Finding[];
}

/** What must be seen before anything else: the agency is no more, or nobody speaks for it. */
export function AgencyNotices({ agency, agencies, readable, findings }: Props) {
  if (agency.dissolved_on && agency.dissolved_on <= today()) {
    return <Dissolved on={agency.dissolved_on} successor={agencies.find(({ id }) => id === agency.successor_id)} />;
  }
  const { current, planned } = sortTerms(agency.spokespersons);
  const newHead = findings.find(({ kind }) => kind === 'head_changed');
  const speaking = current.some(({ kind }) => kind === 'standing');
  const next = planned.findLast(({ kind }) => kind === 'standing');
  return (
    <>
      {readable && !speaking && <NobodySpeaks agency={agency} nextFrom={next?.valid_from} />}
      {newHead && <NewHeadNotice agency={agency} finding={newHead} />}
    </>
  );
}

function Dissolved({ on, successor }: { on: string; successor: Agency | undefined }) {
  return (
    <Alert color="gray" variant="light" title={`Cơ quan đã giải thể từ ngày ${formatDate(on)}`} mb="md">
      {successor ? (
        <Text size="sm">
          Cơ quan kế thừa: <AgencyLink agency={successor} inText />. Hồ sơ mới lập ở cơ quan kế thừa.
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
  return (
    <Alert color="red" variant="light" title="Cơ quan hiện chưa có người phát ngôn" mb="md">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {nextFrom
            ? `Người kế tiếp nhận nhiệm vụ từ ngày ${formatDate(nextFrom)}`
            : 'Chưa giao nhiệm vụ phát ngôn thường xuyên cho ai'}
          ; trong thời gian này người đứng đầu cơ quan trực tiếp phát ngôn.
        </Text>
        <AppointButton agency={agency} />
      </Stack>
    </Alert>
  );
}
