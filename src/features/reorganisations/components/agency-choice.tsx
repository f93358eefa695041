import { type ComboboxItem, MultiSelect, Select, type SelectProps, Text } from '@mantine/core';
import { matches } from '@/lib/vietnamese';

/** An agency that a step may name. */
export interface OfferedAgency {
  code: string;
  name: string;
  short_name: string;
  /** At the head of a province. */
  isRoot: boolean;
  /** The number of the step that founds it, when it is not there yet. */
  foundedAt?: number;
}

interface Props {
  offered: readonly OfferedAgency[];
  label: string;
  description?: string | undefined;
  required?: boolean | undefined;
  error?: string | undefined;
  inputWrapperOrder?: SelectProps['inputWrapperOrder'];
}

/** Choice of one agency by its code; '' for none. */
export function AgencyChoice({
  value,
  onChange,
  ...props
}: Props & { value: string; onChange: (code: string) => void }) {
  return (
    <Select
      {...shared(props, value ? [value] : [])}
      clearable={!props.required}
      clearButtonProps={{ 'aria-label': `Bỏ chọn: ${props.label}` }}
      value={value || null}
      onChange={(code) => onChange(code ?? '')}
    />
  );
}

/** Choice of several agencies by their codes. */
export function AgenciesChoice(props: Props & { value: readonly string[]; onChange: (codes: string[]) => void }) {
  const { value, onChange, ...rest } = props;
  return <MultiSelect {...shared(rest, value)} hidePickedOptions value={[...value]} onChange={onChange} />;
}

function shared({ offered, ...props }: Props, chosen: readonly string[]) {
  const known = new Map(offered.map((agency) => [agency.code, agency]));
  const nameOf = (code: string) => known.get(code)?.name || code;
  // A code of a plan from elsewhere may be of no agency: it shows, for the person to see what is refused.
  const codes = [...new Set([...chosen, ...known.keys()])];
  return {
    ...props,
    data: codes.map((code) => ({ value: code, label: nameOf(code) })),
    searchable: true,
    // A step opens with its first field in focus, not with a list over the others.
    openOnFocus: false,
    placeholder: chosen.length > 0 ? '' : 'Gõ tên hoặc mã, có dấu hoặc không dấu',
    nothingFoundMessage: 'Không có cơ quan nào khớp',
    limit: 100,
    filter: ({ options, search, limit }: { options: unknown[]; search: string; limit: number }) =>
      (options as ComboboxItem[])
        .filter(({ value }) => matches(`${nameOf(value)} ${known.get(value)?.short_name ?? ''} ${value}`, search))
        .slice(0, limit),
    renderOption: ({ option }: { option: ComboboxItem }) => (
      <div>
        <Text size="sm">{option.label}</Text>
        <Text size="xs" c="dimmed">
          {option.value}
          {known.get(option.value)?.foundedAt && ` · thành lập ở bước ${known.get(option.value)?.foundedAt}`}
        </Text>
      </div>
    ),
  };
}
