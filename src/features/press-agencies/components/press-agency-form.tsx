import { zodResolver } from '@hookform/resolvers/zod';
import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import type { Control } from 'react-hook-form';
import { pressKindNames } from '@/reference/press-kinds';
import { RecordForm, type RecordFormUse } from '@/session/record-form';
import { CheckboxesField } from '@/ui/fields/checkboxes-field';
import { TextField } from '@/ui/fields/text-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { type PressAgencyForm as Form, fieldLabels } from '../press-agencies.form';
import { refusals } from '../press-agencies.refusals';
import { pressAgencySchema } from '../press-agencies.schema';
import { compared } from '../press-agencies.told';

const resolver = zodResolver(pressAgencySchema);

/** The form of a press agency, the same for a new one and a correction. */
export function PressAgencyForm(props: RecordFormUse<Form>) {
  return (
    <RecordForm {...props} resolver={resolver} refusals={refusals} compared={compared}>
      {(control) => <Fields control={control} />}
    </RecordForm>
  );
}

function Fields({ control }: { control: Control<Form> }) {
  return (
    <Stack>
      <Fieldset legend="Cơ quan báo chí">
        <Stack gap="sm">
          <TextField control={control} name="name" label={fieldLabels.name} required autoComplete="off" />
          <CheckboxesField
            control={control}
            name="kinds"
            label={fieldLabels.kinds}
            description="Chọn mọi loại hình cơ quan báo chí này có; thời hạn cải chính tính theo loại hình của từng tin, bài."
            required
            options={pressKindNames}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField
              control={control}
              name="issue_period"
              label={fieldLabels.issue_period}
              description="Của báo in, tạp chí: «hằng ngày», «thứ Năm hằng tuần»"
              autoComplete="off"
            />
            <TextField
              control={control}
              name="governing_body"
              label={fieldLabels.governing_body}
              description="Cơ quan mà cơ quan báo chí trực thuộc"
              autoComplete="off"
            />
          </SimpleGrid>
          <TextareaField
            control={control}
            name="domains"
            label={fieldLabels.domains}
            description="Để nhận ra báo khi dán đường dẫn của bài. Nhiều tên miền cách nhau bằng dấu phẩy."
            placeholder="baoangiang.com.vn"
            minRows={1}
          />
        </Stack>
      </Fieldset>
      <Fieldset legend="Liên hệ tòa soạn">
        <Stack gap="sm">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextField control={control} name="phone" label={fieldLabels.phone} type="tel" autoComplete="off" />
            <TextField control={control} name="email" label={fieldLabels.email} type="email" autoComplete="off" />
          </SimpleGrid>
          <TextField control={control} name="address" label={fieldLabels.address} autoComplete="off" />
        </Stack>
      </Fieldset>
    </Stack>
  );
}
