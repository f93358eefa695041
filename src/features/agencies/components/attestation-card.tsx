import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { toAppError } from '@/lib/errors';
import { serverNow } from '@/lib/server-clock';
import { settingsOptions } from '@/reference/settings.queries';
import { useActing } from '@/session/acting';
import { FailureAlert } from '@/ui/failure-alert';
import type { Attestation } from '../attestation.api';
import { attestationWords, isOverdue } from '../attestation.logic';
import { useAttestContacts } from '../attestation.queries';

/** Whether an agency has confirmed its published contacts, until when that holds, and confirming them. */
export function AttestationCard({ attestation }: { attestation: Attestation }) {
  const { can } = useActing();
  const months = useQuery(settingsOptions()).data?.attestation_cycle_months?.value;
  const attesting = useAttestContacts();
  const now = serverNow();
  const overdue = isOverdue(attestation, now);
  const words = attestationWords(attestation, now);
  return (
    <Stack component="section" aria-labelledby="xac-nhan" gap="sm" align="flex-start">
      <Title order={2} size="h4" id="xac-nhan">
        Xác nhận danh bạ công khai
      </Title>
      {overdue ? (
        <Alert color="orange" variant="light" title="Quá hạn xác nhận danh bạ" w="100%">
          {words}
        </Alert>
      ) : (
        <Text size="sm">{words}</Text>
      )}
      <Text size="sm" c="dimmed">
        Mỗi {months ?? '…'} tháng một lần, cơ quan xác nhận {attestation.contacts} liên hệ đang công bố còn đúng. Chu kỳ
        này là quy định của tỉnh, không phải của pháp luật.
      </Text>
      {can('spokespersons.write', attestation.agency_id) && (
        <Button
          variant={overdue ? 'filled' : 'default'}
          loading={attesting.isPending}
          onClick={() => attesting.mutate(attestation.agency_id)}
          className="no-print"
        >
          Xác nhận danh bạ còn đúng
        </Button>
      )}
      <Text size="sm" role="status" hidden={!attesting.isSuccess}>
        {attesting.isSuccess && `Đã xác nhận ${attesting.data} liên hệ.`}
      </Text>
      <FailureAlert message={attesting.isError ? failureWords(attesting.error) : undefined} of={attesting.error} />
    </Stack>
  );
}

function failureWords(error: unknown): string {
  const { refusal, message } = toAppError(error);
  return refusal === 'nothing_to_attest' ? 'Không còn liên hệ nào đang công bố để xác nhận.' : message;
}
