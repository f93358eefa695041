import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate, formatMoment } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { Facts } from '@/ui/facts';
import { Lines } from '@/ui/lines';
import type { Directive } from '../directives.api';
import { citation } from '../directives.logic';
import { fieldLabels } from '../directives.names';
import { directiveOptions } from '../directives.queries';

/** By whom, when, what it orders, and whether it still holds. */
export function DirectiveFacts({ directive }: { directive: Directive }) {
  const {
    agency,
    effective_on,
    summary,
    source_url,
    sent_at,
    confirm_by,
    ended_on,
    end_reason,
    reopen_reason,
    void_reason,
  } = directive;
  const addressed = `${directive.addressed_agency_ids.length} cơ quan`;
  const facts: [string, ReactNode][] = [
    ['Văn bản', citation(directive)],
    [fieldLabels.issuer, directive.issuer],
    [fieldLabels.effective_on, effective_on && formatDate(effective_on)],
    [fieldLabels.summary, summary && <Lines text={summary} />],
    [
      'Nguồn',
      source_url && (
        <Anchor href={source_url} target="_blank" rel="noreferrer" size="sm" style={{ overflowWrap: 'anywhere' }}>
          {source_url}
        </Anchor>
      ),
    ],
    [
      fieldLabels.agency_id,
      <Anchor key="agency" component={Link} to={paths.agency(agency.code)} size="sm">
        {agency.name}
      </Anchor>,
    ],
    ['Gửi các cơ quan', sent_at ? `${formatMoment(sent_at)}, đến ${addressed}` : `Chưa gửi; sẽ gửi đến ${addressed}`],
    [fieldLabels.confirm_by, confirm_by && formatDate(confirm_by)],
  ];
  if (ended_on) facts.push(['Hết hiệu lực từ ngày', formatDate(ended_on)]);
  if (end_reason) facts.push(['Lý do hết hiệu lực', end_reason]);
  if (directive.replaced_by_id)
    facts.push(['Được thay thế bằng', <Replacement key="by" id={directive.replaced_by_id} />]);
  if (reopen_reason) facts.push(['Lý do khôi phục', reopen_reason]);
  if (void_reason) facts.push(['Lý do bỏ', void_reason]);
  return <Facts facts={facts} />;
}

function Replacement({ id }: { id: string }) {
  const { data } = useQuery(directiveOptions(id));
  // Whom it is not addressed to does not see it.
  if (!data) return 'văn bản khác';
  return (
    <Anchor component={Link} to={paths.directive(id)} size="sm">
      {citation(data)}
    </Anchor>
  );
}
