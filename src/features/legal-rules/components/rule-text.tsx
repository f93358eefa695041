import { Text } from '@mantine/core';
import { UnsureMark } from '@/reference/unsure-mark';
import type { LegalRule } from '../legal-rules.api';
import { boundText, citation, countText } from '../legal-rules.told';
import classes from './rules.module.css';

/** One rule: what it asks, within which time, of whom, and where it stands. */
export function RuleText({ rule }: { rule: LegalRule }) {
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
    </div>
  );
}
