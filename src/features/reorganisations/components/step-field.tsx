import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { agencyKindName, agencyKinds } from '@/reference/agency-kinds';
import type { StepProblems } from '../reorganisations.schema';
import { pressRoleNames, type Step, stepFields } from '../reorganisations.steps';
import { AgenciesChoice, AgencyChoice, type OfferedAgency } from './agency-choice';

interface Props {
  field: string;
  step: Step;
  offered: readonly OfferedAgency[];
  problems: StepProblems | undefined;
  onChange: (step: Step) => void;
}

const descriptions: Record<string, string> = {
  'create.short_name': 'Dùng ở danh sách và thông báo; bỏ trống thì dùng tên đầy đủ',
  'create.code': 'Chữ không dấu, số, gạch nối: SNNMT, X30292',
  'rename.name': 'Bỏ trống nếu chỉ đổi các mục khác',
  'merge.into': 'Cơ quan mới thì thêm bước thành lập ở trước',
  'dissolve.heir': 'Bắt buộc khi cơ quan còn vụ việc đang mở',
};
const required = new Set([
  'create.name',
  'create.code',
  'create.agency_kind',
  'create.parent',
  'rename.code',
  'move.code',
  'move.parent',
  'merge.codes',
  'merge.into',
  'split.code',
  'split.into',
  'split.heir',
  'dissolve.code',
]);

const kindNames = Object.fromEntries(
  agencyKinds.filter((kind) => kind !== 'province').map((kind) => [kind, agencyKindName(kind)]),
);
const choices: Record<string, Record<string, string>> = { agency_kind: kindNames, press_role: pressRoleNames };

// Beside a field without a description the inputs stay on one line.
const inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** One field of a step, by what it holds. */
export function StepField({ field, step, offered, problems, onChange }: Props): ReactNode {
  const value: string | string[] = new Map(Object.entries(step)).get(field) ?? '';
  const set = (changed: string | string[]) => onChange({ ...step, [field]: changed } as Step);
  const common = {
    label: stepFields[step.kind][field] ?? field,
    description: descriptions[`${step.kind}.${field}`],
    required: required.has(`${step.kind}.${field}`),
    error: problems?.[field],
    inputWrapperOrder,
  };
  const names = choices[field];
  if (names) {
    return (
      <NativeSelect
        {...common}
        data={[
          { value: '', label: step.kind === 'rename' ? 'Giữ nguyên' : 'Chưa chọn' },
          ...Object.entries(names).map(([key, label]) => ({ value: key, label })),
        ]}
        value={value}
        onChange={(event) => set(event.currentTarget.value)}
      />
    );
  }
  const isText =
    ['name', 'short_name', 'symbol', 'gso_code'].includes(field) || (step.kind === 'create' && field === 'code');
  if (isText) {
    return (
      <TextInput
        {...common}
        autoComplete="off"
        value={value}
        onChange={({ currentTarget: { value: typed } }) => set(field === 'code' ? typed.toUpperCase() : typed)}
      />
    );
  }
  // Who takes over after a split is one of its parts; who ends is never the province.
  const among = offered.filter(({ code, isRoot }) =>
    step.kind === 'split' && field === 'heir'
      ? step.into.includes(code)
      : !isRoot || field === 'parent' || step.kind === 'rename',
  );
  if (Array.isArray(value)) return <AgenciesChoice {...common} offered={among} value={value} onChange={set} />;
  return <AgencyChoice {...common} offered={among} value={value} onChange={set} />;
}
