import { Text, Title } from '@mantine/core';
import { isInForce } from '@/reference/legal-rules.logic';
import type { LegalRule } from '../legal-rules.api';
import { RuleText } from './rule-text';
import classes from './rules.module.css';

/** What the province has set itself, apart from the law. */
export function PolicyRules({ rules, on }: { rules: LegalRule[]; on: string }) {
  const inForce = rules.filter((rule) => isInForce(rule, on));
  if (inForce.length === 0) return null;
  return (
    <section aria-labelledby="policy" className={classes.topic}>
      <Title order={2} size="h4" id="policy">
        Chính sách của tỉnh
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Do tỉnh tự đặt để theo dõi công việc; không phải quy định của luật.
      </Text>
      {inForce.map((rule) => (
        <RuleText key={rule.id} rule={rule} />
      ))}
    </section>
  );
}
