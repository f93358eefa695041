import { today } from '@/lib/dates';
import { addDays } from '@/lib/typed-date';
import type { PeriodicDuty } from './duties.api';

export const dutyNames: Record<PeriodicDuty['duty'], string> = {
  periodic_information: 'Cung cấp thông tin cho báo chí hằng tháng',
  periodic_conference: 'Họp báo ít nhất 3 tháng một lần',
};

/** Where a duty stands on a day: overdue, to be done within a fortnight, or later. */
export function dutyState({ is_overdue, due_on }: PeriodicDuty, on = today()): 'overdue' | 'soon' | 'ahead' {
  if (is_overdue) return 'overdue';
  return due_on <= addDays(on, 14) ? 'soon' : 'ahead';
}
