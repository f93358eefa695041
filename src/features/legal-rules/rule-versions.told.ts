import { formatDate } from '@/lib/dates';
import { agencyKindName, agencyKindNames } from '@/reference/agency-kinds';
import { pressKindName, pressKindNames } from '@/reference/press-kinds';
import type { ComparedFields } from '@/session/record-form.logic';
import { splitKeys } from '@/ui/fields/keys';
import type { TimelineField, TimelineTable } from '@/ui/timeline.logic';
import { basisNames, matterNames, topicNames, unitNames } from './legal-rules.names';
import { fieldLabels, type RuleForm } from './rule-versions.form';

const namesOf: Record<string, Record<string, string>> = {
  code: matterNames,
  topic: topicNames,
  basis: basisNames,
  unit: unitNames,
};

function tell(field: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  const said = String(value ?? '');
  if (field === 'agency_kinds') return splitKeys(said).map(agencyKindName).join(', ') || 'tất cả';
  if (field === 'press_kinds') return splitKeys(said).map(pressKindName).join(', ') || 'tất cả';
  if (/^\d{4}-\d{2}-\d{2}$/.test(said)) return formatDate(said);
  return namesOf[field]?.[said] ?? (said || '(trống)');
}

/** How one's own typing and a colleague's save are told apart. */
export const compared: ComparedFields<RuleForm> = {
  labels: Object.entries(fieldLabels) as [keyof RuleForm, string][],
  tell,
};

const kindsTold = (names: Record<string, string>) => (value: unknown) =>
  Array.isArray(value) ? value.map((kind) => names[String(kind)] ?? String(kind)).join(', ') : 'tất cả';

/** How the history of a version is told. */
export const ruleTold: TimelineTable = {
  title: { created: 'Lập phiên bản', changed: 'Sửa phiên bản', deleted: 'Rút phiên bản' },
  fields: Object.fromEntries(
    Object.entries(fieldLabels)
      .filter(([field]) => field !== 'code')
      .map(([field, label]): [string, TimelineField] => {
        if (field === 'agency_kinds') return [field, { label, format: kindsTold(agencyKindNames) }];
        if (field === 'press_kinds') return [field, { label, format: kindsTold(pressKindNames) }];
        return [field, { label, format: (value) => tell(field, value) }];
      }),
  ),
};
