import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatMoment, formatUntil } from '@/lib/dates';
import { formatSince } from '@/lib/local-time';
import { paths } from '@/lib/paths';
import { Facts } from '@/ui/facts';
import { PhoneLink } from '@/ui/phone-link';
import type { Delegation } from '../delegations.api';
import { type DelegateRank, fieldLabels, rankNames } from '../delegations.names';

/** Who, for which one matter, by which paper, until when, how to reach. */
export function DelegationFacts({ record }: { record: Delegation }) {
  const facts: (readonly [string, ReactNode])[] = [
    [fieldLabels.matter, <b key="matter">{record.matter}</b>],
    ...(record.scope ? [[fieldLabels.scope, <Lines key="scope" text={record.scope} />] as const] : []),
    [
      fieldLabels.agency_id,
      <Anchor key="agency" component={Link} to={paths.agency(record.agency.code)} size="sm">
        {record.agency.name}
      </Anchor>,
    ],
    [
      fieldLabels.delegate_position,
      `${record.delegate_position} (${rankNames[record.delegate_rank as DelegateRank].toLowerCase()})`,
    ],
    [fieldLabels.official_phone, record.official_phone && <PhoneLink digits={record.official_phone} />],
    [
      fieldLabels.official_email,
      record.official_email && (
        <Anchor key="email" href={`mailto:${record.official_email}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
          {record.official_email}
        </Anchor>
      ),
    ],
    [
      `${fieldLabels.internal_phone} (không công bố)`,
      record.internal_phone && <PhoneLink digits={record.internal_phone} />,
    ],
    ['Văn bản', record.signed_at ? `${record.document_number}, ký ${formatMoment(record.signed_at)}` : 'Chưa ký'],
    [fieldLabels.signer_name, `${record.signer_name}, ${record.signer_position}`],
    ['Thời hạn', termOf(record)],
    ...revocationOf(record),
    ...linksOf(record),
  ];
  return <Facts facts={facts} />;
}

function termOf({ valid_from, starts_at, valid_until }: Delegation): string {
  return `Từ ${formatSince(starts_at ?? valid_from)} ${formatUntil(valid_until)}`;
}

function revocationOf({ revoked_at, revoke_reason }: Delegation) {
  return revoked_at ? [['Thu hồi', `${formatMoment(revoked_at)}: ${revoke_reason}`] as const] : [];
}

type Paper = Pick<Delegation, 'id' | 'document_number' | 'delegate_name'>;

/** The papers before and after it. */
function linksOf({ renews, renewals }: Delegation) {
  const link = (paper: Paper) => (
    <Anchor key={paper.id} component={Link} to={paths.delegation(paper.id)} size="sm" display="block">
      {paper.document_number ?? `Bản chờ ký của ${paper.delegate_name}`}
    </Anchor>
  );
  return [
    ...(renews ? [['Gia hạn cho văn bản', link(renews)] as const] : []),
    ...(renewals.length > 0 ? [['Được gia hạn bằng', renewals.map(link)] as const] : []),
  ];
}

function Lines({ text }: { text: string }) {
  return <span style={{ whiteSpace: 'pre-line' }}>{text}</span>;
}
