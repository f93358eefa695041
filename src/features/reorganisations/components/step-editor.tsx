import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { agencyKindName, agencyKinds } from '@/reference/agency-kinds';
import type { StepProblems } from '../reorganisations.schema';
import { pressRoleNames, type Step, stepFields } from '../reorganisations.steps';
import { AgenciesChoice, AgencyChoice, type OfferedAgency } from './agency-choice';

interface Props {
  step: Step;
  /** From 0. */
  at: number;
  /** How many steps there are. */
  of: number;
  offered: readonly OfferedAgency[];
  problems: StepProblems | undefined;
  onChange: (step: Step) => void;
  onMove: (to: number) => void;
  onClose: () => void;
}

/** The fields of one step, and its place in the plan. */
export function StepEditor({ step, at, of, offered, problems, onChange, onMove, onClose }: Props) {
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const wrong = fields.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (problems) (wrong ?? fields.current)?.focus();
  }, [problems]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as it opens; where one goes then is one's own
  useEffect(() => {
    if (!problems) fields.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, []);

  return (
    <Stack ref={fields} tabIndex={-1} gap="sm" mt="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        {Object.keys(stepFields[step.kind]).map((field) => (
          <StepField key={field} field={field} step={step} offered={offered} problems={problems} onChange={onChange} />
        ))}
      </SimpleGrid>
      <Group align="flex-end" justify="space-between">
        <PlaceField at={at} of={of} onMove={onMove} />
        <Button variant="default" onClick={onClose}>
          Xong bước này
        </Button>
      </Group>
    </Stack>
  );
}

interface FieldProps extends Pick<Props, 'step' | 'offered' | 'problems' | 'onChange'> {
  field: string;
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

function StepField({ field, step, offered, problems, onChange }: FieldProps): ReactNode {
  const value: string | string[] = new Map(Object.entries(step)).get(field) ?? '';
  const set = (changed: string | string[]) => onChange({ ...step, [field]: changed } as Step);
  const common = {
    label: stepFields[step.kind][field] ?? field,
    description: descriptions[`${step.kind}.${field}`],
    required: required.has(`${step.kind}.${field}`),
    error: problems?.[field],
  };
  if (field === 'agency_kind')
    return <KindChoice {...common} value={String(value)} unchanged={step.kind === 'rename'} onChange={set} />;
  if (field === 'press_role') {
    return (
      <NativeSelect
        {...common}
        data={[
          { value: '', label: step.kind === 'rename' ? 'Giữ nguyên' : 'Không' },
          ...Object.entries(pressRoleNames).map(([role, label]) => ({ value: role, label })),
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

const kindsBelowRoot = agencyKinds.filter((kind) => kind !== 'province');

function KindChoice({
  value,
  unchanged,
  onChange,
  ...common
}: {
  label: string;
  value: string;
  unchanged: boolean;
  onChange: (kind: string) => void;
}) {
  return (
    <NativeSelect
      {...common}
      data={[
        { value: '', label: unchanged ? 'Giữ nguyên' : 'Chọn loại cơ quan' },
        ...kindsBelowRoot.map((kind) => ({ value: kind, label: agencyKindName(kind) })),
      ]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** Where the step stands; moves it as one leaves the field or presses Enter. */
function PlaceField({ at, of, onMove }: Pick<Props, 'at' | 'of' | 'onMove'>) {
  const [typed, setTyped] = useState<string | number>(at + 1);
  useEffect(() => setTyped(at + 1), [at]);
  const move = () => {
    const to = Math.min(Math.max(Number(typed) || at + 1, 1), of) - 1;
    setTyped(to + 1);
    if (to !== at) onMove(to);
  };
  return (
    <NumberInput
      label="Thứ tự trong phương án"
      w={180}
      min={1}
      max={of}
      allowDecimal={false}
      value={typed}
      onChange={setTyped}
      onBlur={move}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        move();
      }}
    />
  );
}
