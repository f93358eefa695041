import { paths } from '@/lib/paths';
import type { Agency } from '@/reference/agencies.api';
import type { AuditEntry } from './audit.api';

const pages: Record<string, (id: string) => string> = {
  incidents: paths.incident,
  press_enquiries: paths.pressEnquiry,
  directives: paths.directive,
  directive_acknowledgements: paths.acknowledgement,
  press_items: paths.digestItem,
  training_courses: paths.course,
  reminders: paths.reminder,
  press_events: paths.pressEvent,
  spokespersons: paths.spokesperson,
  delegations: paths.delegation,
  agency_reports: () => paths.reports,
  reorganisations: paths.reorganisation,
  profiles: paths.person,
  press_agencies: paths.editPressAgency,
  invitations: () => paths.invitations,
  legal_rules: () => paths.legalRules,
  public_holidays: () => paths.holidays,
  settings: () => paths.settings,
};

/** Where the record of an entry is shown; undefined where it is no more, or has no page. */
export function recordPath({ subject_table, subject_id, subject_name }: AuditEntry, agencies: readonly Agency[]) {
  if (subject_table === null || subject_id === null || subject_name === null) return undefined;
  if (subject_table === 'agencies') {
    const agency = agencies.find(({ id }) => id === subject_id);
    return agency && paths.agency(agency.code);
  }
  return pages[subject_table]?.(subject_id);
}
