import { formatDate } from '@/lib/dates';
import type { Agency } from '@/reference/agencies.api';
import type { AgencyRecord } from './agencies.api';
import type { FormerAgency } from './structure.api';

/** What became of an agency since a day. */
export interface Since {
  /** «Giải thể ngày 01/07/2025»; '' when all is as it was. */
  told: string;
  /** Who took over from it. */
  heir: Agency | undefined;
}

/** What became of an agency as it was on a day, seen from today. */
export function sinceThen(then: FormerAgency, agencies: readonly Agency[]): Since {
  const byId = new Map(agencies.map((agency) => [agency.id, agency]));
  const now = byId.get(then.id);
  if (then.dissolved_on) {
    return { told: `Giải thể ngày ${formatDate(then.dissolved_on)}`, heir: byId.get(then.successor_id ?? '') };
  }
  const changes = [
    now && now.name !== then.name && `Nay là ${now.name}`,
    now && now.parent_id !== then.parent_id && `Nay trực thuộc ${byId.get(now.parent_id ?? '')?.short_name ?? '—'}`,
  ];
  return { told: changes.filter(Boolean).join('; '), heir: undefined };
}

/** The same in one text. */
export const sinceInWords = ({ told, heir }: Since) => (heir ? `${told}, kế thừa: ${heir.short_name}` : told);

/** What was different of an agency before one of its changes, the latest first: its name, or else its place. */
export function formerlyTold(
  agency: Pick<AgencyRecord, 'name' | 'parent_id' | 'former_agencies'>,
  index: number,
  agencies: readonly Agency[],
): string {
  const [then, later] = [agency.former_agencies[index], agency.former_agencies[index - 1] ?? agency];
  const parent = agencies.find(({ id }) => id === then?.parent_id);
  const place = parent && then?.parent_id !== later.parent_id ? `trực thuộc ${parent.short_name}` : '';
  const name = then?.name === later.name && place ? '' : (then?.name ?? '');
  return [name, place].filter(Boolean).join(', ');
}
