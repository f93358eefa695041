import { agencyTimelineTables } from '@/features/agencies/agencies.told';
import { timelineTables as delegations } from '@/features/delegations/delegations.told';
import { timelineTables as directives } from '@/features/directives/directives.told';
import { timelineTables as incidents } from '@/features/incidents/incidents.told';
import { dayTold } from '@/features/legal-rules/days-off.told';
import { ruleTold } from '@/features/legal-rules/rule-versions.told';
import { timelineTables as peopleTables } from '@/features/people/people.told';
import { timelineTables as pressAgencies } from '@/features/press-agencies/press-agencies.told';
import { timelineTables as pressEnquiries } from '@/features/press-enquiries/press-enquiries.told';
import { timelineTables as pressEvents } from '@/features/press-events/press-events.told';
import { timelineTables as reminders } from '@/features/reminders/reminders.told';
import { timelineTables as reorganisations } from '@/features/reorganisations/reorganisations.told';
import { timelineTables as reports } from '@/features/reports/reports.told';
import { timelineTables as spokespersons } from '@/features/spokespersons/spokespersons.told';
import { timelineTables as training } from '@/features/training/courses.told';
import type { Agency } from '@/reference/agencies.api';
import type { TimelineTables } from '@/ui/timeline.logic';

/** How every table is told, each by the feature it belongs to: for the history of everything. */
export function toldTables(agencies: readonly Agency[]): TimelineTables {
  const nameOf = (agencyId: string) => agencies.find(({ id }) => id === agencyId)?.short_name ?? agencyId;
  return {
    ...agencyTimelineTables(agencies),
    ...peopleTables(agencies),
    ...reorganisations,
    ...pressAgencies,
    legal_rules: ruleTold,
    public_holidays: dayTold,
    ...spokespersons,
    ...delegations,
    ...incidents,
    ...pressEnquiries,
    ...directives(nameOf),
    ...reminders,
    ...training(nameOf),
    // The register of newspapers is not at hand here.
    ...pressEvents(() => undefined),
    ...reports,
  };
}
