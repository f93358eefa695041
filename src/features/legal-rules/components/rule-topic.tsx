import { Badge, Text, Title } from '@mantine/core';
import { isInForce } from '@/reference/legal-rules.logic';
import type { LegalRule } from '../legal-rules.api';
import type { Matter, Topic } from '../legal-rules.logic';
import { isReplaced } from '../rule-versions.logic';
import { RuleText } from './rule-text';
import classes from './rules.module.css';

interface Props {
  topic: Topic;
  /** yyyy-MM-dd */
  on: string;
}

/** What the regimes say on a topic, matter by matter, side by side; one under the other on a narrow screen. */
export function RuleTopic({ topic, on }: Props) {
  return (
    <section aria-labelledby={`topic-${topic.key}`} className={classes.topic}>
      <Title order={2} size="h4" id={`topic-${topic.key}`}>
        {topic.name}
      </Title>
      {topic.matters.map((matter) => (
        <article key={matter.code} aria-labelledby={`matter-${matter.code}`} className={classes.matter}>
          <div>
            <Title order={3} size="sm" id={`matter-${matter.code}`}>
              {matter.name}
            </Title>
            <Difference matter={matter} />
          </div>
          {Object.entries(matter.rules).map(([regime, rules]) => (
            <Side key={regime} regime={regime} rules={rules} on={on} />
          ))}
        </article>
      ))}
    </section>
  );
}

function Difference({ matter: { difference } }: { matter: Matter }) {
  if (difference === null) return null;
  return (
    <Badge variant="light" color={difference === 'changed' ? 'orange' : 'gray'} size="sm" mt={4}>
      {difference === 'changed' ? 'Khác nhau' : `Chỉ ghi nhận ở ${difference}`}
    </Badge>
  );
}

function Side({ regime, rules, on }: { regime: string; rules: LegalRule[]; on: string }) {
  const inForce = rules.some((rule) => isInForce(rule, on));
  return (
    <div className={classes.side} data-in-force={inForce}>
      <Text size="xs" fw={600} className={classes.regime}>
        {regime}
        {inForce ? ' · có hiệu lực' : ''}
      </Text>
      {rules.length === 0 ? (
        <Text size="sm" c="dimmed">
          Chưa ghi nhận quy định.
        </Text>
      ) : (
        rules.map((rule) => (
          <RuleText
            key={rule.id}
            rule={rule}
            isVersioned={rules.some(({ replaces_id }) => replaces_id !== null)}
            isReplaced={isReplaced(rule, rules)}
          />
        ))
      )}
    </div>
  );
}
