import { Title } from '@mantine/core';
import type { Agency } from '@/reference/agencies.api';
import { agencyKindName, agencyKinds } from '@/reference/agency-kinds';
import classes from './agencies-below.module.css';
import { AgencyLink } from './agency-facts';

/** The agencies directly below one, by kind. */
export function AgenciesBelow({ agencies }: { agencies: readonly Agency[] }) {
  return (
    <section aria-labelledby="truc-thuoc">
      <Title order={2} size="h4" id="truc-thuoc" mb="xs">
        Cơ quan cấp dưới ({agencies.length})
      </Title>
      {agencyKinds.map((kind) => {
        const ofKind = agencies.filter((agency) => agency.kind === kind);
        return (
          ofKind.length > 0 && (
            <details key={kind} open={ofKind.length <= 30} className={classes.kind}>
              <summary>
                {agencyKindName(kind)} ({ofKind.length})
              </summary>
              <ul>
                {ofKind.map((agency) => (
                  <li key={agency.id}>
                    <AgencyLink agency={agency} />
                    {agency.dissolved_on && ' (đã giải thể)'}
                  </li>
                ))}
              </ul>
            </details>
          )
        );
      })}
    </section>
  );
}
