import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { today } from '@/lib/dates';
import { ruleOn } from '@/reference/legal-rules.logic';
import { delegationRulesOptions } from '../delegations.queries';

interface Props {
  rank: string;
  agencyKind: string;
  /** The day of signing (yyyy-MM-dd); '' = not signed yet, today's rules are told. */
  signedOn: string;
  /** What follows from it here. */
  advice?: string;
}

/** The rules of the day ask for a deputy: said, not refused. */
export function DeputyWarning({ rank, agencyKind, signedOn, advice }: Props) {
  const rules = useQuery(delegationRulesOptions());
  const day = /^\d{4}-\d{2}-\d{2}$/.test(signedOn) ? signedOn : today();
  const rule = rank === 'staff' ? ruleOn(rules.data ?? [], 'delegate_is_deputy', day, agencyKind) : undefined;
  if (!rule) return null;
  return (
    <Alert color="yellow" variant="light" role="status" title="Người được ủy quyền không phải cấp phó">
      Theo {[rule.article, rule.instrument].filter(Boolean).join(' ')}, người đứng đầu cơ quan này ủy quyền phát ngôn
      cho cấp phó của mình. {advice}
    </Alert>
  );
}
