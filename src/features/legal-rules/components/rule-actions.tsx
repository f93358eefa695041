import { Anchor, Group } from '@mantine/core';
import { Link } from 'react-router';
import { today } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useActing } from '@/session/acting';
import type { LegalRule } from '../legal-rules.api';
import { versionState } from '../rule-versions.logic';
import { WithdrawRule } from './withdraw-rule';

type Named = Pick<LegalRule, 'id' | 'title'>;

/** What the manager of the province does with a version: replace it, change or withdraw it before it begins, see its history. */
export function RuleActions({ rule, isReplaced }: { rule: LegalRule; isReplaced: boolean }) {
  const { can } = useActing();
  if (!can('rules.write')) return null;
  const state = versionState(rule, today());
  return (
    <Group gap="sm" mt={4} className="no-print">
      {state !== 'over' && !isReplaced && <NewVersionLink rule={rule} />}
      <Anchor
        component={Link}
        to={paths.editLegalRule(rule.id)}
        size="sm"
        aria-label={`${state === 'planned' ? 'Sửa' : 'Lịch sử'}: ${rule.title}`}
      >
        {state === 'planned' ? 'Sửa' : 'Lịch sử'}
      </Anchor>
      {state === 'planned' && !isReplaced && <WithdrawRule rule={rule} />}
    </Group>
  );
}

/** The way to a version in the place of this one. */
export function NewVersionLink({ rule: { id, title } }: { rule: Named }) {
  return (
    <Anchor component={Link} to={paths.newRuleVersion(id)} size="sm" aria-label={`Phiên bản mới từ ngày…: ${title}`}>
      Phiên bản mới từ ngày…
    </Anchor>
  );
}
