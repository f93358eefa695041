import { Fieldset, SimpleGrid, Stack } from '@mantine/core';
import type { Control } from 'react-hook-form';
import { agencyKindNames } from '@/reference/agency-kinds';
import { pressKindNames } from '@/reference/press-kinds';
import { CheckboxesField } from '@/ui/fields/checkboxes-field';
import { DateField } from '@/ui/fields/date-field';
import { SelectField } from '@/ui/fields/select-field';
import { TextareaField } from '@/ui/fields/textarea-field';
import { matterNames, topicNames } from '../legal-rules.names';
import { fieldLabels, type RuleForm } from '../rule-versions.form';

interface Props {
  control: Control<RuleForm>;
}

/** From when to when. */
export function PeriodFields({ control }: Props) {
  return (
    <Fieldset legend="Hiệu lực">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          control={control}
          name="effective_from"
          label={fieldLabels.effective_from}
          description="Từ hôm nay trở đi; việc bắt đầu trước ngày này vẫn tính theo phiên bản cũ"
          required
        />
        <DateField
          control={control}
          name="effective_to"
          label={fieldLabels.effective_to}
          description="Để trống nếu chưa biết khi nào hết hiệu lực"
        />
      </SimpleGrid>
    </Fieldset>
  );
}

/** What it is about and what it asks. */
export function SubjectFields({ control, isNewRule }: Props & { isNewRule: boolean }) {
  return (
    <Fieldset legend="Quy định">
      <Stack gap="sm">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {isNewRule && (
            <SelectField
              control={control}
              name="code"
              label={fieldLabels.code}
              description="Việc hệ thống đã biết thì hạn được tính tự động"
              options={matterNames}
              nothing="Việc khác"
            />
          )}
          <SelectField
            control={control}
            name="topic"
            label={fieldLabels.topic}
            description="Mục trên trang Quy định"
            options={topicNames}
            nothing="Chọn chủ đề"
            required
          />
        </SimpleGrid>
        <TextareaField control={control} name="title" label={fieldLabels.title} minRows={2} required />
      </Stack>
    </Fieldset>
  );
}

/** Whom it binds. */
export function BindingFields({ control }: Props) {
  const description = 'Không chọn gì là áp dụng cho tất cả';
  return (
    <Fieldset legend="Đối tượng áp dụng">
      <Stack gap="sm">
        <CheckboxesField
          control={control}
          name="agency_kinds"
          label={fieldLabels.agency_kinds}
          description={description}
          options={agencyKindNames}
        />
        <CheckboxesField
          control={control}
          name="press_kinds"
          label={fieldLabels.press_kinds}
          description={description}
          options={pressKindNames}
        />
      </Stack>
    </Fieldset>
  );
}
