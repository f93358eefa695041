import { Alert, Fieldset, SimpleGrid, Stack, Text } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import type { Agency } from '@/reference/agencies.api';
import { agencyKindName, agencyKinds } from '@/reference/agency-kinds';
import { DateField } from '@/ui/fields/date-field';
import { SelectField } from '@/ui/fields/select-field';
import { TextField } from '@/ui/fields/text-field';
import { type AgencyForm, fieldLabels } from '../agencies.form';
import { pressRoles } from '../press-roles';
import { ParentField } from './parent-field';

const kindOptions = Object.fromEntries(
  agencyKinds.filter((kind) => kind !== 'province').map((kind) => [kind, agencyKindName(kind)]),
);

interface Props {
  control: Control<AgencyForm>;
  initial: AgencyForm;
  agencies: readonly Agency[];
}

/** What an agency is called, and where it stands. */
export function PlaceFieldset({ control, initial, agencies }: Props) {
  return (
    <Fieldset legend="Tên và vị trí trong cơ cấu">
      <Stack gap="sm">
        {initial.kind === 'province' ? (
          <Text size="sm">
            {fieldLabels.kind}: <b>{agencyKindName('province')}</b>, đứng đầu cây cơ quan.
          </Text>
        ) : (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <SelectField
              control={control}
              name="kind"
              label={fieldLabels.kind}
              options={kindOptions}
              nothing="Chọn loại"
              required
            />
            <ParentField control={control} agencies={agencies} />
          </SimpleGrid>
        )}
        <TextField control={control} name="name" label={fieldLabels.name} required autoComplete="off" />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField
            control={control}
            name="short_name"
            label={fieldLabels.short_name}
            description="Hiện trong danh sách và trên điện thoại: «Sở Y tế»"
            required
            autoComplete="off"
          />
          <Stack gap="xs">
            <TextField
              control={control}
              name="code"
              label={fieldLabels.code}
              description="Dùng trong đường dẫn và mã nhúng: SYT, H883"
              required
              autoComplete="off"
            />
            <NewCodeWarning control={control} former={initial.code} />
          </Stack>
          <TextField
            control={control}
            name="symbol"
            label={fieldLabels.symbol}
            description="12/QĐ-<viết tắt>, theo Nghị định 30/2020/NĐ-CP"
            autoComplete="off"
          />
          <TextField
            control={control}
            name="sort_order"
            label={fieldLabels.sort_order}
            description={initial.code === '' ? 'Để trống: đứng cuối danh sách' : 'Số nhỏ đứng trước'}
            inputMode="numeric"
            autoComplete="off"
          />
          <TextField
            control={control}
            name="gso_code"
            label={fieldLabels.gso_code}
            description="Của huyện, xã, theo Tổng cục Thống kê"
            inputMode="numeric"
            autoComplete="off"
          />
          <DateField
            control={control}
            name="established_on"
            label={fieldLabels.established_on}
            description="Từ ngày này cơ quan có trong cơ cấu"
          />
        </SimpleGrid>
        <SelectField
          control={control}
          name="press_role"
          label={fieldLabels.press_role}
          description="Nơi nhận văn bản báo cáo và câu hỏi xác minh của mọi cơ quan trong tỉnh"
          options={pressRoles}
          nothing="Không"
        />
      </Stack>
    </Fieldset>
  );
}

function NewCodeWarning({ control, former }: { control: Control<AgencyForm>; former: string }) {
  const code = useWatch({ control, name: 'code' }).trim().toUpperCase();
  if (former === '' || code === '' || code === former) return null;
  return (
    <Alert color="yellow" variant="light" p="xs" role="status">
      Đường dẫn và mã nhúng danh bạ mang mã {former} sẽ không dùng được nữa: sau khi lưu, dán lại mã nhúng mới vào cổng
      thông tin của cơ quan.
    </Alert>
  );
}
