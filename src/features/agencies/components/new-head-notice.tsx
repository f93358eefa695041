import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatDayOf } from '@/lib/dates';
import { paths } from '@/lib/paths';
import type { Finding } from '@/reference/findings.api';
import type { AgencyRecord } from '../agencies.api';
import { AppointButton } from './appoint-button';
import { newHeadLabel } from './new-head-badge';

interface Props {
  agency: AgencyRecord;
  finding: Finding;
}

/** A new head has appointed nobody yet: since when, what asks for it, what ends it. */
export function NewHeadNotice({ agency, finding: { about, since, instrument, article, record_id } }: Props) {
  return (
    <Alert color="orange" variant="light" title={newHeadLabel} mb="md">
      <Stack gap="sm" align="flex-start">
        <Text size="sm">
          {about} giữ chức từ ngày {formatDayOf(since)}, nhưng{' '}
          {record_id ? (
            <Anchor component={Link} to={paths.spokesperson(record_id)} size="sm" underline="always">
              quyết định giao nhiệm vụ phát ngôn đang áp dụng
            </Anchor>
          ) : (
            'chưa có quyết định giao nhiệm vụ phát ngôn'
          )}
          {record_id && ' có từ trước ngày ấy'}. Cảnh báo này tự hết khi người phát ngôn đương nhiệm được giao nhiệm vụ
          bằng quyết định từ ngày {formatDayOf(since)} trở đi.
        </Text>
        {instrument && (
          <Text size="sm" c="dimmed">
            Căn cứ: {article}, {instrument}.
          </Text>
        )}
        {/* Where nobody speaks at all, that is said, and mended, above. */}
        {record_id && <AppointButton agency={agency} after={record_id} />}
      </Stack>
    </Alert>
  );
}
