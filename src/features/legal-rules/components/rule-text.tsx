import { Text } from '@mantine/core';
import { UnsureMark } from '@/reference/unsure-mark';
import type { LegalRule } from '../legal-rules.api';
import { boundText, citation, countText, periodText } from '../legal-rules.told';
import { RuleActions } from './rule-actions';
import classes from './rules.module.css';

interface Props {
  rule: LegalRule;
  /** Another version stands beside it, so that its time is told too. */
  isVersioned?: boolean;
  isReplaced?: boolean;
}

/** One rule: what it asks, within which time, of whom, and where it stands. */
export function RuleText({ rule, isVersioned = false, isReplaced = false }: Props) {
  const count = countText(rule);
  const bound = boundText(rule);
  return (
    <div className={classes.rule}>
      <Text size="sm">
        {count && <strong className={classes.count}>{count}</strong>}
        {rule.title}
      </Text>
      {bound && <Text size="sm">Áp dụng: {bound}</Text>}
      {count && rule.trigger_label && <Text size="sm">Tính từ: {rule.trigger_label}</Text>}
      {rule.quote && (
        <Text size="sm" fs="italic">
          «{rule.quote}»
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {citation(rule)}
      </Text>
      <UnsureMark note={rule.unsure_note} />
      {isVersioned && <Text size="sm">Hiệu lực: {periodText(rule)}</Text>}
      <RuleActions rule={rule} isReplaced={isReplaced} />
    </div>
  );
}
