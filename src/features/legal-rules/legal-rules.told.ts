import { formatDate } from '@/lib/dates';
import { agencyKindName, agencyKinds } from '@/reference/agency-kinds';
import { pressKindName } from '@/reference/press-kinds';
import type { LegalRule } from './legal-rules.api';

/** How long a rule gives: «12 giờ», «trước 24 giờ», «ngay»; null where it sets no time. */
export function countText({ unit, amount }: Pick<LegalRule, 'unit' | 'amount'>): string | null {
  switch (unit) {
    case 'hour':
      return (amount ?? 0) < 0 ? `trước ${-(amount ?? 0)} giờ` : `${amount} giờ`;
    case 'day':
      return `${amount} ngày`;
    case 'working_day':
      return `${amount} ngày làm việc`;
    case 'month':
      return `${amount} tháng`;
    case 'exchange':
      return `${amount} lần`;
    case 'at_once':
      return 'ngay';
    case 'next_issue':
      return 'số ra gần nhất';
    default:
      return null;
  }
}

/** Where a rule stands: «khoản 6 Điều 3 Nghị định 09/2017/NĐ-CP». */
export function citation({ article, instrument }: Pick<LegalRule, 'article' | 'instrument'>): string {
  return article ? `${article} ${instrument}` : instrument;
}

/** Whom a rule binds, where not all; the decrees bind all but Party bodies, which their scope says once. */
export function boundText({ agency_kinds, press_kinds }: LegalRule): string | null {
  if (press_kinds) return press_kinds.map(pressKindName).join(', ');
  if (!agency_kinds || agency_kinds.length >= agencyKinds.length - 1) return null;
  return agency_kinds.map(agencyKindName).join(', ');
}

/** Of a regime: «đến hết 30/06/2026», «từ 01/07/2026». */
export function regimeText(rules: readonly LegalRule[]): string {
  const ends = rules.map(({ effective_to }) => effective_to);
  const last = ends.includes(null) ? null : (ends.sort().at(-1) ?? null);
  const first = rules.map(({ effective_from }) => effective_from).sort()[0] ?? '';
  return last ? `đến hết ${formatDate(last)}` : `từ ${formatDate(first)}`;
}

/** From when to when: «30/03/2017 – 30/06/2026», «từ 01/07/2026». */
export function periodText({
  effective_from,
  effective_to,
}: Pick<LegalRule, 'effective_from' | 'effective_to'>): string {
  const from = formatDate(effective_from);
  return effective_to ? `${from} – ${formatDate(effective_to)}` : `từ ${from}`;
}
