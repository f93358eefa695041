import { Alert, Fieldset, SimpleGrid, Stack } from '@mantine/core';
import { type Control, useWatch } from 'react-hook-form';
import { isSameName } from '@/lib/vietnamese';
import { DateField } from '@/ui/fields/date-field';
import { TextField } from '@/ui/fields/text-field';
import { type AgencyForm, fieldLabels } from '../agencies.form';

/** Who heads an agency, and since when. */
export function HeadFieldset({ control, former }: { control: Control<AgencyForm>; former: string }) {
  return (
    <Fieldset legend="Người đứng đầu">
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextField
            control={control}
            name="head_name"
            label={fieldLabels.head_name}
            description="Họ và tên, như ghi khi ký văn bản"
            autoComplete="off"
          />
          <TextField
            control={control}
            name="head_position"
            label={fieldLabels.head_position}
            description="Ví dụ: Giám đốc Sở"
            autoComplete="off"
          />
          <DateField
            control={control}
            name="head_since"
            label={fieldLabels.head_since}
            description="Ngày quyết định bổ nhiệm, bầu có hiệu lực"
          />
        </SimpleGrid>
        <NewHeadNotice control={control} former={former} />
      </Stack>
    </Fieldset>
  );
}

function NewHeadNotice({ control, former }: { control: Control<AgencyForm>; former: string }) {
  const name = useWatch({ control, name: 'head_name' });
  if (former === '' || name.trim() === '' || isSameName(former, name)) return null;
  return (
    <Alert color="yellow" variant="light" p="xs" role="status">
      Nếu người đứng đầu đã là người khác, ghi ngày người ấy giữ chức. Từ ngày đó cơ quan mang cảnh báo «Đổi thủ trưởng,
      chưa cử lại» cho đến khi có quyết định giao nhiệm vụ phát ngôn mới.
    </Alert>
  );
}
