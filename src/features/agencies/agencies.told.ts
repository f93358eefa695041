import { isDay } from '@/lib/address-filters';
import { formatPhone } from '@/lib/contact';
import { formatDate } from '@/lib/dates';
import type { Agency } from '@/reference/agencies.api';
import { agencyKindName } from '@/reference/agency-kinds';
import type { ComparedFields } from '@/session/record-form.logic';
import type { TimelineField, TimelineTables } from '@/ui/timeline.logic';
import { type AgencyForm, fieldLabels } from './agencies.form';
import { pressRoleName } from './press-roles';

const nameOf = (agencies: readonly Agency[], id: string) =>
  agencies.find((agency) => agency.id === id)?.name ?? 'Cơ quan không còn trong danh sách';

/** How the history of an agency is told; other agencies by name, since nobody reads ids. */
export function agencyTimelineTables(agencies: readonly Agency[]): TimelineTables {
  const agency = (label: string): TimelineField => ({ label, format: (id) => nameOf(agencies, String(id)) });
  return {
    agencies: {
      title: { created: 'Lập hồ sơ cơ quan', changed: 'Cập nhật thông tin cơ quan', deleted: 'Xóa hồ sơ cơ quan' },
      fields: {
        ...fieldLabels,
        kind: { label: fieldLabels.kind, format: (kind) => agencyKindName(String(kind)) },
        parent_id: agency(fieldLabels.parent_id),
        press_role: { label: fieldLabels.press_role, format: (role) => pressRoleName(String(role)) },
        office_phone: { label: fieldLabels.office_phone, format: (phone) => formatPhone(String(phone)) },
        dissolved_on: 'Ngày giải thể',
        successor_id: agency('Cơ quan kế thừa'),
      },
    },
  };
}

/** How one's own typing and a colleague's save are told apart. */
export function agencyCompared(agencies: readonly Agency[]): ComparedFields<AgencyForm> {
  return {
    labels: Object.entries(fieldLabels) as [keyof AgencyForm, string][],
    tell: (field, value) => {
      const text = String(value ?? '');
      if (text === '') return '(trống)';
      if (field === 'kind') return agencyKindName(text);
      if (field === 'parent_id') return nameOf(agencies, text);
      if (field === 'press_role') return pressRoleName(text);
      if (field === 'office_phone') return formatPhone(text);
      return isDay(text) ? formatDate(text) : text;
    },
  };
}
