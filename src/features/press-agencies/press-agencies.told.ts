import { formatPhone } from '@/lib/contact';
import { pressKindName } from '@/reference/press-kinds';
import type { ComparedFields } from '@/session/record-form.logic';
import { splitKeys } from '@/ui/fields/keys';
import type { TimelineTables } from '@/ui/timeline.logic';
import { fieldLabels, type PressAgencyForm } from './press-agencies.form';

/** The kinds of a press agency in words. */
export const kindsTold = (kinds: readonly string[]) => kinds.map(pressKindName).join(', ');

/** How the history of a press agency is told. */
export const timelineTables: TimelineTables = {
  press_agencies: {
    title: {
      created: 'Thêm cơ quan báo chí',
      changed: 'Sửa thông tin cơ quan báo chí',
      deleted: 'Xóa cơ quan báo chí',
    },
    fields: {
      ...fieldLabels,
      kinds: { label: fieldLabels.kinds, format: (kinds) => kindsTold(kinds as string[]) },
      domains: { label: fieldLabels.domains, format: (domains) => (domains as string[]).join(', ') },
      phone: { label: fieldLabels.phone, format: (phone) => formatPhone(String(phone)) },
    },
  },
};

/** How one's own typing and a colleague's save are told apart. */
export const compared: ComparedFields<PressAgencyForm> = {
  labels: Object.entries(fieldLabels) as [keyof PressAgencyForm, string][],
  tell: (field, value) => {
    const text = String(value ?? '');
    if (text === '') return '(trống)';
    if (field === 'kinds') return kindsTold(splitKeys(text));
    return field === 'phone' ? formatPhone(text) : text;
  },
};
