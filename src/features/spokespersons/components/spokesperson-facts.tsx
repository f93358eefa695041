import { Anchor, List, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Facts } from '@/ui/facts';
import { PhoneLink } from '@/ui/phone-link';
import type { Spokesperson } from '../spokespersons.api';
import { missingStandards } from '../spokespersons.logic';
import { fieldLabels, kindNames, type SpokespersonKind, standardKeys, standards } from '../spokespersons.names';

/** Who, since when, by which decision, how to reach. */
export function SpokespersonFacts({ record }: { record: Spokesperson }) {
  const facts: [string, ReactNode][] = [
    [
      fieldLabels.agency_id,
      <Anchor key="agency" component={Link} to={paths.agency(record.agency.code)} size="sm">
        {record.agency.name}
      </Anchor>,
    ],
    [fieldLabels.position, record.position],
    [fieldLabels.kind, kindNames[record.kind as SpokespersonKind]],
    [fieldLabels.official_phone, record.official_phone && <PhoneLink digits={record.official_phone} />],
    [
      fieldLabels.official_email,
      record.official_email && (
        <Anchor key="email" href={`mailto:${record.official_email}`} size="sm">
          {record.official_email}
        </Anchor>
      ),
    ],
    [
      `${fieldLabels.internal_phone} (không công bố)`,
      record.internal_phone && <PhoneLink digits={record.internal_phone} />,
    ],
    ['Quyết định', decisionOf(record)],
    [fieldLabels.decision_signer, record.decision_signer],
    ['Thời gian', `${formatDate(record.valid_from)} – ${record.valid_to ? formatDate(record.valid_to) : 'nay'}`],
    ...(record.end_reason ? [[fieldLabels.end_reason, record.end_reason] as [string, ReactNode]] : []),
  ];
  return <Facts facts={facts} />;
}

function decisionOf({ decision_number, decision_date }: Spokesperson): string | null {
  if (!decision_number) return null;
  return decision_date ? `${decision_number} ngày ${formatDate(decision_date)}` : decision_number;
}

/** What the directive asks to be made sure of, and what has been. */
export function StandardsCard({ record }: { record: Spokesperson }) {
  const missing = missingStandards(record);
  return (
    <Stack component="section" aria-labelledby="tieu-chuan" gap="xs">
      <Title order={2} size="h4" id="tieu-chuan">
        Tiêu chuẩn và năng lực
      </Title>
      <Text size="sm">
        {missing.length === 0
          ? 'Cơ quan đã xác nhận đủ tiêu chuẩn.'
          : `Còn ${missing.length} trên ${standardKeys.length} tiêu chuẩn chưa được xác nhận.`}
      </Text>
      <List size="sm" listStyleType="none" spacing={4}>
        {standardKeys.map((standard) => (
          <List.Item
            key={standard}
            icon={
              record[standard] ? (
                <IconCheck size={16} color="var(--mantine-color-teal-text)" aria-label="Đã xác nhận:" />
              ) : (
                <IconX size={16} color="var(--mantine-color-error)" aria-label="Chưa xác nhận:" />
              )
            }
          >
            {standards[standard]}
          </List.Item>
        ))}
      </List>
      {record.standards_note && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
          {record.standards_note}
        </Text>
      )}
    </Stack>
  );
}
