import { Badge, Group, Text } from '@mantine/core';
import type { LegalRule } from '../legal-rules.api';
import { type Regime, regimes, regimesInForce } from '../legal-rules.logic';
import classes from './rules.module.css';

const spans: Record<Regime, string> = { '2017': 'đến hết 30/06/2026', '2026': 'từ 01/07/2026' };

/** Heads of the two columns; which of them is in force on the day. Each rule says it again for who cannot see columns. */
export function RegimeHeads({ rules, on }: { rules: readonly LegalRule[]; on: string }) {
  const inForce = regimesInForce(rules, on);
  return (
    <div className={classes.heads} aria-hidden>
      <span />
      {regimes.map((regime) => (
        <Group key={regime} gap="xs" px="sm">
          <Text size="sm" fw={600}>
            {regime}
          </Text>
          <Text size="sm" c="dimmed">
            {spans[regime]}
          </Text>
          {inForce.includes(regime) && <Badge size="sm">Có hiệu lực</Badge>}
        </Group>
      ))}
    </div>
  );
}
