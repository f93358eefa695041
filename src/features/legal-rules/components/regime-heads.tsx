import { Badge, Group, Text } from '@mantine/core';
import type { LegalRule } from '../legal-rules.api';
import { regimesInForce, regimesOf } from '../legal-rules.logic';
import { regimeText } from '../legal-rules.told';
import classes from './rules.module.css';

/** Heads of the columns; which of them is in force on the day. Each rule says it again for who cannot see columns. */
export function RegimeHeads({ rules, on }: { rules: readonly LegalRule[]; on: string }) {
  const inForce = regimesInForce(rules, on);
  return (
    <div className={classes.heads} aria-hidden>
      <span />
      {regimesOf(rules).map((regime) => (
        <Group key={regime} gap="xs" px="sm">
          <Text size="sm" fw={600}>
            {regime}
          </Text>
          <Text size="sm" c="dimmed">
            {regimeText(rules.filter((rule) => rule.regime === regime))}
          </Text>
          {inForce.includes(regime) && <Badge size="sm">Có hiệu lực</Badge>}
        </Group>
      ))}
    </div>
  );
}
