import { Text, Title } from '@mantine/core';
import { isInForce } from '@/reference/legal-rules.logic';
import type { LegalRule } from '../legal-rules.api';
import { isReplaced } from '../rule-versions.logic';
import { RuleText } from './rule-text';
import classes from './rules.module.css';

/** What the province has set itself, apart from the law; also what is to come. */
export function PolicyRules({ rules, on }: { rules: LegalRule[]; on: string }) {
  const shown = rules.filter((rule) => isInForce(rule, on) || rule.effective_from > on);
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="policy" className={classes.topic}>
      <Title order={2} size="h4" id="policy">
        Chính sách của tỉnh
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Do tỉnh tự đặt để theo dõi công việc; không phải quy định của luật.
      </Text>
      {shown.map((rule) => (
        <RuleText
          key={rule.id}
          rule={rule}
          isVersioned={rule.effective_from > on || rule.replaces_id !== null || isReplaced(rule, rules)}
          isReplaced={isReplaced(rule, rules)}
        />
      ))}
    </section>
  );
}
