import { Stack, Text, TextInput } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { type Control, useController } from 'react-hook-form';
import { formatDate } from '@/lib/dates';
import type { PressAgency } from '../press-agencies.api';
import { pressKindName } from '../press-kinds';
import { cleanAddress, hostOf, readAddress, refill } from './press-items.address';
import { itemLabels, type PressItemForm } from './press-items.form';

interface Props {
  control: Control<PressItemForm>;
  papers: readonly PressAgency[];
  startsHere: boolean;
}

/** The address of an article; what it says by itself fills the other fields, as long as nobody has chosen otherwise. */
export function AddressField({ control, papers, startsHere }: Props) {
  const { field, fieldState } = useController({ control, name: 'url' });
  const input = useRef<HTMLInputElement>(null);
  const ref = useMergedRef(field.ref, input);
  const { field: paper } = useController({ control, name: 'press_agency_id' });
  const { field: kind } = useController({ control, name: 'press_kind' });
  const { field: day } = useController({ control, name: 'published_day' });

  useEffect(() => {
    if (startsHere) input.current?.focus();
  }, [startsHere]);

  const change = (address: string) => {
    const held = { press_agency_id: paper.value, press_kind: kind.value, published_day: day.value };
    const filled = refill(held, readAddress(field.value, papers), readAddress(address, papers));
    field.onChange(address);
    if (filled.press_agency_id !== undefined) paper.onChange(filled.press_agency_id);
    if (filled.press_kind !== undefined) kind.onChange(filled.press_kind);
    if (filled.published_day !== undefined) day.onChange(filled.published_day);
  };

  return (
    <Stack gap={4}>
      <TextInput
        label={itemLabels.url}
        description="Dán địa chỉ trước: tên báo, loại hình và ngày đăng đọc được từ đó sẽ tự điền."
        placeholder="https://…"
        type="url"
        inputMode="url"
        autoComplete="off"
        {...field}
        ref={ref}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => {
          const cleaned = cleanAddress(field.value);
          if (cleaned !== field.value) field.onChange(cleaned);
          field.onBlur();
        }}
        error={fieldState.error?.message}
      />
      <Text size="sm" c="dimmed" role="status">
        {tell(field.value, papers)}
      </Text>
    </Stack>
  );
}

/** What has been read from an address, for a look whether it is right. */
function tell(address: string, papers: readonly PressAgency[]): string {
  const host = hostOf(address);
  if (host === '') return '';
  const read = readAddress(address, papers);
  const paper = papers.find(({ id }) => id === read.press_agency_id);
  if (!paper) return `Chưa có báo nào trong danh sách dùng tên miền ${host}. Chọn báo, hoặc thêm báo mới.`;
  const parts = [
    paper.name,
    read.press_kind && pressKindName(read.press_kind),
    read.published_day && `ngày ${formatDate(read.published_day)}`,
  ];
  return `Đọc từ địa chỉ: ${parts.filter(Boolean).join(', ')}. Kiểm tra lại trước khi lưu.`;
}
